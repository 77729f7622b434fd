import type { IncomingMessage } from "node:http";

/** Whether a body follows the head. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return (length !== undefined && length !== "0") || headers["transfer-encoding"] !== undefined;
}

/**
 * Reads a whole body, chunked or not, and gives it on; `"tooLarge"` as soon as it is clear that it has more than `limit`
 * bytes. When the client goes away in the middle, nothing is ever given on.
 */
export function readBody(request: IncomingMessage, limit: number, done: (body: Buffer | "tooLarge") => void): void {
  if (Number(request.headers["content-length"] ?? 0) > limit) return done("tooLarge");
  const chunks: Buffer[] = [];
  let length = 0;
  const onData = (chunk: Buffer): void => {
    length += chunk.length;
    if (length <= limit) return void chunks.push(chunk);
    request.off("data", onData).off("end", onEnd);
    done("tooLarge");
  };
  const onEnd = (): void => {
    const [first, ...rest] = chunks;
    done(first === undefined ? Buffer.alloc(0) : rest.length === 0 ? first : Buffer.concat(chunks, length));
  };
  request.on("data", onData).on("end", onEnd);
}
