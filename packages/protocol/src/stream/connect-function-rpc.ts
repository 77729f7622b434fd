import { type ClientHttp2Session, connect } from "node:http2";
import { connect as connectSocket } from "node:net";
import { DEFAULT_MAX_MESSAGE_BYTES } from "../codec/frame.ts";
import { IsofuncError } from "../isofunc-error.ts";
import type { HostMessage, WorkerMessage } from "../messages/streaming-message.ts";
import { ClientStream } from "./client-stream.ts";
import { EVENT_STREAM_PATH, GRPC_CONTENT_TYPE } from "./grpc-headers.ts";
import type { MessageStream } from "./message-stream.ts";
import { formatRpcUri, parseRpcUri, type RpcAddress } from "./rpc-address.ts";
import { SESSION_MEMORY_MEGABYTES, WINDOW_BYTES } from "./transport-limits.ts";

/** How a worker reaches its host. */
export interface ConnectFunctionRpcOptions {
  /** An address, or a URI that `parseRpcUri` reads (the value of `--functions-uri`). */
  readonly address: RpcAddress | string;
  /** The longest message accepted, in bytes. @default 2147483647 */
  readonly maxMessageBytes?: number | undefined;
  /** Gives up connecting; once connected, destroys the stream. */
  readonly signal?: AbortSignal | undefined;
}

/** A worker's stream: it hears the host and speaks as a worker. */
export type WorkerStream = MessageStream<HostMessage, WorkerMessage>;

/**
 * Opens the stream from worker to host, on a connection of its own that ends with it. There are no retries and no
 * keep-alive pings: an idle stream stays open for as long as both processes live.
 *
 * @throws IsofuncError - nobody answers at the address (ISO1003), or it is no address (ISO1002)
 */
export async function connectFunctionRpc(options: ConnectFunctionRpcOptions): Promise<WorkerStream> {
  const { maxMessageBytes = DEFAULT_MAX_MESSAGE_BYTES, signal } = options;
  const address = typeof options.address === "string" ? parseRpcUri(options.address) : options.address;
  signal?.throwIfAborted();

  const session = await openSession(address, signal);
  const http2Stream = session.request({
    ":method": "POST",
    ":path": EVENT_STREAM_PATH,
    "content-type": GRPC_CONTENT_TYPE,
    te: "trailers",
    "grpc-accept-encoding": "identity",
  });
  const stream = new ClientStream(http2Stream, maxMessageBytes);
  const abort = (): void => stream.destroy();
  signal?.addEventListener("abort", abort, { once: true });
  http2Stream.on("close", () => {
    signal?.removeEventListener("abort", abort);
    session.close();
  });
  return stream;
}

/** Connects, and speaks HTTP/2 from the first byte on. */
export async function openSession(address: RpcAddress, signal?: AbortSignal): Promise<ClientHttp2Session> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const session = connect("path" in address ? "http://localhost" : formatRpcUri(address), {
    createConnection: () => connectSocket(address),
    settings: { initialWindowSize: WINDOW_BYTES, enablePush: false },
    maxSessionMemory: SESSION_MEMORY_MEGABYTES,
  });
  const abort = (): void => session.destroy();
  signal?.addEventListener("abort", abort, { once: true });
  // Stays for the session's life: what goes wrong later shows as the end of its streams.
  session.on("error", reject);
  session.on("close", () => reject(new Error("The connection was closed.")));
  session.on("connect", () => {
    session.setLocalWindowSize(WINDOW_BYTES);
    resolve();
  });
  try {
    await promise;
    return session;
  } catch (cause) {
    signal?.throwIfAborted();
    throw new IsofuncError({
      code: "ISO1003",
      audience: "system",
      what: `There is no Functions host at ${formatRpcUri(address)}: ${IsofuncError.from(cause).message}.`,
      fix: "Start the host first; it starts its workers with the right address.",
      cause,
    });
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}
