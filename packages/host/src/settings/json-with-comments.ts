/**
 * JSON as people write it in host.json and local.settings.json: with comments and trailing commas, which the official
 * parser takes as well. `JSON.parse` takes neither and does not always say where an error is; this reader always does.
 */

/** What is wrong with a text, and where. */
export class JsonSyntaxError extends Error {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units as editors count. */
  readonly column: number;
  /** A sentence. */
  readonly problem: string;

  constructor(problem: string, text: string, offset: number) {
    const linesBefore = text.slice(0, offset).split(/\r\n|\r|\n/);
    const line = linesBefore.length;
    const column = (linesBefore.at(-1)?.length ?? 0) + 1;
    super(`Line ${line}, column ${column}: ${problem}`);
    this.line = line;
    this.column = column;
    this.problem = problem;
  }
}
Object.defineProperty(JsonSyntaxError.prototype, "name", { value: "JsonSyntaxError" });

/** As the official parser: deeper nesting than this is no configuration. */
const MAX_DEPTH = 64;

/**
 * The value of a JSON text that may hold comments (of a line or a block), trailing commas and a byte order mark. Of a
 * name that stands twice in one object, the last one counts.
 *
 * @throws JsonSyntaxError - the text is not that
 */
export function parseJsonWithComments(text: string): unknown {
  return new Reader(text).document();
}

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith("\uFEFF")) this.#at = 1;
  }

  document(): unknown {
    const value = this.#value();
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw this.#unexpected("nothing more");
    return value;
  }

  #value(): unknown {
    this.#skipBlanks();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#nested(() => this.#object());
      case "[":
        return this.#nested(() => this.#array());
      case '"':
        return this.#string();
      default:
        return this.#literal();
    }
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw this.#error(`nested deeper than ${MAX_DEPTH} levels.`);
    this.#at++;
    const value = read();
    this.#depth--;
    return value;
  }

  #object(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    while (!this.#takes("}")) {
      if (this.#text[this.#at] !== '"') throw this.#unexpected("a property name in double quotes or '}'");
      const name = this.#string();
      if (!this.#takes(":")) throw this.#unexpected(`':' after the property name "${name}"`);
      entries.push([name, this.#value()]);
      if (this.#takes(",")) continue;
      if (!this.#takes("}")) throw this.#unexpected("',' or '}'");
      break;
    }
    // Own properties, whatever their names: `__proto__` is a name like any other.
    return Object.fromEntries(entries);
  }

  #array(): unknown[] {
    const items: unknown[] = [];
    while (!this.#takes("]")) {
      items.push(this.#value());
      if (this.#takes(",")) continue;
      if (!this.#takes("]")) throw this.#unexpected("',' or ']'");
      break;
    }
    return items;
  }

  #string(): string {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22 /* " */) {
        this.#at = at + 1;
        return this.#decode(start);
      }
      if (code === 0x5c /* \ */) at++;
      else if (code < 0x20) throw this.#error("a line break or control character inside a text; write \\n, \\t, …", at);
    }
    throw this.#error("this text has no closing '\"'.", start);
  }

  /** The text from its opening quote at `start` to the closing one just read; only its escapes can still be wrong. */
  #decode(start: number): string {
    const token = this.#text.slice(start, this.#at);
    const wrong = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})./su.exec(token.replaceAll("\\\\", "\\/"));
    if (wrong !== null)
      throw this.#error(`'${wrong[0]}' is no escape; write a backslash as '\\\\'.`, start + wrong.index);
    const value: unknown = JSON.parse(token);
    return String(value);
  }

  #literal(): unknown {
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
    pattern.lastIndex = this.#at;
    const token = pattern.exec(this.#text)?.[0];
    if (token === undefined) throw this.#unexpected("a value");
    this.#at = pattern.lastIndex;
    return JSON.parse(token);
  }

  /** Takes the next character, blanks and comments aside, if it is this one. */
  #takes(character: string): boolean {
    this.#skipBlanks();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #skipBlanks(): void {
    for (;;) {
      if (/[ \t\r\n]/.test(this.#text.charAt(this.#at))) this.#at++;
      else if (this.#text.startsWith("//", this.#at)) this.#at = this.#endOf("\n") ?? this.#text.length;
      else if (this.#text.startsWith("/*", this.#at)) {
        const end = this.#endOf("*/");
        if (end === undefined) throw this.#error("this comment has no closing '*/'.");
        this.#at = end;
      } else return;
    }
  }

  /** Offset behind the next occurrence of a text that comes after the two characters that open a comment. */
  #endOf(closing: string): number | undefined {
    const start = this.#text.indexOf(closing, this.#at + 2);
    return start < 0 ? undefined : start + closing.length;
  }

  #unexpected(expected: string): JsonSyntaxError {
    const found = /[\w.+-]+|./suy;
    found.lastIndex = this.#at;
    const token = found.exec(this.#text)?.[0];
    return this.#error(`expected ${expected}, found ${token === undefined ? "the end of the file" : `'${token}'`}.`);
  }

  #error(problem: string, offset = this.#at): JsonSyntaxError {
    return new JsonSyntaxError(problem, this.#text, offset);
  }
}
