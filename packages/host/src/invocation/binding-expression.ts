import { IsofuncError } from "@isofunc/protocol";
import type { BindingData } from "./binding-data.ts";
import { formatUtcDate } from "./date-format.ts";
import { isRawJson } from "./json-text.ts";

/** How a date is written into a text when no format is given: without colons, since it often becomes part of a name. */
const DEFAULT_DATE_FORMAT = "yyyy-MM-ddTHH-mm-ssK";

/** A letter or `_` first; later segments may have dashes, the first may not. */
const IDENTIFIER = /^[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}\p{Nd}_-]+)*$/u;

/** A piece of the text as it is, or a value to be put in. */
type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "guid"; readonly format: string }
  | { readonly kind: "value"; readonly name: string; readonly path: readonly string[]; readonly format: string };

/**
 * A binding property with `{names}` in it, read once and filled in for every run.
 *
 * `{name}` is a value of the binding data and `{a.b}` one inside it; `{name:format}` formats a date; `{rand-guid}` (formats
 * `N`, `D`, `B`, `P`) and `{datetime}` are always there, though binding data of the name `datetime` comes first; `{{` and
 * `}}` are braces.
 */
export class BindingExpression {
  /** The property as written. */
  readonly text: string;
  readonly #parts: readonly Part[];

  private constructor(text: string, parts: readonly Part[]) {
    this.text = text;
    this.#parts = parts;
  }

  /** Throws an `IsofuncError` for braces that do not match and names that cannot be. */
  static parse(text: string): BindingExpression {
    const parts: Part[] = [];
    let literal = "";
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      if ((character === "{" || character === "}") && text[at + 1] === character) {
        literal += character;
        at++;
      } else if (character === "{") {
        const end = text.indexOf("}", at);
        if (end === -1) throw invalid(text, `The '{' at position ${at} has no '}'.`);
        if (literal !== "") parts.push({ kind: "text", text: literal });
        literal = "";
        parts.push(parsePart(text, text.slice(at + 1, end)));
        at = end;
      } else if (character === "}") {
        throw invalid(text, `The '}' at position ${at} has no '{'.`);
      } else {
        literal += character;
      }
    }
    if (literal !== "") parts.push({ kind: "text", text: literal });
    return new BindingExpression(text, parts);
  }

  /** The names of binding data that it needs: `a` for `{a.b}`. */
  get names(): readonly string[] {
    return this.#parts.flatMap((part) => (part.kind === "value" && !isDateTime(part) ? [part.name] : []));
  }

  /** Puts the values in. Throws an `IsofuncError` for a name that has no value. */
  resolve(data: BindingData): string {
    return this.#parts.map((part) => resolvePart(part, data)).join("");
  }
}

function parsePart(text: string, expression: string): Part {
  const colon = expression.indexOf(":");
  const reference = (colon === -1 ? expression : expression.slice(0, colon)).trim();
  const format = colon === -1 ? "" : expression.slice(colon + 1);
  if (reference.toLowerCase() === "rand-guid") return { kind: "guid", format };
  if (!IDENTIFIER.test(reference)) throw invalid(text, `'${reference}' is not a name.`);
  const [name = "", ...path] = reference.split(".");
  return { kind: "value", name, path, format };
}

function resolvePart(part: Part, data: BindingData): string {
  if (part.kind === "text") return part.text;
  if (part.kind === "guid") return formatGuid(crypto.randomUUID(), part.format);
  let value = data.get(part.name);
  if (value === undefined && isDateTime(part)) value = new Date();
  for (const step of part.path) {
    if (value === undefined) break;
    value = member(value, step);
    if (value === undefined) {
      throw new IsofuncError({ code: "ISO2302", what: `Error while accessing '${step}': property doesn't exist.` });
    }
  }
  const text = value === null ? "" : valueText(value, part.format);
  if (text === undefined) {
    throw new IsofuncError({ code: "ISO2302", what: `No value for named parameter '${part.name}'.` });
  }
  return text;
}

function isDateTime(part: Part): boolean {
  return part.kind === "value" && part.path.length === 0 && part.name.toLowerCase() === "datetime";
}

/** A property by its name, else by its name in another case. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value);
  const found =
    entries.find(([key]) => key === name) ?? entries.find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1];
}

/** Undefined for what cannot be part of a text: objects and lists. */
function valueText(value: unknown, format: string): string | undefined {
  if (value instanceof Date) return formatUtcDate(value, format === "" ? DEFAULT_DATE_FORMAT : format);
  if (isRawJson(value)) return value.rawJSON;
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
      return String(value);
    case "boolean":
      return value ? "True" : "False"; // As .NET writes it.
    default:
      return undefined;
  }
}

function formatGuid(guid: string, format: string): string {
  switch (format.toUpperCase()) {
    case "N":
      return guid.replaceAll("-", "");
    case "B":
      return `{${guid}}`;
    case "P":
      return `(${guid})`;
    default:
      return guid;
  }
}

function invalid(text: string, why: string): IsofuncError {
  return new IsofuncError({
    code: "ISO2301",
    what: `'${text}' is not a valid binding expression.`,
    why,
    fix: "Write {name} for a value of the trigger, and {{ or }} for a brace.",
  });
}
