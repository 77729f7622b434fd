import { constants, type ServerHttp2Stream } from "node:http2";
import {
  type HostMessage,
  isWorkerMessage,
  type StreamingMessage,
  type WorkerMessage,
} from "../messages/streaming-message.ts";
import { CUT_MESSAGE, EventStream } from "./event-stream.ts";
import { type CallStatus, GRPC_CONTENT_TYPE, statusHeaders } from "./grpc-headers.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { StreamEnd } from "./message-stream.ts";

/** How long a client may take to close its half after the server has finished, in milliseconds. */
const CLIENT_PARTING_MS = 1000;

/** The host's end of a stream. */
export class ServerStream extends EventStream<WorkerMessage, HostMessage> {
  readonly #http2Stream: ServerHttp2Stream;

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
    const end: StreamEnd = { kind: "violation", code, message };
    this.#close({ code, message }, end);
    // Nothing more is read, and a peer that breaks rules may never read its status either.
    this.settle(end);
    this.#resetSoon();
  }

  protected override onInputEnd(atBoundary: boolean): void {
    if (!this.canReceive) return;
    if (!atBoundary) this.violate(GrpcStatus.INTERNAL, CUT_MESSAGE);
    else if (!this.tellHalfClose()) this.end();
  }

  protected override endOfClosedStream(): StreamEnd {
    return this.endOfBrokenStream() ?? { kind: "reset", code: constants.NGHTTP2_NO_ERROR };
  }

  /** Writes what waits, then the status. */
  #close(status: CallStatus, end: StreamEnd): void {
    this.state = { name: "closing", end };
    this.#http2Stream.on("wantTrailers", () => {
      this.#http2Stream.sendTrailers(statusHeaders(status));
      this.settle(end);
      this.#resetSoon();
    });
    this.flush();
    this.#http2Stream.end();
  }

  /**
   * A client that has not half-closed does so when it reads the status, or resets the stream. One that does neither is
   * cut off; not at once, since a reset overtakes the trailers.
   */
  #resetSoon(): void {
    const timer = setTimeout(() => this.#http2Stream.close(constants.NGHTTP2_NO_ERROR), CLIENT_PARTING_MS);
    this.#http2Stream.on("close", () => clearTimeout(timer));
  }
}
