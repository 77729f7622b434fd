import { Capability, isOn, typedData } from "@isofunc/protocol";
import type { Capabilities, TypedData } from "@isofunc/protocol";
import type { BindingData } from "../invocation/binding-data.ts";
import { JsonDate } from "./dotnet/json-date.ts";
import { tryReadJson } from "./dotnet/json-reader.ts";
import { isJsonObject } from "./dotnet/json-value.ts";
import type { JsonObject, JsonValue } from "./dotnet/json-value.ts";
import { writeJson } from "./dotnet/json-writer.ts";
import { formatDouble } from "./dotnet/number-text.ts";
import { foldOrdinalCase } from "./dotnet/ordinal-case.ts";
import type { HttpTriggerRequest } from "./http-trigger-request.ts";
import { decodeBody } from "./rpc-http.ts";

/** What stands for the HTTP request itself, and for an object of all query parameters or headers. */
type RequestPart = "request" | "query" | "headers";

/** A value of the binding data. Null is known and empty. */
type HttpBindingValue = null | string | JsonObject | { readonly part: RequestPart };

const REQUEST: HttpBindingValue = { part: "request" };
const QUERY: HttpBindingValue = { part: "query" };
const HEADERS: HttpBindingValue = { part: "headers" };
/** The request, beside the name of the trigger's parameter. */
const REQUEST_NAME = "$request";
/** What a client may send to authenticate itself; no binding shall see it. */
const KEY_PARAMETER: string = foldOrdinalCase("code");
/** The host's own name in binding expressions; nobody else can have it. */
const SYSTEM_NAME: string = foldOrdinalCase("sys");

/**
 * What an HTTP request gives to binding expressions and, as trigger metadata, to the worker. Later ones win, and a name
 * keeps its first spelling: `$request`, the properties of a JSON object in the body, the query but for `code`, the
 * route, `Query` and `Headers` where those names are free, the trigger's own parameter.
 */
export class HttpBindingData implements BindingData {
  readonly #request: HttpTriggerRequest;
  readonly #triggerName: string;
  #values: ReadonlyMap<string, NamedValue> | undefined;

  /** `triggerName` is the name of the trigger's binding: `req`. */
  constructor(request: HttpTriggerRequest, triggerName: string) {
    this.#request = request;
    this.#triggerName = triggerName;
  }

  get(name: string): unknown {
    const value = this.#named().get(foldOrdinalCase(name))?.value;
    if (typeof value !== "object" || value === null) return value;
    if (isJsonObject(value)) return plainValue(value);
    return value.part === "request" ? undefined : plainValue(new Map(membersOf(this.#request, value.part)));
  }

  /**
   * The trigger metadata for a worker. `writeRequest` gives the request as that worker gets it; it is left out where the
   * worker said that it does not need it again.
   */
  metadata(capabilities: Capabilities, writeRequest: () => TypedData): Record<string, TypedData> {
    const request = isOn(capabilities, Capability.RpcHttpTriggerMetadataRemoved) ? undefined : writeRequest();
    // A query may name a parameter `__proto__`.
    const metadata: Record<string, TypedData> = Object.create(null);
    for (const { name, value } of this.#named().values()) {
      if (typeof value === "string") metadata[name] = typedData.string(value);
      else if (value === null) continue;
      else if (isJsonObject(value)) metadata[name] = typedData.json(writeJson(value));
      else if (value.part !== "request") metadata[name] = typedData.json(textOf(membersOf(this.#request, value.part)));
      else if (request !== undefined) metadata[name] = request;
    }
    return metadata;
  }

  /** Worked out when first asked for, since it means to parse the body. */
  #named(): ReadonlyMap<string, NamedValue> {
    return (this.#values ??= collect(this.#request, this.#triggerName));
  }
}

type Member = readonly [name: string, value: string];

/** Of query parameters that repeat, the last value. */
function membersOf({ query, headers }: HttpTriggerRequest, part: "query" | "headers"): readonly Member[] {
  return part === "query"
    ? query.map(({ name, values }): Member => [name, values.at(-1) ?? ""])
    : headers.map(({ name, value }): Member => [name, value]);
}

/** A JSON object as `writeJson` has it, without making one first: every request has these. */
function textOf(members: readonly Member[]): string {
  let text = "{";
  for (const [name, value] of members) text += `${text === "{" ? "" : ","}${writeJson(name)}:${writeJson(value)}`;
  return `${text}}`;
}

interface NamedValue {
  readonly name: string;
  readonly value: HttpBindingValue;
}

const REQUEST_KEY: string = foldOrdinalCase(REQUEST_NAME);
const REQUEST_ENTRY: NamedValue = { name: REQUEST_NAME, value: REQUEST };
const QUERY_NAME = "Query";
const QUERY_KEY: string = foldOrdinalCase(QUERY_NAME);
const HEADERS_NAME = "Headers";
const HEADERS_KEY: string = foldOrdinalCase(HEADERS_NAME);

function collect(request: HttpTriggerRequest, triggerName: string): ReadonlyMap<string, NamedValue> {
  const values = new Map<string, NamedValue>();
  const add = (name: string, value: HttpBindingValue, key = foldOrdinalCase(name)): void => {
    values.set(key, { name: values.get(key)?.name ?? name, value });
  };
  values.set(REQUEST_KEY, REQUEST_ENTRY);
  for (const [name, value] of bodyProperties(request.body)) add(name, value);
  for (const { name, values: all } of request.query) {
    const key = foldOrdinalCase(name);
    if (key !== KEY_PARAMETER) add(name, all.at(-1) ?? "", key);
  }
  for (const name in request.params) add(name, request.params[name] ?? "");
  for (const name of request.unsetParams) add(name, null);
  if (!values.has(QUERY_KEY)) add(QUERY_NAME, QUERY, QUERY_KEY);
  if (!values.has(HEADERS_KEY)) add(HEADERS_NAME, HEADERS, HEADERS_KEY);
  add(triggerName, REQUEST);
  values.delete(SYSTEM_NAME);
  return values;
}

/** The top-level properties of a body that is a JSON object, whatever its media type: objects, and all else as text. */
function bodyProperties(body: Uint8Array | undefined): readonly (readonly [string, HttpBindingValue])[] {
  if (body === undefined) return [];
  const text = decodeBody(body);
  if (!/^\s*\{[\s\S]*\}\s*$/.test(text)) return [];
  const object = tryReadJson(text)?.value;
  if (!isJsonObject(object)) return [];
  return [...object].flatMap(([name, value]) => {
    const converted = isJsonObject(value) ? value : scalarText(value);
    return converted === undefined ? [] : [[name, converted] as const];
  });
}

/** A scalar as .NET's invariant culture writes it; undefined for nulls and arrays, which are left out. */
function scalarText(value: Exclude<JsonValue, JsonObject>): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return formatDouble(value);
  if (typeof value === "object" && !(value instanceof JsonDate)) return undefined;
  return String(value);
}

/** Objects as binding expressions walk through them. */
function plainValue(value: JsonValue): unknown {
  if (isJsonObject(value)) {
    const object: Record<string, unknown> = Object.create(null);
    for (const [name, member] of value) object[name] = plainValue(member);
    return object;
  }
  if (typeof value === "object" && value !== null && !(value instanceof JsonDate)) return value.map(plainValue);
  return value instanceof JsonDate ? value.toJsonText() : value;
}
