import { type ClientHttp2Stream, constants, type IncomingHttpHeaders } from "node:http2";
import {
  type HostMessage,
  isHostMessage,
  type StreamingMessage,
  type WorkerMessage,
} from "../messages/streaming-message.ts";
import { CUT_MESSAGE, EventStream } from "./event-stream.ts";
import { type CallStatus, isGrpc, readStatus, statusOfHttp } from "./grpc-headers.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { StreamEnd } from "./message-stream.ts";

/** The worker's end of a stream. */
export class ClientStream extends EventStream<HostMessage, WorkerMessage> {
  /** The server's last word, which comes before the end of what it sent is read. */
  #status: CallStatus | undefined;

  constructor(http2Stream: ClientHttp2Stream, maxMessageBytes: number) {
    super(http2Stream, maxMessageBytes);
    http2Stream.on("response", (headers) => this.#onResponse(headers));
    http2Stream.on("trailers", (headers) => (this.#status = readStatus(headers)));
  }

  protected override isExpected(message: StreamingMessage): message is HostMessage {
    return isHostMessage(message);
  }

  protected override get canSend(): boolean {
    return this.state.name === "open";
  }

  protected override get canReceive(): boolean {
    return this.state.name === "open" || this.state.name === "half-closed";
  }

  override end(): void {
    if (!this.canSend) return;
    this.flush();
    this.state = { name: "half-closed" };
    this.http2Stream.end();
  }

  override fail(code: GrpcStatus, message: string): void {
    this.#cancel({ kind: "status", code, message });
  }

  protected override violate(code: GrpcStatus, message: string): void {
    this.#cancel({ kind: "violation", code, message });
  }

  protected override onInputEnd(atBoundary: boolean): void {
    const end = this.#endByStatus(atBoundary);
    if (!this.canReceive || end === undefined) return;
    if (end.kind === "violation") this.violate(end.code, end.message);
    else this.#part(end);
  }

  protected override endOfClosedStream(atBoundary: boolean): StreamEnd {
    const message = "The stream ended without a status.";
    return (
      this.#endByStatus(atBoundary) ??
      this.endOfBrokenStream() ?? { kind: "violation", code: GrpcStatus.INTERNAL, message }
    );
  }

  /** The end that the server's last word makes, if it has been spoken. */
  #endByStatus(atBoundary: boolean): StreamEnd | undefined {
    if (this.#status === undefined) return undefined;
    const { code, message } = this.#status;
    if (code !== GrpcStatus.OK) return { kind: "status", code, message };
    if (atBoundary) return { kind: "completed" };
    return { kind: "violation", code: GrpcStatus.INTERNAL, message: CUT_MESSAGE };
  }

  #onResponse(headers: IncomingHttpHeaders & { ":status"?: number | undefined }): void {
    const httpStatus = headers[":status"] ?? 0;
    if (httpStatus !== 200) {
      const { code, message } = readStatus(headers) ?? statusOfHttp(httpStatus);
      this.fail(code, message);
    } else if (!isGrpc(headers["content-type"])) {
      this.violate(GrpcStatus.UNKNOWN, `The answer is no gRPC but ${headers["content-type"] ?? "of no type"}.`);
    } else {
      this.#status = readStatus(headers);
    }
  }

  #cancel(end: StreamEnd): void {
    if (this.state.name === "ended") return;
    this.settle(end);
    this.http2Stream.close(constants.NGHTTP2_CANCEL);
  }

  /** The server has finished, so this half is closed as well, whatever was still to be sent. */
  #part(end: StreamEnd): void {
    this.settle(end);
    this.http2Stream.close(constants.NGHTTP2_NO_ERROR);
  }
}
