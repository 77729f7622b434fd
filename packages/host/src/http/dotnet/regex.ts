/**
 * Reads regular expressions as .NET does, as far as JavaScript can express them. What differs and is translated:
 *
 * - `\d`, `\w`, `\s` and `\p{…}` mean Unicode's digits, letters and white space, and `\b` stands between such letters;
 * - `$` and `\Z` also match before a final line feed, the only thing that `.` does not match; `\A` and `\z` are the
 *   ends of the text;
 * - `\a` and `\e`, `(?#comments)`, `(?'name'…)`, options at the very beginning; `]` that opens a class is literal.
 *
 * Both read a text by UTF-16 units. What JavaScript has no word for (atomic groups, `\G`, conditions, balancing groups,
 * subtraction of classes) throws a `SyntaxError`.
 */
export interface DotnetRegex {
  readonly pattern: RegExp;
  /**
   * How hard the pattern can be to decide: at worst the length of the text to the power of this. Infinite when a
   * repeated group or a back-reference makes it exponential.
   */
  readonly degree: number;
}

/** Compiles with the options of a route constraint: case is ignored, culture is invariant. */
export function compileDotnetRegex(source: string): DotnetRegex {
  const translator = new Translator(source);
  const translated = translator.translate();
  return { pattern: new RegExp(translated, `i${translator.flags}`), degree: translator.degree };
}

/** The members of a class, without brackets, by the escape that stands for them. Built when first asked for. */
const classCache = new Map<string, string>();

class Translator {
  readonly #source: string;
  #index = 0;
  /** Flags from options at the beginning, such as `(?s)`. */
  flags = "";
  #varyingQuantifiers = 0;
  #isExponential = false;

  constructor(source: string) {
    this.#source = source;
  }

