import { constants, type ServerHttp2Stream } from "node:http2";
import {
  type HostMessage,
  isWorkerMessage,
  type StreamingMessage,
  type WorkerMessage,
} from "../messages/streaming-message.ts";
import { EventStream } from "./event-stream.ts";
import { type CallStatus, GRPC_CONTENT_TYPE, statusHeaders } from "./grpc-headers.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { StreamEnd } from "./message-stream.ts";

/** The host's end of a stream. */
export class ServerStream extends EventStream<WorkerMessage, HostMessage> {
  readonly #http2Stream: ServerHttp2Stream;
  #trailersSent = false;

  constructor(http2Stream: ServerHttp2Stream, maxMessageBytes: number) {
    super(http2Stream, maxMessageBytes);
    this.#http2Stream = http2Stream;
    http2Stream.respond(
      { ":status": 200, "content-type": GRPC_CONTENT_TYPE, "grpc-accept-encoding": "identity" },
      { waitForTrailers: true },
    );
  }

  protected override isExpected(message: StreamingMessage): message is WorkerMessage {
    return isWorkerMessage(message);
  }

  protected override get canSend(): boolean {
    return this.state.name === "open" || this.state.name === "half-closed";
  }

  protected override get canReceive(): boolean {
    return this.state.name === "open";
  }

  override end(): void {
    if (this.canSend) this.#close({ code: GrpcStatus.OK, message: "" }, { kind: "completed" });
  }

  override fail(code: GrpcStatus, message: string): void {
    if (this.canSend) this.#close({ code, message }, { kind: "status", code, message });
  }

  protected override violate(code: GrpcStatus, message: string): void {
    this.#close({ code, message }, { kind: "violation", code, message });
  }

  protected override onInputEnd(atBoundary: boolean): void {
    if (!this.canReceive) return;
    if (!atBoundary) this.violate(GrpcStatus.INTERNAL, "The stream ends in the middle of a message.");
    else if (!this.tellHalfClose()) this.end();
  }

  protected override endOfClosedStream(): StreamEnd {
    if (this.state.name === "closing" && this.#trailersSent) return this.state.end;
    return this.endOfBrokenStream() ?? { kind: "reset", code: constants.NGHTTP2_NO_ERROR };
  }

  /** Writes what waits, then the status; and lets the client know that nothing more is read. */
  #close(status: CallStatus, end: StreamEnd): void {
    const clientMaySend = this.state.name === "open";
    this.state = { name: "closing", end };
    this.#http2Stream.on("wantTrailers", () => {
      this.#trailersSent = true;
      this.#http2Stream.sendTrailers(statusHeaders(status));
      if (clientMaySend) this.#http2Stream.close(constants.NGHTTP2_NO_ERROR);
    });
    this.flush();
    this.#http2Stream.end();
  }
}
