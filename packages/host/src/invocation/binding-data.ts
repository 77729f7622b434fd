import { firstCharacter, isJsonObject, tryParseJson } from "./json-text.ts";

/**
 * What `{names}` in binding properties can refer to: the trigger's own data and the top-level properties of its JSON
 * payload. Looked up without regard to case; `{a.b}` walks into objects.
 */
export interface BindingData {
  /** The value of a top-level name, or undefined. Null stands for a name that is known and empty. */
  get(name: string): unknown;
}

/** The top-level properties of a payload that is a JSON object: no arrays, no nulls. `sys` is the host's own name. */
export function payloadProperties(payload: string | undefined): readonly (readonly [name: string, value: unknown])[] {
  if (payload === undefined || firstCharacter(payload) !== "{") return [];
  const parsed = tryParseJson(payload);
  if (!isJsonObject(parsed)) return [];
  return Object.entries(parsed)
    .filter(([, value]) => value !== null && !Array.isArray(value))
    .map(([name, value]) => [name.toLowerCase() === "sys" ? "$sys" : name, value]);
}

/**
 * Binding data of a trigger's own values and its payload's properties, of which the latter win. The payload is parsed
 * when the first name is asked for: most functions have no `{names}` at all.
 */
export function bindingData(own: Readonly<Record<string, unknown>>, payload: string | undefined): BindingData {
  let values: Map<string, unknown> | undefined;
  return {
    get(name) {
      values ??= new Map(
        [...Object.entries(own), ...payloadProperties(payload)].map(([key, value]) => [key.toLowerCase(), value]),
      );
      return values.get(name.toLowerCase());
    },
  };
}

/** The same data with what the host itself knows of a run: `{sys.methodname}`, `{sys.utcnow}`, `{sys.randguid}`. */
export function withSystemData(data: BindingData, functionName: string): BindingData {
  return {
    get(name) {
      if (name.toLowerCase() !== "sys") return data.get(name);
      return { methodname: functionName, utcnow: new Date(), randguid: crypto.randomUUID() };
    },
  };
}
