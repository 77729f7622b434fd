/**
 * JSON whose numbers survive: a 64-bit id that JavaScript cannot hold keeps its digits from text to text. This is ES2026
 * (`JSON.rawJSON`, the reviver's `source`), which TypeScript's library does not describe yet.
 */
interface ExactJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the runtime has it, the types do not
const exactJson = JSON as unknown as ExactJson;

/** Runs of 16 digits and more may be integers that a number cannot hold. */
const LONG_NUMBER = /\d{16}/;

/** Parses JSON so that `JSON.stringify` gives every number back as it was written. Undefined for what is no JSON. */
export function tryParseJson(text: string): unknown {
  try {
    if (!LONG_NUMBER.test(text)) return JSON.parse(text);
    return exactJson.parse(text, (_key, value, { source }) =>
      typeof value === "number" && source !== undefined && String(value) !== source ? exactJson.rawJSON(source) : value,
    );
  } catch {
    return undefined; // Not JSON is one of the answers, and no error.
  }
}

/** A JSON object, as opposed to an array, a scalar, or a number that was kept as it was written. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isRawJson(value);
}

/** A number that `tryParseJson` kept as text. */
export function isRawJson(value: unknown): value is { readonly rawJSON: string } {
  return typeof value === "object" && value !== null && Object.isFrozen(value) && "rawJSON" in value;
}

/** The first character that counts, to tell cheaply what JSON text can be. */
export function firstCharacter(text: string): string {
  return /\S/.exec(text)?.[0] ?? "";
}
