import { JsonDate } from "./json-date.ts";
import type { JsonArray, JsonObject, JsonValue } from "./json-value.ts";

/** How deep arrays and objects may nest; Json.NET's default. */
const MAX_DEPTH = 64;

/** Text that Json.NET does not take. */
export class JsonTextError extends Error {
  override readonly name = "JsonTextError";
}

/** How text is read. */
export interface JsonReaderOptions {
  /** Whether text that looks like a date becomes one. @default true */
  readonly readsDates?: boolean;
}

/**
 * Reads JSON as Json.NET does, which the official host reads everything with. It takes more than JSON: comments, single
 * quotes, names without quotes, commas too many, `NaN`, `Infinity` and `undefined`, hexadecimal and octal numbers. Of
 * properties with one name the last wins. An empty text is null. Throws a `JsonTextError` for all else.
 *
 * Not copied: Json.NET also takes arrays that are never closed, and keeps comments in what it writes again.
 */
export function readJson(text: string, options: JsonReaderOptions = {}): JsonValue {
  const reader = new JsonReader(text, options.readsDates ?? true);
  return reader.readDocument();
}

/** Reads JSON as `readJson` does; undefined for text that is none. */
export function tryReadJson(text: string, options?: JsonReaderOptions): { readonly value: JsonValue } | undefined {
  try {
    return { value: readJson(text, options) };
  } catch (error) {
    if (error instanceof JsonTextError) return undefined;
    throw error;
  }
}

const LITERALS: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
  "\\": "\\",
  '"': '"',
  "'": "'",
  "/": "/",
};

const WHITE_SPACE = /[^\S\ufeff]*/y;
const INSIGNIFICANT = /(?:[^\S\ufeff]|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*)*/y;
const LITERAL = /(?:-?Infinity|[A-Za-z]+)(?=[\s,}\])/]|$)/y;
const NUMBER = /[-.\d][-+.\da-fA-FxX]*(?=[\s,}\])/]|$)/y;
const PLAIN_TEXT = /[^"'\\]+/y;
const NAME = /[\p{L}\p{N}_$]+/uy;

class JsonReader {
  readonly #text: string;
  readonly #readsDates: boolean;
  #index = 0;

  constructor(text: string, readsDates: boolean) {
    this.#text = text;
    this.#readsDates = readsDates;
  }

  readDocument(): JsonValue {
    this.#skip();
    const value = this.#index === this.#text.length ? null : this.#readValue(0);
    this.#skip();
    if (this.#index < this.#text.length) throw this.#error("Additional text was found behind the JSON value");
    return value;
  }

  #readValue(depth: number): JsonValue {
    const character = this.#text[this.#index];
    if (character === "{") return this.#readObject(depth + 1);
    if (character === "[") return this.#readArray(depth + 1);
    if (character === '"' || character === "'") {
      const text = this.#readText(character);
      return (this.#readsDates ? JsonDate.parse(text) : undefined) ?? text;
    }
    const literal = this.#take(LITERAL);
    if (literal === undefined) return this.#readNumber();
    if (!LITERALS.has(literal)) throw this.#error(`'${literal}' was not expected`);
    return LITERALS.get(literal);
  }

  #readObject(depth: number): JsonObject {
    this.#open(depth);
    const object = new Map<string, JsonValue>();
    while (!this.#takeCharacter("}")) {
      const name = this.#readName();
      if (this.#text[this.#index] !== ":" || !this.#takeCharacter(":"))
        throw this.#error("A colon was expected behind the name of a property");
      const value = this.#readValue(depth);
      // A name that comes again takes its new place as well.
      object.delete(name);
      object.set(name, value);
      if (!this.#takeCharacter(",") && this.#text[this.#index] !== "}") throw this.#error("A comma was expected");
    }
    return object;
  }

  #readArray(depth: number): JsonArray {
    this.#open(depth);
    const array: JsonValue[] = [];
    while (!this.#takeCharacter("]")) {
      // Nothing between two commas is `undefined`; nothing before the bracket is nothing.
      array.push(this.#text[this.#index] === "," ? undefined : this.#readValue(depth));
      if (!this.#takeCharacter(",") && this.#text[this.#index] !== "]") throw this.#error("A comma was expected");
    }
    return array;
  }

  #open(depth: number): void {
    if (depth > MAX_DEPTH) throw this.#error(`The value is nested deeper than ${MAX_DEPTH} levels`);
    this.#index++;
    this.#skip();
  }

  #readName(): string {
    const quote = this.#text[this.#index];
    const name = quote === '"' || quote === "'" ? this.#readText(quote) : this.#take(NAME);
    if (name === undefined) throw this.#error("The name of a property was expected");
    // No comment may stand between a name and its colon.
    this.#take(WHITE_SPACE);
    return name;
  }

  #readText(quote: string): string {
    this.#index++;
    let text = "";
    for (;;) {
      text += this.#take(PLAIN_TEXT) ?? "";
      const character = this.#text[this.#index++];
      if (character === undefined) throw this.#error("A text is not closed");
      // Escapes can name half a character only; halves are no text.
      if (character === quote) return text.toWellFormed();
      text += character === "\\" ? this.#readEscape() : character;
    }
  }

  #readEscape(): string {
    const letter = this.#text[this.#index++] ?? "";
    if (letter !== "u") {
      const escaped = ESCAPES[letter];
      if (escaped === undefined) throw this.#error(`'\\${letter}' is no escape sequence`);
      return escaped;
    }
    const digits = this.#text.slice(this.#index, this.#index + 4);
    if (!/^[\da-fA-F]{4}$/.test(digits)) throw this.#error("A Unicode escape needs four hexadecimal digits");
    this.#index += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  /** Integers of any size are exact, all other numbers are doubles. A leading zero makes a number octal. */
  #readNumber(): JsonValue {
    const text = this.#take(NUMBER) ?? "";
    if (/^0[xX][\da-fA-F]{1,16}$/.test(text)) return BigInt.asIntN(64, BigInt(text));
    if (/^0[0-7]+$/.test(text)) return BigInt(`0o${text.slice(1)}`);
    if (/^0\d/.test(text)) throw this.#error(`'${text}' is no number`);
    if (/^-?\d+$/.test(text)) return BigInt(text);
    if (/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
    throw this.#error(`'${text === "" ? this.#text.charAt(this.#index) : text}' was not expected`);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    this.#index += found.length;
    return found;
  }

  /** Takes a character and what means nothing behind it, if it is there. What means nothing before it never matters. */
  #takeCharacter(character: string): boolean {
    this.#skip();
    if (this.#text[this.#index] !== character) return false;
    this.#index++;
    this.#skip();
    return true;
  }

  #skip(): void {
    this.#take(INSIGNIFICANT);
  }

  #error(what: string): JsonTextError {
    return new JsonTextError(`${what} (at position ${this.#index}).`);
  }
}
