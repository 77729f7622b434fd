import type { JsonDate } from "./json-date.ts";

/**
 * A JSON value with the kinds that Json.NET tells apart: integers (`bigint`) from floating-point numbers, and dates
 * from other text. `undefined` is its `undefined`, which it reads although JSON has no such thing.
 */
export type JsonValue = null | undefined | boolean | bigint | number | string | JsonDate | JsonArray | JsonObject;

/** An array. */
export type JsonArray = readonly JsonValue[];

/** An object: properties in the order in which each last came. */
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** Whether a value is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return value instanceof Map;
}
