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

/** A value of the binding data. Null is known and empty; a `request` is the HTTP request itself. */
type HttpBindingValue = null | string | JsonObject | { readonly kind: "request" };

const REQUEST: HttpBindingValue = { kind: "request" };
/** The request, beside the name of the trigger's parameter. */
const REQUEST_NAME = "$request";
/** What a client may send to authenticate itself; no binding shall see it. */
const KEY_PARAMETER = "code";
/** The host's own name in binding expressions; nobody else can have it. */
const SYSTEM_NAME = "sys";

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
    return isJsonObject(value) ? plainValue(value) : value === REQUEST ? undefined : value;
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
      else if (isJsonObject(value)) metadata[name] = typedData.json(writeJson(value));
      else if (value !== null && request !== undefined) metadata[name] = request;
    }
    return metadata;
  }

  /** Worked out when first asked for, since it means to parse the body. */
  #named(): ReadonlyMap<string, NamedValue> {
    return (this.#values ??= collect(this.#request, this.#triggerName));
  }
}

interface NamedValue {
  readonly name: string;
  readonly value: HttpBindingValue;
}

function collect(request: HttpTriggerRequest, triggerName: string): ReadonlyMap<string, NamedValue> {
  const values = new Map<string, NamedValue>();
  const add = (name: string, value: HttpBindingValue): void => {
    const key = foldOrdinalCase(name);
    values.set(key, { name: values.get(key)?.name ?? name, value });
  };
  add(REQUEST_NAME, REQUEST);
  for (const [name, value] of bodyProperties(request.body)) add(name, value);
  for (const { name, values: all } of request.query) {
    if (foldOrdinalCase(name) !== foldOrdinalCase(KEY_PARAMETER)) add(name, all.at(-1) ?? "");
  }
  for (const [name, value] of Object.entries(request.params)) add(name, value);
  for (const name of request.unsetParams) add(name, null);
  if (!values.has(foldOrdinalCase("Query"))) {
    add("Query", new Map(request.query.map(({ name, values: all }) => [name, all.at(-1) ?? ""])));
  }
  if (!values.has(foldOrdinalCase("Headers"))) {
    add("Headers", new Map(request.headers.map(({ name, value }) => [name, value])));
  }
  add(triggerName, REQUEST);
  values.delete(foldOrdinalCase(SYSTEM_NAME));
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
