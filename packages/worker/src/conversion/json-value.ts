import type { Target } from "../targets/target.ts";
import { parseDate } from "./date-text.ts";
import { parseGuid } from "./guid-text.ts";
import { failed, succeeded, unhandled } from "./input-converter.ts";
import type { ConversionResult } from "./input-converter.ts";
import { validate } from "./schema-validation.ts";

/**
 * Makes a target's value out of a parsed JSON value: the whole of what came over the wire, or one element of a list.
 * Unhandled are kinds of target that are not of this package.
 */
export function fromJson(target: Target<unknown>, value: unknown): ConversionResult | Promise<ConversionResult> {
  switch (target.kind) {
    case "json":
      return target.schema === undefined ? succeeded(value) : validated(() => validate(target.schema!, value));
    case "number":
    case "boolean":
      return typeof value === target.kind ? succeeded(value) : failed(mismatch(target, value));
    case "guid":
      return scalar(target, value, parseGuid);
    case "date":
      return scalar(target, value, parseDate);
    case "text":
      return succeeded(typeof value === "string" ? value : JSON.stringify(value));
    case "bytes":
      // JSON has no bytes: they travel as base64.
      return typeof value === "string" ? succeeded(Buffer.from(value, "base64")) : failed(mismatch(target, value));
    case "many":
      return Array.isArray(value) ? fromElements(target.element!, value) : failed(mismatch(target, value));
    default:
      return unhandled;
  }
}

/** Makes a list of one target's values; fails with the first element that does. */
function fromElements(
  element: Target<unknown>,
  items: readonly unknown[],
): ConversionResult | Promise<ConversionResult> {
  return collect(items.map((item) => fromJson(element, item)));
}

/** The values of several conversions as one list, or the first answer that is none. */
export function collect(
  results: readonly (ConversionResult | Promise<ConversionResult>)[],
): ConversionResult | Promise<ConversionResult> {
  if (results.some((result) => result instanceof Promise))
    return Promise.all(results.map(async (result) => result)).then(collect);
  const values: unknown[] = [];
  for (const [index, result] of results.entries()) {
    if (result instanceof Promise || result.status === "unhandled") return unhandled;
    if (result.status === "failed")
      return failed(new TypeError(`Element ${index}: ${messageOf(result.error)}`, { cause: result.error }));
    values.push(result.value);
  }
  return succeeded(values);
}

function validated(run: () => unknown): ConversionResult | Promise<ConversionResult> {
  try {
    const output = run();
    return output instanceof Promise ? output.then(succeeded, failed) : succeeded(output);
  } catch (error) {
    return failed(error);
  }
}

function scalar(target: Target<unknown>, value: unknown, parse: (text: string) => unknown): ConversionResult {
  const parsed = typeof value === "string" ? parse(value) : undefined;
  return parsed === undefined ? failed(mismatch(target, value)) : succeeded(parsed);
}

/** What a JSON value is, by its type. */
const KINDS_OF_JSON: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  object: "an object",
};

function mismatch(target: Target<unknown>, value: unknown): TypeError {
  const found = value === null ? "null" : Array.isArray(value) ? "a list" : KINDS_OF_JSON[typeof value];
  const wanted = target.kind === "many" ? "a list" : `a ${target.kind}`;
  return new TypeError(`The JSON value is ${found}, not ${wanted}.`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
