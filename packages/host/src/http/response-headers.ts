import { scalarText } from "./answer-value.ts";
import { JsonDate } from "./dotnet/json-date.ts";
import type { JsonValue } from "./dotnet/json-value.ts";
import { writeJson } from "./dotnet/json-writer.ts";
import { HttpAnswerError } from "./http-answer-error.ts";
import type { ResponseObject } from "./response-object.ts";
import { formatSetCookie } from "./set-cookie.ts";

/** One header line. Names may repeat: one `Set-Cookie` for each cookie. */
export type HeaderLine = readonly [name: string, value: string];

const FIELD_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Visible ASCII, spaces and tabs: the official server sends nothing else. */
const FIELD_VALUE = /^[\t\u0020-\u007e]*$/;

/** How a message is framed is the server's business: a wrong length of a function's would cut or hang the response. */
const FRAMING: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
]);

/** The headers of an answer, its cookies behind them. The content type is apart, since the body may complete it. */
export interface AnswerHeaders {
  readonly contentType: string | undefined;
  readonly lines: readonly HeaderLine[];
}

/**
 * Collects the headers of an answer. Of names that differ in case only the first one counts, of content types the last.
 * Throws an `HttpAnswerError` for a header that HTTP cannot carry, and for null.
 */
export function collectHeaders({ headers, cookies }: ResponseObject): AnswerHeaders {
  let contentType: string | undefined;
  const lines: HeaderLine[] = [];
  let seen: Set<string> | undefined;
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (FRAMING.has(key)) continue;
    if (key === "content-type") {
      contentType = typeof value === "string" ? value : headerTexts(name, value).join(",");
    } else {
      seen ??= new Set();
      const values = headerTexts(name, value);
      if (!seen.has(key)) for (const text of values) lines.push([name, text]);
      seen.add(key);
    }
  }
  for (const cookie of cookies) lines.push(["Set-Cookie", formatSetCookie(cookie)]);
  for (const [name, value] of lines) checkHeader(name, value);
  if (contentType !== undefined) checkHeader("Content-Type", contentType);
  return { contentType, lines };
}

/** An array gives one header line for each of its elements; the official host writes the name of a .NET type. */
function headerTexts(name: string, value: JsonValue): readonly string[] {
  if (value === null || value === undefined) throw new HttpAnswerError(`The header '${name}' is null.`);
  if (Array.isArray(value)) return value.flatMap((element: JsonValue) => headerTexts(name, element));
  if (typeof value === "object" && !(value instanceof JsonDate)) return [writeJson(value)];
  return [scalarText(value)];
}

function checkHeader(name: string, value: string): void {
  if (!FIELD_NAME.test(name)) throw new HttpAnswerError(`'${name}' cannot be the name of a header.`);
  if (!FIELD_VALUE.test(value)) {
    throw new HttpAnswerError(`The header '${name}' has a value with characters that a header cannot have.`);
  }
}
