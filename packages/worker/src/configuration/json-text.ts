/** Where a text stops being JSON. Lines and columns count from 1. */
export class JsonTextError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, text: string, offset: number) {
    super(message);
    const lines = text.slice(0, offset).split("\n");
    this.line = lines.length;
    this.column = (lines.at(-1) ?? "").length + 1;
  }
}

const SPACE = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
// JSON forbids control characters in a text.
const SCALAR =
  // oxlint-disable-next-line no-control-regex
  /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** How deep objects and lists may be nested. Settings are flat; this keeps a mistake from exhausting the stack. */
const MAX_DEPTH = 200;

/**
 * Reads JSON that people write: with comments and trailing commas. `JSON.parse` allows neither, and does not always say
 * where it stopped.
 *
 * @throws JsonTextError
 */
export function parseJson(text: string): unknown {
  let offset = 0;

  const fail = (message: string): never => {
    throw new JsonTextError(message, text, offset);
  };
  const found = (): string =>
    offset < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(offset) ?? 0)) : "the end";
  const skipSpace = (): void => {
    SPACE.lastIndex = offset;
    offset += SPACE.exec(text)?.[0].length ?? 0;
  };
  const take = (character: string): boolean => {
    skipSpace();
    if (text[offset] !== character) return false;
    offset += 1;
    return true;
  };

  const scalar = (expected: string): unknown => {
    SCALAR.lastIndex = offset;
    const token = SCALAR.exec(text)?.[0] ?? fail(`expected ${expected}, found ${found()}`);
    offset += token.length;
    return JSON.parse(token);
  };
  const list = (close: "]" | "}", element: () => void): void => {
    while (!take(close)) {
      element();
      if (take(",")) continue;
      if (take(close)) return;
      fail(`expected "," or ${JSON.stringify(close)}, found ${found()}`);
    }
  };
  const value = (depth: number): unknown => {
    skipSpace();
    if (depth > MAX_DEPTH) fail(`nested deeper than ${MAX_DEPTH}`);
    if (take("[")) {
      const elements: unknown[] = [];
      list("]", () => elements.push(value(depth + 1)));
      return elements;
    }
    if (take("{")) {
      const entries: [string, unknown][] = [];
      list("}", () => {
        skipSpace();
        const key =
          text[offset] === '"'
            ? String(scalar("a name in quotes"))
            : fail(`expected a name in quotes, found ${found()}`);
        if (!take(":")) fail(`expected ":", found ${found()}`);
        entries.push([key, value(depth + 1)]);
      });
      return Object.fromEntries(entries);
    }
    return scalar("a value");
  };

  const result = value(0);
  skipSpace();
  if (offset < text.length) fail(`expected the end, found ${found()}`);
  return result;
}
