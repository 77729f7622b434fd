const ESCAPES = /(?:%[0-9A-Fa-f]{2})+/g;

/**
 * Decodes `%XX` as UTF-8. Bytes that are not valid UTF-8 (overlong, cut, surrogates, beyond U+10FFFF) stay as they
 * were written, and so do the bytes of `kept`: what the official server does with paths, and .NET's
 * `Uri.UnescapeDataString` with everything else.
 */
export function decodePercentEncoding(text: string, kept?: number): string {
  return text.includes("%") ? text.replace(ESCAPES, (run) => decodeRun(run, kept)) : text;
}

/** Encodes everything but the unreserved characters of RFC 3986, as .NET's `Uri.EscapeDataString` does. */
export function encodePercentEncoding(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decodeRun(run: string, kept: number | undefined): string {
  const bytes = Buffer.from(run.replaceAll("%", ""), "hex");
  let decoded = "";
  for (let index = 0; index < bytes.length;) {
    const length = bytes[index] === kept ? 0 : sequenceLength(bytes, index);
    decoded += length === 0 ? run.slice(index * 3, index * 3 + 3) : bytes.toString("utf8", index, index + length);
    index += Math.max(length, 1);
  }
  return decoded;
}

/** How many bytes the UTF-8 sequence at `index` has; 0 when it is not a valid one. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let offset = 1; offset < length; offset++) {
    const next = bytes[index + offset] ?? 0;
    const [low, high] = offset === 1 ? secondByteRange(first) : CONTINUATION;
    if (next < low || next > high) return 0;
  }
  return length;
}

const CONTINUATION: readonly [number, number] = [0x80, 0xbf];

/** The second byte tells overlong forms, surrogates and code points beyond the last apart from valid ones. */
function secondByteRange(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return CONTINUATION;
}
