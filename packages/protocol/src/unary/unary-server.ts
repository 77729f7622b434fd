import type { ServerHttp2Stream } from "node:http2";
import { FrameError, FrameReader } from "../codec/frame-reader.ts";
import { frame } from "../codec/frame.ts";
import { IsofuncError } from "../isofunc-error.ts";
import { type CallStatus, GRPC_CONTENT_TYPE, statusHeaders } from "../stream/grpc-headers.ts";
import { GrpcStatus } from "../stream/grpc-status.ts";
import { RpcError } from "./rpc-error.ts";
import type { UnaryMethod } from "./unary-method.ts";

/** A method that a server answers. */
export interface UnaryHandler {
  readonly path: string;
  /** Answers one request; the signal is aborted when the caller no longer waits. */
  readonly answer: (request: Buffer, signal: AbortSignal) => Promise<Buffer>;
}

/**
 * Joins a method with the code that answers it. An `RpcError` becomes its status; any other error becomes UNKNOWN with
 * the error's message.
 */
export function unaryHandler<Request, Response>(
  method: UnaryMethod<Request, Response>,
  handle: (request: Request, signal: AbortSignal) => Promise<Response>,
): UnaryHandler {
  return {
    path: method.path,
    answer: async (bytes, signal) => method.response.encode(await handle(method.request.decode(bytes), signal)),
  };
}

/** Reads the one request of a call and answers it. */
export function answerUnary(http2Stream: ServerHttp2Stream, handler: UnaryHandler, maxMessageBytes: number): void {
  const aborter = new AbortController();
  const requests: Buffer[] = [];
  const reader = new FrameReader(maxMessageBytes, (buffer, start, end) => requests.push(buffer.subarray(start, end)));
  http2Stream.on("close", () => aborter.abort());
  http2Stream.on("data", (chunk: Buffer) => {
    try {
      reader.push(chunk);
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      http2Stream.removeAllListeners("data").removeAllListeners("end").resume();
      refuseCall(http2Stream, { code: error.code, message: error.message });
    }
  });
  http2Stream.on("end", () => {
    const [request] = requests;
    if (request === undefined || requests.length > 1 || !reader.atBoundary) {
      refuseCall(http2Stream, { code: GrpcStatus.INTERNAL, message: "The call has not exactly one request." });
    } else {
      void answer(http2Stream, handler, request, aborter.signal);
    }
  });
}

async function answer(
  http2Stream: ServerHttp2Stream,
  handler: UnaryHandler,
  request: Buffer,
  signal: AbortSignal,
): Promise<void> {
  try {
    const response = await handler.answer(request, signal);
    if (http2Stream.destroyed) return;
    http2Stream.respond({ ":status": 200, "content-type": GRPC_CONTENT_TYPE }, { waitForTrailers: true });
    http2Stream.on("wantTrailers", () => http2Stream.sendTrailers(statusHeaders({ code: GrpcStatus.OK, message: "" })));
    http2Stream.end(frame(response));
  } catch (error) {
    refuseCall(http2Stream, statusOf(error));
  }
}

function statusOf(error: unknown): CallStatus {
  if (error instanceof RpcError) return { code: error.status, message: error.detail };
  return { code: GrpcStatus.UNKNOWN, message: IsofuncError.from(error).message };
}

/** Answers with a status and nothing else. */
export function refuseCall(http2Stream: ServerHttp2Stream, status: CallStatus): void {
  if (http2Stream.destroyed) return;
  http2Stream.respond(
    { ":status": 200, "content-type": GRPC_CONTENT_TYPE, ...statusHeaders(status) },
    { endStream: true },
  );
}
