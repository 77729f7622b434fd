import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Target } from "./target.ts";

/** Text; bytes are read as UTF-8, JSON stays the text that it is. */
export const text: Target<string> = { kind: "text", dataType: "string" };

/** Bytes; text is written as UTF-8. */
export const bytes: Target<Uint8Array> = { kind: "bytes", dataType: "binary" };

/** A number, written as JSON: `5`, not `"5"`. */
export const number: Target<number> = { kind: "number", required: true };

/** `true` or `false`, written as JSON. */
export const boolean: Target<boolean> = { kind: "boolean", required: true };

/** A GUID in any usual notation (with or without hyphens, in braces or parentheses), handed on in lower case with hyphens. */
export const guid: Target<string> = { kind: "guid", required: true };

/** A point in time: ISO 8601 or another common notation that names day, month and year. */
export const date: Target<Date> = { kind: "date", required: true };

/** JSON without a schema: the value as it was parsed. */
export function json(): Target<unknown>;
/**
 * JSON that fits a schema: any Standard Schema (zod, valibot, arktype, …), synchronous or not. The function receives
 * the schema's output. Names of properties are matched without regard to case when the schema shows its names
 * (Standard JSON Schema); else the value is tried as it is, and if that does not fit, with its names in camel case.
 */
export function json<S extends StandardSchemaV1>(schema: S): Target<StandardSchemaV1.InferOutput<S>>;
export function json(schema?: StandardSchemaV1): Target<unknown> {
  return schema === undefined ? { kind: "json" } : { kind: "json", schema };
}

/** Several at once: a batch of messages, all documents of a query. One invocation receives them all. */
export function many<T>(element: Target<T>): Target<readonly T[]> {
  return {
    kind: "many",
    element,
    ...(element.dataType !== undefined && { dataType: element.dataType }),
    ...(element.supportsDeferredBinding !== undefined && { supportsDeferredBinding: true }),
  };
}

/** The same target, or `null` when nothing came: for inputs that may not be there. */
export function nullable<T>(target: Target<T>): Target<T | null> {
  const { required: _, ...rest } = target;
  return rest;
}
