import type { InvocationResponse, TypedData } from "@isofunc/protocol";
import type { HostValue, JsonTextValue } from "./host-value.ts";
import { firstCharacter, isJsonObject, isRawJson, tryParseJson } from "./json-text.ts";
import { fromTypedData } from "./typed-data.ts";

/** The name of the output binding that takes a function's return value. */
export const RETURN_NAME = "$return";

/**
 * What an answer holds for each of `names`, by name in lower case; outputs that got nothing, or null, are missing. Other
 * names in the answer are ignored.
 *
 * `$return` takes the return value. Where the function has no output of that name at all (`hasReturn`), the properties of
 * a return value that is a JSON object go to the outputs of their names, unless the answer says something else for these.
 */
export function outputValues(
  response: InvocationResponse,
  names: readonly string[],
  hasReturn: boolean,
): Map<string, HostValue> {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const values = new Map<string, HostValue>();
  const add = (name: string, data: TypedData | undefined): void => {
    const key = name.toLowerCase();
    if (data?.data !== undefined && wanted.has(key)) values.set(key, fromTypedData(data));
  };
  for (const output of response.outputData ?? []) add(output.name, output.rpcData === "data" ? output.data : undefined);
  if (hasReturn) add(RETURN_NAME, response.returnValue);
  else spread(response.returnValue, wanted, values);
  return values;
}

function spread(value: TypedData | undefined, known: ReadonlySet<string>, values: Map<string, HostValue>): void {
  if (value?.data !== "json" || values.size === known.size) return;
  const object = tryParseJson(value.json);
  if (!isJsonObject(object)) return;
  for (const [name, member] of Object.entries(object)) {
    const key = name.toLowerCase();
    if (known.has(key) && !values.has(key) && member !== null) values.set(key, memberValue(member));
  }
}

function memberValue(member: unknown): HostValue {
  return typeof member === "string" ? member : { kind: "json", text: JSON.stringify(member) };
}

/**
 * The items of an output that takes several (a queue, a topic, a table): an array gives one for each of its elements, also
 * when it came as text; an object, any other text and bytes are one item; nothing gives none. Objects become compact
 * JSON text, bytes stay bytes.
 */
export function collectorItems(value: HostValue): readonly (string | Uint8Array)[] {
  switch (typeof value) {
    case "undefined":
      return [];
    case "string":
      return itemsOfText(value) ?? [value];
    case "object":
      return value === null ? [] : itemsOfObject(value);
    default:
      return [String(value)];
  }
}

function itemsOfObject(value: Extract<HostValue, object>): readonly (string | Uint8Array)[] {
  if (value instanceof Uint8Array) return [value];
  if (value instanceof Date) return [value.toISOString()];
  if (isJsonText(value)) return itemsOfText(value.text) ?? itemOf(tryParseJson(value.text), value.text);
  throw new Error("Lists and references to other services' data are for workers; no output can write them.");
}

function isJsonText(value: object): value is JsonTextValue {
  return "kind" in value && value.kind === "json";
}

/** The elements of a text that is a JSON array; undefined for any other text. */
function itemsOfText(text: string): readonly string[] | undefined {
  if (firstCharacter(text) !== "[") return undefined;
  const parsed = tryParseJson(text);
  return Array.isArray(parsed) ? parsed.flatMap((element) => itemOf(element, "")) : undefined;
}

/** JSON that is no JSON stays the text it is. */
function itemOf(element: unknown, text: string): readonly string[] {
  if (element === null) return [];
  if (element === undefined) return [text];
  if (typeof element === "string") return [element];
  return [isRawJson(element) ? element.rawJSON : JSON.stringify(element)];
}
