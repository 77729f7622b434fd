import { JsonDate } from "./json-date.ts";
import type { JsonValue } from "./json-value.ts";
import { isJsonObject } from "./json-value.ts";
import { formatDouble } from "./number-text.ts";

/** What Json.NET escapes beyond what JSON asks for: next line, line and paragraph separator. */
const ESCAPED_TOO = /[\u0085\u2028\u2029]/g;

/** What stands in JSON as it is: most names and values. */
const PLAIN_TEXT = /^[ !#-[\]-~]*$/;

/** Writes JSON as Json.NET does without indentation: `{"a":1.0}`. */
export function writeJson(value: JsonValue): string {
  return write(value, undefined);
}

/** Writes JSON as Json.NET does with indentation: two spaces, a line for each element, `{}` and `[]` when empty. */
export function writeIndentedJson(value: JsonValue): string {
  return write(value, "\n");
}

/** `newLine` is the line feed and the indentation of the line on which the value begins; none writes compactly. */
function write(value: JsonValue, newLine: string | undefined): string {
  if (value === null || typeof value === "boolean" || typeof value === "bigint" || value === undefined) {
    return String(value);
  }
  if (typeof value === "number") return writeDouble(value);
  if (typeof value === "string") return writeText(value);
  if (value instanceof JsonDate) return `"${value.toJsonText()}"`;
  const inner = newLine === undefined ? undefined : `${newLine}  `;
  const colon = newLine === undefined ? ":" : ": ";
  if (isJsonObject(value)) {
    const members = [...value].map(([name, member]) => `${writeText(name)}${colon}${write(member, inner)}`);
    return enclose("{", members, "}", newLine);
  }
  const elements = value.map((element) => write(element, inner));
  return enclose("[", elements, "]", newLine);
}

function enclose(open: string, parts: readonly string[], close: string, newLine: string | undefined): string {
  if (parts.length === 0) return `${open}${close}`;
  if (newLine === undefined) return `${open}${parts.join(",")}${close}`;
  return `${open}${newLine}  ${parts.join(`,${newLine}  `)}${newLine}${close}`;
}

/** A double is recognisable as one: `1.0`. What JSON has no number for becomes text. */
function writeDouble(value: number): string {
  const text = formatDouble(value);
  if (!Number.isFinite(value)) return `"${text}"`;
  return /[.E]/.test(text) ? text : `${text}.0`;
}

function writeText(text: string): string {
  if (PLAIN_TEXT.test(text)) return `"${text}"`;
  const escaped = JSON.stringify(text.toWellFormed());
  return escaped.replace(ESCAPED_TOO, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
