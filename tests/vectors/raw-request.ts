import { connect } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request as the recordings were made: header lines go out just as they are. */
export interface RawRequest {
  readonly method?: string | undefined;
  /** Path and query as they stand on the request line. */
  readonly target: string;
  /** `Name: value` lines, after `Host` and `Connection: close`. */
  readonly lines?: readonly string[];
  readonly body?: Buffer | undefined;
  readonly chunked?: boolean | undefined;
}

/** An answer, taken apart. */
export interface RawResponse {
  readonly status: number;
  /** Names in lower case, in the order in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const METHODS_WITH_LENGTH = ["POST", "PUT", "PATCH"];

/** Sends one request over a connection of its own and reads the answer to its end. Headers travel as Latin-1. */
export async function sendRaw(port: number, request: RawRequest): Promise<RawResponse> {
  const { method = "GET", target, lines = [], body, chunked = false } = request;
  const framing = chunked
    ? ["Transfer-Encoding: chunked"]
    : body !== undefined || METHODS_WITH_LENGTH.includes(method.toUpperCase())
      ? [`Content-Length: ${body?.length ?? 0}`]
      : [];
  const head = [`${method} ${target} HTTP/1.1`, `Host: localhost:${port}`, "Connection: close", ...lines, ...framing];
  const socket = connect(port, "127.0.0.1");
  socket.write(`${head.join("\r\n")}\r\n\r\n`, "latin1");
  if (chunked && body !== undefined) {
    socket.write(Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]));
  } else if (body !== undefined) socket.write(body);
  return parseResponse(await buffer(socket));
}

function parseResponse(bytes: Buffer): RawResponse {
  const end = bytes.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const body = bytes.subarray(end + 4);
  const isChunked = headers.some(([name, value]) => name === "transfer-encoding" && value === "chunked");
  return { status: Number(statusLine.split(" ")[1]), headers, body: isChunked ? joinChunks(body) : body };
}

function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf("\r\n", at);
    const length = Number.parseInt(body.subarray(at, lineEnd).toString("latin1"), 16);
    if (!(length > 0)) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
