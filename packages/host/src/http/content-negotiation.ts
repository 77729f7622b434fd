import type { AnswerValue } from "./answer-value.ts";
import { isJsonObject } from "./dotnet/json-value.ts";
import { writeJson } from "./dotnet/json-writer.ts";
import { formatDouble } from "./dotnet/number-text.ts";
import { HttpAnswerError } from "./http-answer-error.ts";
import { toJsonValue } from "./response-object.ts";
import { encodeText } from "./text-encoding.ts";
import type { EncodedText } from "./text-encoding.ts";

/** Writes values of some kinds in some media types. */
interface Formatter {
  /** In the order in which they are offered. `*+json` stands for any type with that suffix. */
  readonly mediaTypes: readonly string[];
  /** The text, or undefined for a value that it cannot write. */
  readonly write: (value: AnswerValue) => string | undefined;
}

/** In the order in which the official host asks them. */
const FORMATTERS: readonly Formatter[] = [
  { mediaTypes: ["text/plain"], write: (value) => (typeof value === "string" ? value : undefined) },
  {
    mediaTypes: ["application/json", "text/json", "application/*+json"],
    write: (value) => writeJson(toJsonValue(value)),
  },
  { mediaTypes: ["application/xml", "text/xml", "application/*+xml"], write: writeXml },
];

/**
 * Formats a value the way ASP.NET Core negotiates: the first media type that the client accepts and that a formatter
 * has, else the first formatter that can write the value (text as plain text, all else as JSON). A client that accepts
 * anything at all is not asked. A content type that the function chose is binding: undefined (406) when no formatter has
 * it.
 */
export function negotiate(
  value: AnswerValue,
  contentType: string | undefined,
  accept: string | undefined,
): EncodedText | undefined {
  if (contentType !== undefined && contentType !== "") return formatAs(value, contentType);
  for (const range of acceptedRanges(accept)) {
    for (const { mediaTypes, write } of FORMATTERS) {
      const mediaType = mediaTypes.find((candidate) => isInRange(candidate, range));
      const text = mediaType === undefined ? undefined : write(value);
      if (text !== undefined) return encodeText(text, mediaType);
    }
  }
  for (const { mediaTypes, write } of FORMATTERS) {
    const text = write(value);
    if (text !== undefined) return encodeText(text, mediaTypes[0]);
  }
  return undefined;
}

function formatAs(value: AnswerValue, contentType: string): EncodedText | undefined {
  const [mediaType = "", ...parameters] = contentType
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  if (mediaType.endsWith("/*")) throw new HttpAnswerError(`'${contentType}' is no content type but a range of them.`);
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  if (charset !== undefined && charset.replaceAll('"', "") !== "charset=utf-8") return undefined;
  const formatter = FORMATTERS.find(({ mediaTypes }) => mediaTypes.some((offered) => isOffered(mediaType, offered)));
  const text = formatter?.write(value);
  return text === undefined ? undefined : encodeText(text, contentType);
}

/** The media ranges of an Accept header, best first; none when one of them is everything. */
function acceptedRanges(accept: string | undefined): readonly string[] {
  const ranges = (accept ?? "").split(",").map((item) => {
    const [range = "", ...parameters] = item
      .toLowerCase()
      .split(";")
      .map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    // Formatters offer their types without parameters, so that a range with some is met by none.
    const isPlain = parameters.every((parameter) => parameter === quality);
    return { range: isPlain ? range : "", quality: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
  if (ranges.some(({ range }) => range === "*/*")) return [];
  return ranges.toSorted((a, b) => b.quality - a.quality).map(({ range }) => range);
}

function isInRange(mediaType: string, range: string): boolean {
  return mediaType === range || (range.endsWith("/*") && mediaType.startsWith(range.slice(0, -1)));
}

function isOffered(mediaType: string, offered: string): boolean {
  const [start, suffix] = offered.split("*");
  return suffix === undefined ? mediaType === offered : mediaType.startsWith(start ?? "") && mediaType.endsWith(suffix);
}

const XML_NAMESPACE = "http://schemas.microsoft.com/2003/10/Serialization/";

/** Scalars only: of what a function can answer with, .NET's serializer takes nothing else. */
function writeXml(value: AnswerValue): string | undefined {
  if (value instanceof Uint8Array) return xmlElement("base64Binary", Buffer.from(value).toString("base64"));
  if (isJsonObject(value)) return undefined;
  switch (typeof value) {
    case "string":
      return xmlElement("string", value);
    case "boolean":
      return xmlElement("boolean", String(value));
    case "bigint":
      return xmlElement("long", String(value));
    case "number":
      return xmlElement("double", formatDouble(value).replace("Infinity", "INF"));
    default:
      return undefined;
  }
}

function xmlElement(name: string, text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<${name} xmlns="${XML_NAMESPACE}">${escaped}</${name}>`;
}
