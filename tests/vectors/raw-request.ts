import { connect } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request without a body. */
export interface RawRequest {
  /** @default "GET" */
  readonly method?: string;
  /** Path and query as they stand on the request line. */
  readonly target: string;
  /** `Name: value` lines. */
  readonly lines?: readonly string[];
}

/** An answer, taken apart. */
export interface RawResponse {
  readonly status: number;
  /** Names in lower case, in the order in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Sends a request without a body and reads the answer to its end. */
export function sendRaw(port: number, { method = "GET", target, lines = [] }: RawRequest): Promise<RawResponse> {
  const head = [`${method} ${target} HTTP/1.1`, `Host: localhost:${port}`, "Connection: close", ...lines];
  if (method !== "GET") head.push("Content-Length: 0");
  return exchange(port, Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"));
}

/** Sends the bytes of one request over a connection of its own, and reads what comes back until that is closed. */
export async function exchange(port: number, bytes: Buffer): Promise<RawResponse> {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
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
  for (let at = 0; ;) {
    const lineEnd = body.indexOf("\r\n", at);
    const length = Number.parseInt(body.subarray(at, lineEnd).toString("latin1"), 16);
    if (!(length > 0)) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
