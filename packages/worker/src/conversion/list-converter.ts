import type { TypedData } from "@isofunc/protocol";
import { typedData } from "@isofunc/protocol";
import { conversionPlan, convert, convertEach } from "./conversion-plan.ts";
import type { InputConverter } from "./input-converter.ts";
import { unhandled } from "./input-converter.ts";
import { collect } from "./json-value.ts";
import { parseSource } from "./default-converters.ts";

/**
 * Makes lists (`many(…)`) out of collections, element by element with the converters of the element's target. It also
 * makes those out of JSON lists whose elements the JSON converter does not know: SDK types, targets of the user's own.
 */
export function listConverter(registered: Iterable<InputConverter>): InputConverter {
  return {
    name: "list",
    targets: ["many"],
    convert(context) {
      const { target, source } = context;
      const elements = elementsOf(source);
      const element = target.element;
      if (elements === undefined || element === undefined) return unhandled;
      const plan = conversionPlan({ target: element }, registered);
      return collect(convertEach(elements, (item) => convert(plan, { ...context, target: element, source: item })));
    },
  };
}

function elementsOf(source: TypedData): readonly TypedData[] | undefined {
  switch (source.data) {
    case "collectionString":
      return (source.collectionString.string ?? []).map(typedData.string);
    case "collectionBytes":
      return (source.collectionBytes.bytes ?? []).map(typedData.bytes);
    case "collectionDouble":
      return (source.collectionDouble.double ?? []).map(typedData.double);
    case "collectionSint64":
      return (source.collectionSint64.sint64 ?? []).map(typedData.int);
    case "collectionModelBindingData":
      return (source.collectionModelBindingData.modelBindingData ?? []).map(typedData.modelBindingData);
    default: {
      const parsed = parseSource(source);
      if (parsed === undefined || "error" in parsed || !Array.isArray(parsed.value)) return undefined;
      return parsed.value.map((item) =>
        typeof item === "string" ? typedData.string(item) : typedData.json(JSON.stringify(item)),
      );
    }
  }
}
