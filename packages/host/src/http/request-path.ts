import { decodePercentEncoding } from "./dotnet/percent-encoding.ts";

/** `%2F` stays encoded, so that it cannot be taken for a separator. */
const SLASH = 0x2f;

/** What the request line of HTTP asks for, split at the first question mark. */
export interface RequestTarget {
  /** As sent, percent encoding and all. */
  readonly rawPath: string;
  /** As sent, with its question mark; empty when there is none. */
  readonly rawQuery: string;
}

/** Splits a request target (`/path?query`, or the absolute form that proxies send). */
export function splitRequestTarget(target: string): RequestTarget {
  const origin = /^https?:\/\/[^/?#]*/i.exec(target);
  const rest = origin === null ? target : target.slice(origin[0].length);
  const mark = rest.indexOf("?");
  const rawPath = mark < 0 ? rest : rest.slice(0, mark);
  return { rawPath: rawPath === "" ? "/" : rawPath, rawQuery: mark < 0 ? "" : rest.slice(mark) };
}

/**
 * Decodes a path as the official server does: percent-encoded UTF-8 except `%2F`, escapes that are no valid UTF-8
 * left as they are, then dot segments removed. Returns undefined where that server answers 400: characters that a
 * path must not hold (a space, anything beyond ASCII, a NUL, encoded or not), and paths that do not begin with a slash.
 */
export function decodeRequestPath(rawPath: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- exactly the characters that make a request bad
  if (!rawPath.startsWith("/") || /[\u0000 \u0080-\uffff]|%00/.test(rawPath)) return undefined;
  return removeDotSegments(decodePercentEncoding(rawPath, SLASH));
}

/** Characters that need no escape in a path. */
const ESCAPED_IN_PATH = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]+/g;

/** Writes a decoded path back as it stands in a URL; what decoding left alone (`%2F`) passes as it is. */
export function encodeRequestPath(path: string): string {
  return path.replace(ESCAPED_IN_PATH, (text) => encodeURIComponent(text.toWellFormed()));
}

/** RFC 3986, section 5.2.4. Dots count after decoding: `%2e%2e` climbs as `..` does. */
function removeDotSegments(path: string): string {
  if (!path.includes("/.")) return path;
  const kept: string[] = [];
  const segments = path.split("/").slice(1);
  for (const [index, segment] of segments.entries()) {
    const isDots = segment === "." || segment === "..";
    if (segment === "..") kept.pop();
    if (!isDots) kept.push(segment);
    // A path that ends in dots names the folder: its slash stays.
    else if (index === segments.length - 1) kept.push("");
  }
  return `/${kept.join("/")}`;
}