  get degree(): number {
    if (this.#isExponential) return Number.POSITIVE_INFINITY;
    const isAnchored = /^(?:\^|\\A)/.test(this.#source) && !this.#source.includes("|");
    return this.#varyingQuantifiers + (isAnchored ? 0 : 1);
  }

  translate(): string {
    this.#readOptions();
    let output = "";
    while (this.#index < this.#source.length) output += this.#readAtom();
    return output;
  }

  #readOptions(): void {
    const options = /^\(\?([imnsx]+)\)/.exec(this.#source);
    if (options === null) return;
    const letters = options[1] ?? "";
    if (/[nx]/.test(letters)) throw unsupported("the options n and x");
    this.flags = ["m", "s"].filter((flag) => letters.includes(flag)).join("");
    this.#index = options[0].length;
  }

  #readAtom(): string {
    const character = this.#source[this.#index] ?? "";
    if (character === "\\") return this.#readEscape(false);
    if (character === "[") return this.#readClass();
    if (character === "(") return this.#readGroupStart();
    this.#index++;
    if (character === "$") return this.flags.includes("m") ? "$" : "(?=\\n?$)";
    if (character === ".") return this.flags.includes("s") ? "." : "[^\\n]";
    if (character === ")" || "*+?{".includes(character)) this.#noteQuantifier(character);
    return character;
  }

  /** Counts the quantifiers that leave a choice; one behind a group is taken to make the pattern exponential. */
  #noteQuantifier(character: string): void {
    const next = this.#source[this.#index] ?? "";
    if (character === ")") this.#isExponential ||= next !== "" && "*+?{".includes(next);
    else if (/^(?:[*+?]|\{\d+,\d*\})/.test(this.#source.slice(this.#index - 1))) this.#varyingQuantifiers++;
  }

  #readGroupStart(): string {
    const rest = this.#source.slice(this.#index);
    const comment = /^\(\?#[^)]*\)/.exec(rest);
    const quoted = /^\(\?'(\w+)'/.exec(rest);
    const known = /^\((?:\?(?::|=|!|<=|<!|<\w+>|[ims]*(?:-[ims]+)?:))?/.exec(rest);
    const token = comment?.[0] ?? quoted?.[0] ?? known?.[0] ?? "(";
    if (token === "(" && rest.startsWith("(?")) throw unsupported(rest.slice(0, 4));
    this.#index += token.length;
    if (comment !== null) return "";
    return quoted === null ? token : `(?<${quoted[1]}>`;
  }

  #readEscape(isInClass: boolean): string {
    const rest = this.#source.slice(this.#index);
    const category = /^\\([pP])\{\^?(\w+)\}/.exec(rest);
    const token =
      category?.[0] ?? /^\\(?:u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|k<\w+>|k'\w+'|[\s\S])/.exec(rest)?.[0];
    if (token === undefined) throw new SyntaxError("The pattern ends with a backslash.");
    this.#index += token.length;
    const letter = token[1] ?? "";
    if (letter === "a") return "\\x07";
    if (letter === "e") return "\\x1b";
    if (category !== null || "dDwWsS".includes(letter)) return this.#readCharacterClass(token, isInClass);
    if (isInClass) return token;
    if (letter === "A") return "(?<![\\s\\S])";
    if (letter === "z") return "(?![\\s\\S])";
    if (letter === "Z") return "(?=\\n?(?![\\s\\S]))";
    if (letter === "b" || letter === "B") return wordBoundary(letter === "b");
    if (letter === "G") throw unsupported("\\G");
    if (/[1-9k]/.test(letter)) this.#isExponential = true;
    return token.replace(/^\\k'(\w+)'/, "\\k<$1>");
  }

  #readCharacterClass(token: string, isInClass: boolean): string {
    const isNegated = /^\\[DWSP]/.test(token) !== token.includes("^");
    const property = /^\\[pP]\{\^?(\w+)\}/.exec(token)?.[1];
    const name = property ?? (token[1] ?? "").toLowerCase();
    if (isInClass) return membersOf(name, isNegated);
    return `[${isNegated ? "^" : ""}${membersOf(name, false)}]`;
  }

  #readClass(): string {
    this.#index++;
    let output = "[";
    if (this.#source[this.#index] === "^") {
      output += "^";
      this.#index++;
    }
    if (this.#source[this.#index] === "]") {
      output += "\\]";
      this.#index++;
    }
    while (this.#index < this.#source.length) {
      const character = this.#source[this.#index] ?? "";
      if (character === "\\") {
        output += this.#readEscape(true);
        continue;
      }
      if (this.#source.startsWith("-[", this.#index)) throw unsupported("subtraction of character classes");
      this.#index++;
      if (character === "]") return `${output}]`;
      output += character;
    }
    throw new SyntaxError("A character class is not closed.");
  }
}

function unsupported(what: string): SyntaxError {
  return new SyntaxError(`The pattern uses ${what}, which has no equivalent in JavaScript.`);
}

function wordBoundary(isBoundary: boolean): string {
  const word = `[${membersOf("w", false)}\\u200c\\u200d]`;
  const boundary = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
  return isBoundary ? boundary : `(?!${boundary})`;
}

/** What the short escapes mean in .NET. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /\p{Nd}/u,
  w: /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u,
  s: /[\f\n\r\t\v\u0085\p{Z}]/u,
};

/** Writes a class out as ranges of UTF-16 units, since only the flag `u`, which reads by code points, knows `\p`. */
function membersOf(name: string, isNegated: boolean): string {
  const key = `${isNegated ? "^" : ""}${name}`;
  const cached = classCache.get(key);
  if (cached !== undefined) return cached;
  const test = CLASSES[name] ?? new RegExp(`\\p{${name}}`, "u");
  let members = "";
  let start = -1;
  for (let unit = 0; unit <= 0x10000; unit++) {
    const isMember = unit < 0x10000 && test.test(String.fromCharCode(unit)) !== isNegated;
    if (isMember && start < 0) start = unit;
    if (!isMember && start >= 0) {
      members += `${escapeUnit(start)}-${escapeUnit(unit - 1)}`;
      start = -1;
    }
  }
  classCache.set(key, members);
  return members;
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
