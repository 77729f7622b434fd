import type { TypedData, WireMap } from "@isofunc/protocol";
import { CaseInsensitiveMap } from "./case-insensitive-map.ts";

/** The trigger's metadata, by name. JSON is parsed, a collection is a list. */
export function bindingDataOf(metadata: WireMap<TypedData> | undefined): ReadonlyMap<string, unknown> {
  return new CaseInsensitiveMap(
    Object.entries(metadata ?? {}).map(([key, data]) => [key, metadataValue(data)] as const),
  );
}

function metadataValue(data: TypedData): unknown {
  switch (data.data) {
    case "json":
      return parsed(data.json);
    case "collectionString":
      return data.collectionString.string ?? [];
    case "collectionBytes":
      return data.collectionBytes.bytes ?? [];
    case "collectionDouble":
      return data.collectionDouble.double ?? [];
    case "collectionSint64":
      return data.collectionSint64.sint64 ?? [];
    case "string":
      return data.string;
    case "bytes":
      return data.bytes;
    case "stream":
      return data.stream;
    case "int":
      return data.int;
    case "double":
      return data.double;
    case "http":
      return data.http;
    case "modelBindingData":
      return data.modelBindingData;
    case "collectionModelBindingData":
      return data.collectionModelBindingData.modelBindingData ?? [];
    case undefined:
    default:
      return undefined;
  }
}

/** What says to be JSON and is not stays the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
