import type { TypedData } from "@isofunc/protocol";
import { parseDate } from "./date-text.ts";
import { parseGuid } from "./guid-text.ts";
import { failed, succeeded, unhandled } from "./input-converter.ts";
import type { ConversionResult, InputConverter } from "./input-converter.ts";
import { fromJson } from "./json-value.ts";
import { utf8Text, withoutByteOrderMark } from "./utf8.ts";

// The official worker's default converters, in its order. Two of its nine have no counterpart: the function's context and
// its cancellation come to a function by other ways here. The one for lists stands in `list-converter.ts`.

/** What came is already what is wanted. JSON that is wanted as text stays the text that it is. */
export const assignable: InputConverter = {
  name: "assignable",
  targets: ["text", "bytes", "number"],
  convert({ target, source }) {
    switch (source.data) {
      case "string":
        return target.kind === "text" ? succeeded(source.string) : unhandled;
      case "json":
        return target.kind === "text" ? succeeded(source.json) : unhandled;
      case "bytes":
        return target.kind === "bytes" ? succeeded(source.bytes) : unhandled;
      case "stream":
        return target.kind === "bytes" ? succeeded(source.stream) : unhandled;
      // Official hosts send numbers as JSON only.
      case "int":
        return numeric(target.kind, source.int);
      case "double":
        return numeric(target.kind, source.double);
      default:
        return unhandled;
    }
  },
};

function numeric(kind: string, value: number | bigint): ConversionResult {
  if (kind === "number") return succeeded(Number(value));
  return kind === "text" ? succeeded(String(value)) : unhandled;
}

/** A GUID from text. What is none falls through to JSON, where quotes are taken off. */
export const guidFromText: InputConverter = fromText("guid", parseGuid);

/** A date from text. What is none falls through to JSON, where quotes are taken off. */
export const dateFromText: InputConverter = fromText("date", parseDate);

function fromText(kind: string, parse: (text: string) => unknown): InputConverter {
  return {
    name: `${kind} from text`,
    targets: [kind],
    convert({ source }) {
      const value = source.data === "string" ? parse(source.string) : undefined;
      return value === undefined ? unhandled : succeeded(value);
    },
  };
}

/** Text from bytes, as UTF-8. */
export const textFromBytes: InputConverter = {
  name: "text from bytes",
  targets: ["text"],
  convert({ source }) {
    const bytes = bytesOf(source);
    return bytes === undefined ? unhandled : succeeded(utf8Text(bytes));
  },
};

/** Bytes from text, as UTF-8: nothing guesses base64. */
export const bytesFromText: InputConverter = {
  name: "bytes from text",
  targets: ["bytes"],
  convert({ source }) {
    const text = textOf(source);
    return text === undefined ? unhandled : succeeded(Buffer.from(text));
  },
};

/** Everything but text and bytes from JSON, which may have come as text or as bytes. */
export const fromJsonText: InputConverter = {
  name: "JSON",
  targets: ["json", "number", "boolean", "guid", "date", "many"],
  convert({ target, source }) {
    const value = parseSource(source);
    if (value === undefined) return unhandled;
    return "error" in value ? failed(value.error) : fromJson(target, value.value);
  },
};

/** The JSON value that came, the error of text that is no JSON, or undefined when what came is neither text nor bytes. */
export function parseSource(source: TypedData): { readonly value: unknown } | { readonly error: unknown } | undefined {
  if (source.data === "int") return { value: Number(source.int) };
  if (source.data === "double") return { value: source.double };
  const bytes = bytesOf(source);
  const text = bytes === undefined ? textOf(source) : utf8Text(bytes);
  if (text === undefined) return undefined;
  try {
    return { value: JSON.parse(withoutByteOrderMark(text)) };
  } catch (error) {
    return { error };
  }
}

function textOf(source: TypedData): string | undefined {
  if (source.data === "string") return source.string;
  return source.data === "json" ? source.json : undefined;
}

function bytesOf(source: TypedData): Uint8Array | undefined {
  if (source.data === "bytes") return source.bytes;
  return source.data === "stream" ? source.stream : undefined;
}
