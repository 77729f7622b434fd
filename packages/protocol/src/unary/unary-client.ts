import { type ClientHttp2Session, type ClientHttp2Stream, constants, type IncomingHttpHeaders } from "node:http2";
import { FrameReader } from "../codec/frame-reader.ts";
import { DEFAULT_MAX_MESSAGE_BYTES, frame } from "../codec/frame.ts";
import { IsofuncError } from "../isofunc-error.ts";
import { openSession } from "../stream/connect-function-rpc.ts";
import { type CallStatus, GRPC_CONTENT_TYPE, readStatus, statusOfHttp } from "../stream/grpc-headers.ts";
import { GrpcStatus } from "../stream/grpc-status.ts";
import { parseRpcUri, type RpcAddress } from "../stream/rpc-address.ts";
import { RpcError } from "./rpc-error.ts";
import type { UnaryMethod } from "./unary-method.ts";

/**
 * Calls methods that a host offers beside FunctionRpc. It connects with the first call, keeps the connection for the
 * next ones, and connects anew should it be lost. An open connection does not keep the process alive.
 */
export class UnaryClient {
  readonly #address: RpcAddress;
  #session: Promise<ClientHttp2Session> | undefined;

  /** @param address - an address, or a URI that `parseRpcUri` reads */
  constructor(address: RpcAddress | string) {
    this.#address = typeof address === "string" ? parseRpcUri(address) : address;
  }

  /**
   * Makes a call.
   *
   * @throws RpcError - it ended with a status other than OK, or the connection was lost (UNAVAILABLE)
   * @throws IsofuncError - nobody answers at the address (ISO1003)
   */
  async call<Request, Response>(
    method: UnaryMethod<Request, Response>,
    request: Request,
    signal?: AbortSignal,
  ): Promise<Response> {
    signal?.throwIfAborted();
    const http2Stream = openCall(await this.#connect(), method.path);
    const abort = (): void => http2Stream.close(constants.NGHTTP2_CANCEL);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      http2Stream.end(frame(method.request.encode(request)));
      return method.response.decode(await readResponse(http2Stream));
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  /** Closes the connection, if there is one; a later call opens another. */
  async close(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    (await session)?.close();
  }

  #connect(): Promise<ClientHttp2Session> {
    if (this.#session !== undefined) return this.#session;
    const opening = this.#open(() => {
      if (this.#session === opening) this.#session = undefined;
    });
    this.#session = opening;
    return opening;
  }

  async #open(forget: () => void): Promise<ClientHttp2Session> {
    try {
      const session = await openSession(this.#address);
      session.unref();
      session.on("close", forget);
      session.on("goaway", forget);
      return session;
    } catch (error) {
      forget();
      throw error;
    }
  }
}

/** Opens a call; a connection that has just been lost refuses it. */
function openCall(session: ClientHttp2Session, path: string): ClientHttp2Stream {
  try {
    return session.request({ ":method": "POST", ":path": path, "content-type": GRPC_CONTENT_TYPE, te: "trailers" });
  } catch (error) {
    throw new RpcError(GrpcStatus.UNAVAILABLE, IsofuncError.from(error).message, error);
  }
}

/** The one response of a call. */
function readResponse(http2Stream: ClientHttp2Stream): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const responses: Buffer[] = [];
  const reader = new FrameReader(DEFAULT_MAX_MESSAGE_BYTES, (buffer, start, end) =>
    responses.push(buffer.subarray(start, end)),
  );
  let status: CallStatus | undefined;
  http2Stream.on("response", (headers: IncomingHttpHeaders & { ":status"?: number | undefined }) => {
    const httpStatus = headers[":status"] ?? 0;
    status = readStatus(headers) ?? (httpStatus === 200 ? undefined : statusOfHttp(httpStatus));
  });
  http2Stream.on("trailers", (headers) => (status = readStatus(headers)));
  http2Stream.on("data", (chunk: Buffer) => {
    try {
      reader.push(chunk);
    } catch (error) {
      http2Stream.close(constants.NGHTTP2_CANCEL);
      reject(new RpcError(GrpcStatus.INTERNAL, IsofuncError.from(error).message, error));
    }
  });
  http2Stream.on("error", (error) => reject(new RpcError(GrpcStatus.UNAVAILABLE, error.message, error)));
  http2Stream.on("close", () => {
    const [response] = responses;
    if (status === undefined) reject(new RpcError(GrpcStatus.UNAVAILABLE, "The call ended without a status."));
    else if (status.code !== GrpcStatus.OK) reject(new RpcError(status.code, status.message));
    else if (response === undefined) reject(new RpcError(GrpcStatus.INTERNAL, "The call has no response."));
    else resolve(response);
  });
  return promise;
}
