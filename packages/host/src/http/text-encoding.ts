/** Parameters of a content type: `; name=value` or `; name="value"`. */
const PARAMETER = /;\s*([^=;\s]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^;]*))?/g;

/** A text on its way out: the content type that tells its encoding, and the text in that encoding. */
export interface EncodedText {
  readonly contentType: string;
  /** Text is UTF-8. */
  readonly body: string | Uint8Array;
}

const DEFAULT_CONTENT_TYPE = "text/plain; charset=utf-8";

/**
 * Encodes a text as ASP.NET Core does: UTF-8, or UTF-16 where the content type asks for it. Another charset is replaced
 * by the true one, a missing one is added, whatever the type. Without a content type it is plain text.
 */
export function encodeText(text: string, contentType: string | undefined): EncodedText {
  if (contentType === undefined || contentType === "") return { contentType: DEFAULT_CONTENT_TYPE, body: text };
  const charset = [...contentType.matchAll(PARAMETER)].find(
    ([, name, value]) => name?.toLowerCase() === "charset" && value !== undefined,
  );
  const value = charset?.[2] ?? "";
  if (charset === undefined || value === "") return { contentType: `${contentType}; charset=utf-8`, body: text };
  const name = value.replaceAll('"', "").trim().toLowerCase();
  if (name === "utf-8") return { contentType, body: text };
  if (name === "utf-16") return { contentType, body: Buffer.from(text, "utf16le") };
  const start = charset.index + charset[0].length - value.length;
  const replaced = `${contentType.slice(0, start)}utf-8${contentType.slice(start + value.length)}`;
  return { contentType: replaced, body: text };
}
