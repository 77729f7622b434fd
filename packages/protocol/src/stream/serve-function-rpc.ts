import {
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import { DEFAULT_MAX_MESSAGE_BYTES } from "../codec/frame.ts";
import { IsofuncError } from "../isofunc-error.ts";
import type { HostMessage, WorkerMessage } from "../messages/streaming-message.ts";
import { EVENT_STREAM_PATH, GRPC_CONTENT_TYPE, isGrpc } from "./grpc-headers.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { MessageStream } from "./message-stream.ts";
import { formatRpcUri, type RpcAddress } from "./rpc-address.ts";
import { ServerStream } from "./server-stream.ts";
import { answerUnary, refuseCall, type UnaryHandler } from "../unary/unary-server.ts";
import { SESSION_MEMORY_MEGABYTES, WINDOW_BYTES } from "./transport-limits.ts";

/** A host's stream: it hears one worker and speaks as the host. */
export type HostStream = MessageStream<WorkerMessage, HostMessage>;

/** How a host is reached by its workers. */
export interface ServeFunctionRpcOptions {
  /** Port 0 is any free port. A Unix socket's file must not exist; it goes when the server closes. */
  readonly address: RpcAddress;
  /** The longest message accepted, in bytes. @default 2147483647 */
  readonly maxMessageBytes?: number | undefined;
  /** Takes each stream as it is opened. Set its handlers at once or later: nothing is lost. */
  readonly onStream: (stream: HostStream) => void;
  /** Other methods at the same address, such as those of an extension (`settlementHandlers`). */
  readonly methods?: readonly UnaryHandler[] | undefined;
}

/** A listening server. */
export interface FunctionRpcServer {
  /** Where it listens, with the port that was found. */
  readonly address: RpcAddress;
  /** The same as a URI, for a worker's `--functions-uri`. */
  readonly uri: string;
  /**
   * Stops listening, tells every connection that no new stream is taken, and waits until the open ones have ended.
   * After `graceMs` they are broken off.
   *
   * @param graceMs - milliseconds; 0 (the default) breaks them off at once
   */
  close(graceMs?: number): Promise<void>;
}

/**
 * Listens for workers. A request for another path is answered with the status UNIMPLEMENTED, one of another media type
 * with HTTP 415, another method with HTTP 405.
 *
 * @throws IsofuncError - the address cannot be listened on (ISO1004)
 */
export async function serveFunctionRpc(options: ServeFunctionRpcOptions): Promise<FunctionRpcServer> {
  const { maxMessageBytes = DEFAULT_MAX_MESSAGE_BYTES, onStream, methods = [] } = options;
  const handlers = new Map(methods.map((handler) => [handler.path, handler]));
  const sessions = new Set<ServerHttp2Session>();
  const server = createServer({
    settings: { initialWindowSize: WINDOW_BYTES },
    maxSessionMemory: SESSION_MEMORY_MEGABYTES,
  });
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
    session.setLocalWindowSize(WINDOW_BYTES);
  });
  server.on("stream", (http2Stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    // An error says no more than that the stream closes; whoever reads the stream learns that from its `close`.
    http2Stream.on("error", () => http2Stream.close());
    if (!isCall(http2Stream, headers)) return;
    const path = headers[":path"] ?? "";
    const handler = handlers.get(path);
    if (path === EVENT_STREAM_PATH) onStream(new ServerStream(http2Stream, maxMessageBytes));
    else if (handler !== undefined) answerUnary(http2Stream, handler, maxMessageBytes);
    else refuseCall(http2Stream, { code: GrpcStatus.UNIMPLEMENTED, message: `There is no ${path} here.` });
  });
  const address = await listen(server, options.address);
  return {
    address,
    uri: formatRpcUri(address),
    close: async (graceMs = 0) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      for (const session of sessions) session.close();
      const timer = setTimeout(() => {
        for (const session of sessions) session.destroy();
      }, graceMs);
      await promise;
      clearTimeout(timer);
    },
  };
}

/** Whether a request is a gRPC call; answers it if it is not. */
function isCall(http2Stream: ServerHttp2Stream, headers: IncomingHttpHeaders): boolean {
  if (headers[":method"] !== "POST") {
    http2Stream.respond({ ":status": 405, allow: "POST" }, { endStream: true });
    return false;
  }
  if (!isGrpc(headers["content-type"])) {
    http2Stream.respond({ ":status": 415, "accept-post": GRPC_CONTENT_TYPE }, { endStream: true });
    return false;
  }
  return true;
}

async function listen(server: Http2Server, address: RpcAddress): Promise<RpcAddress> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(address, resolve);
  try {
    await promise;
  } catch (cause) {
    throw new IsofuncError({
      code: "ISO1004",
      what: `The host cannot listen for workers at ${formatRpcUri(address)}: ${IsofuncError.from(cause).message}.`,
      fix: "Give another address, or end the process that holds this one.",
      cause,
    });
  }
  const bound = server.address();
  return "path" in address || bound === null || typeof bound === "string"
    ? address
    : { host: address.host, port: bound.port };
}
