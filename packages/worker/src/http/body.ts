import type { TypedData } from "@isofunc/protocol";
import { utf8Text, withoutByteOrderMark } from "../conversion/utf8.ts";

const EMPTY = new Uint8Array(0);

/** The body of a message as bytes, whichever way the host wrote it; empty when there is none. */
export function bodyBytes(body: TypedData | undefined): Uint8Array {
  switch (body?.data) {
    case "bytes":
      return body.bytes;
    case "string":
      return Buffer.from(body.string);
    case "json":
      return Buffer.from(body.json);
    default:
      return EMPTY;
  }
}

/** The body of a message as text; bytes are read as UTF-8, without a byte order mark. */
export function bodyText(body: TypedData | undefined): string {
  if (body?.data === "string") return body.string;
  if (body?.data === "json") return body.json;
  return withoutByteOrderMark(utf8Text(bodyBytes(body)));
}

/** All bytes of a stream. Most streams have one chunk, which is then the result. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return joined(chunks);
}

/** Chunks as one; a single one stays itself. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 0) return EMPTY;
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
