import {
  Capability,
  isOn,
  typedData,
  type Capabilities,
  type ModelBindingData,
  type TypedData,
} from "@isofunc/protocol";
import type { HostValue, JsonTextValue, ModelBindingDataValue } from "./host-value.ts";

/** The only version of model binding data that there is. */
const MODEL_BINDING_DATA_VERSION = "1.0";

/**
 * Writes a value for a worker: text and bytes as they are, lists of them as collections where the worker takes these,
 * everything else as JSON. `int` and `double` are never used, since the .NET worker refuses them as inputs.
 */
export function toTypedData(value: HostValue, capabilities: Capabilities): TypedData {
  switch (typeof value) {
    case "undefined":
      return typedData.none;
    case "string":
      return typedData.string(value);
    case "number":
      return typedData.json(Number.isFinite(value) ? String(value) : "null");
    case "bigint":
    case "boolean":
      return typedData.json(String(value));
    default:
      return value === null ? typedData.none : objectToTypedData(value, capabilities);
  }
}

function objectToTypedData(value: Extract<HostValue, object>, capabilities: Capabilities): TypedData {
  if (value instanceof Uint8Array) return typedData.bytes(value);
  if (value instanceof Date) return typedData.json(JSON.stringify(value));
  if (isList(value)) return listToTypedData(value, capabilities);
  if (value.kind === "json") return typedData.json(value.text);
  return typedData.modelBindingData(modelBindingData(value));
}

type HostList = readonly string[] | readonly Uint8Array[] | readonly ModelBindingDataValue[];

/** `Array.isArray` does not narrow to read-only arrays. */
function isList(value: HostList | JsonTextValue | ModelBindingDataValue): value is HostList {
  return Array.isArray(value);
}

function listToTypedData(list: HostList, capabilities: Capabilities): TypedData {
  const takesCollections = isOn(capabilities, Capability.TypedDataCollection);
  if (isListOf(list, isText)) {
    if (!takesCollections) return typedData.json(JSON.stringify(list));
    // Without this capability empty texts are left out, and the list no longer lines up with the metadata's lists.
    const keepsEmpty = isOn(capabilities, Capability.IncludeEmptyEntriesInMessagePayload);
    return typedData.strings(keepsEmpty ? list : list.filter((text) => text !== ""));
  }
  if (isListOf(list, isBytes)) {
    if (takesCollections) return typedData.bytesList(list);
    return typedData.json(JSON.stringify(list.map((bytes) => Buffer.from(bytes).toString("base64"))));
  }
  return typedData.modelBindingDataList(list.map(modelBindingData));
}

function isListOf<Item extends HostList[number]>(
  list: HostList,
  isItem: (item: HostList[number]) => item is Item,
): list is readonly Item[] & HostList {
  return list[0] === undefined || isItem(list[0]);
}

function isText(item: HostList[number]): item is string {
  return typeof item === "string";
}

function isBytes(item: HostList[number]): item is Uint8Array {
  return item instanceof Uint8Array;
}

function modelBindingData({ source, contentType, content }: ModelBindingDataValue): ModelBindingData {
  return { version: MODEL_BINDING_DATA_VERSION, source, contentType, content };
}

/**
 * Reads what a worker gave for an output. Throws for kinds that no output can write: collections and model binding data
 * go to workers only, an HTTP answer only to an HTTP output.
 */
export function fromTypedData(data: TypedData): HostValue {
  switch (data.data) {
    case undefined:
      return null;
    case "string":
      return data.string;
    case "json":
      return { kind: "json", text: data.json };
    case "bytes":
      return data.bytes;
    case "stream":
      return data.stream;
    case "int":
      return data.int;
    case "double":
      return data.double;
    default:
      throw new Error(`A worker cannot give a value of the kind '${data.data}' to this output.`);
  }
}
