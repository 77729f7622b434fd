import type { InvocationResponse, TypedData } from "@isofunc/protocol";
import type { HostValue, JsonTextValue } from "./host-value.ts";
import { firstCharacter, isJsonObject, isRawJson, tryParseJson } from "./json-text.ts";
import { fromTypedData } from "./typed-data.ts";

/** The name of the output binding that takes a function's return value. */
export const RETURN_NAME = "$return";

/** How the values of an answer are read: outputs and the HTTP answer each have their own idea of a value. */
export interface OutputReading<Value> {
  readonly read: (data: TypedData) => Value;
  /** The properties of a return value that is a JSON object; none for any other. */
  readonly properties: (returned: TypedData | undefined) => Iterable<readonly [name: string, value: Value | null]>;
}

/**
 * What an answer holds for each of `names`, by name in lower case; outputs that got nothing are missing. Other names in
 * the answer are ignored, and the case of names does not count.
 *
 * `$return` takes the return value. Where the function has no output of that name at all (`hasReturn`), the properties of
 * a return value that is a JSON object go to the outputs of their names, unless they are null or the answer says
 * something else for these.
 */
export function readOutputs<Value>(
  response: InvocationResponse,
  names: readonly string[],
  hasReturn: boolean,
  { read, properties }: OutputReading<Value>,
): Map<string, Value> {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const values = new Map<string, Value>();
  const add = (name: string, data: TypedData | undefined): void => {
    const key = name.toLowerCase();
    if (data?.data !== undefined && wanted.has(key)) values.set(key, read(data));
  };
  for (const output of response.outputData ?? []) add(output.name, output.rpcData === "data" ? output.data : undefined);
  if (hasReturn) add(RETURN_NAME, response.returnValue);
  if (hasReturn || values.size === wanted.size) return values;
  for (const [name, value] of properties(response.returnValue)) {
    const key = name.toLowerCase();
    if (wanted.has(key) && !values.has(key) && value !== null) values.set(key, value);
  }
  return values;
}

/** What an answer holds for outputs that writers write; see `readOutputs`. */
export function outputValues(
  response: InvocationResponse,
  names: readonly string[],
  hasReturn: boolean,
): Map<string, HostValue> {
  return readOutputs<HostValue>(response, names, hasReturn, { read: fromTypedData, properties: jsonProperties });
}

function* jsonProperties(returned: TypedData | undefined): Generator<readonly [string, HostValue]> {
  const object = returned?.data === "json" ? tryParseJson(returned.json) : undefined;
  if (!isJsonObject(object)) return;
  for (const [name, member] of Object.entries(object)) {
    const isAsItIs = member === null || typeof member === "string";
    yield [name, isAsItIs ? member : { kind: "json", text: JSON.stringify(member) }];
  }
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
