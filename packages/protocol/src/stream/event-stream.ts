import { constants, type Http2Session, type Http2Stream } from "node:http2";
import { FrameError, FrameReader } from "../codec/frame-reader.ts";
import { FrameWriter } from "../codec/frame-writer.ts";
import { readMessage } from "../codec/message-codec.ts";
import { WireReader } from "../codec/wire-reader.ts";
import type { StreamingMessage } from "../messages/streaming-message.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { MessageStream, StreamEnd } from "./message-stream.ts";
import { WRITE_MARK_BYTES } from "./transport-limits.ts";

/** What is wrong with a stream that ends before its last frame does. */
export const CUT_MESSAGE = "The stream ends in the middle of a message.";

/** Where a stream stands; message-stream.ts tells what leads from one to the next. */
export type StreamState =
  | { readonly name: "open" }
  /** The client has sent its last message; the server may still send. */
  | { readonly name: "half-closed" }
  /** The server has said its last word, which is on its way. */
  | { readonly name: "closing"; readonly end: StreamEnd }
  | { readonly name: "ended"; readonly end: StreamEnd };

/** What client and server have in common: messages become frames in an HTTP/2 stream, and frames messages. */
export abstract class EventStream<In extends StreamingMessage, Out extends StreamingMessage> implements MessageStream<
  In,
  Out
> {
  protected state: StreamState = { name: "open" };
  protected readonly http2Stream: Http2Stream;
  /** Kept because a closed stream forgets it. */
  readonly #session: Http2Session | undefined;

  readonly #reader = new WireReader();
  readonly #frameReader: FrameReader;
  readonly #frames = new FrameWriter();
  #flushScheduled = false;
  /** Messages that came before there was a handler. */
  readonly #waiting: In[] = [];
  #messageHandler: ((message: In) => void) | undefined;
  #halfCloseHandler: (() => void) | undefined;
  #endHandler: ((end: StreamEnd) => void) | undefined;
  #drainWaiters: (() => void)[] = [];
  #lastError: Error | undefined;

  constructor(http2Stream: Http2Stream, maxMessageBytes: number) {
    this.http2Stream = http2Stream;
    this.#session = http2Stream.session;
    this.#frameReader = new FrameReader(maxMessageBytes, (buffer, start, end) => this.#receive(buffer, start, end));
    http2Stream.on("data", (chunk: Buffer) => this.#read(chunk));
    http2Stream.on("end", () => this.onInputEnd(this.#frameReader.atBoundary));
    http2Stream.on("drain", () => this.#releaseDrainWaiters());
    // An error says no more than that the stream closes, and `close` always follows.
    http2Stream.on("error", (error: Error) => (this.#lastError = error));
    http2Stream.on("close", () => this.settle(this.endOfClosedStream(this.#frameReader.atBoundary)));
  }

  /** Whether a message is one that the peer may send; others are ignored, as the contract asks. */
  protected abstract isExpected(message: StreamingMessage): message is In;
  /** Whether this end may still send. */
  protected abstract get canSend(): boolean;
  /** Whether the peer may still send. */
  protected abstract get canReceive(): boolean;
  /** The peer has sent its last byte; `atBoundary` says whether that was the end of a frame. */
  protected abstract onInputEnd(atBoundary: boolean): void;
  /** The HTTP/2 stream is closed and nobody said why before. */
  protected abstract endOfClosedStream(atBoundary: boolean): StreamEnd;
  /** Tells the peer that it broke a rule, and ends the stream. */
  protected abstract violate(code: GrpcStatus, message: string): void;
  abstract end(): void;
  abstract fail(code: GrpcStatus, message: string): void;

  send(message: Out): boolean {
    if (!this.canSend) return false;
    this.#frames.add(message);
    if (!this.#flushScheduled) {
      this.#flushScheduled = true;
      // Once the callback that runs now and its microtasks are done. What several callbacks of one turn write, Node's
      // HTTP/2 engine joins in its turn, and sends it when all that was read is handled. (An immediate would cost a
      // round of the event loop: measured, a third of the rate.)
      process.nextTick(() => this.flush());
    }
    return true;
  }

  onMessage(handler: (message: In) => void): void {
    this.#messageHandler = handler;
    for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
      this.#deliver(message);
    }
  }

  onHalfClose(handler: () => void): void {
    this.#halfCloseHandler = handler;
  }

  onEnd(handler: (end: StreamEnd) => void): void {
    this.#endHandler = handler;
    const { state } = this;
    if (state.name === "ended") queueMicrotask(() => handler(state.end));
  }

  get bufferedBytes(): number {
    return this.#frames.pendingBytes + this.http2Stream.writableLength;
  }

  drained(): Promise<void> {
    this.flush();
    if (this.state.name === "ended" || this.bufferedBytes < WRITE_MARK_BYTES) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#drainWaiters.push(resolve);
    return promise;
  }

  destroy(): void {
    if (this.state.name === "ended") return;
    this.settle({ kind: "destroyed" });
    this.http2Stream.close(constants.NGHTTP2_CANCEL);
  }

  /** Writes what was sent so far. */
  protected flush(): void {
    this.#flushScheduled = false;
    if (this.#frames.pendingBytes > 0 && this.http2Stream.writable) this.http2Stream.write(this.#frames.take());
  }

  /** The client has half-closed: tells the handler, and whether there is one. */
  protected tellHalfClose(): boolean {
    this.state = { name: "half-closed" };
    if (this.#halfCloseHandler !== undefined) guard(this.#halfCloseHandler);
    return this.#halfCloseHandler !== undefined;
  }

  /** The stream has ended; the first reason counts. */
  protected settle(end: StreamEnd): void {
    if (this.state.name === "ended") return;
    this.state = { name: "ended", end };
    this.#releaseDrainWaiters();
    const handler = this.#endHandler;
    if (handler !== undefined) guard(() => handler(end));
  }

  /** What a closed stream itself tells: the peer broke it off, or the connection is gone. */
  protected endOfBrokenStream(): StreamEnd | undefined {
    const { rstCode } = this.http2Stream;
    if (this.#session === undefined || this.#session.destroyed) {
      return { kind: "lost", error: this.#lastError ?? new Error("The connection was closed.") };
    }
    return rstCode === constants.NGHTTP2_NO_ERROR ? undefined : { kind: "reset", code: rstCode ?? 0 };
  }

  #read(chunk: Buffer): void {
    if (!this.canReceive) return;
    try {
      this.#frameReader.push(chunk);
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      this.violate(error.code, error.message);
    }
  }

  #receive(buffer: Buffer, start: number, end: number): void {
    if (!this.canReceive) return;
    let message: StreamingMessage;
    try {
      message = readMessage(this.#reader.reset(buffer, start, end));
    } catch (error) {
      throw new FrameError(GrpcStatus.INTERNAL, `A message cannot be decoded: ${String(error)}`);
    }
    if (!this.isExpected(message)) return;
    if (this.#messageHandler === undefined) this.#waiting.push(message);
    else this.#deliver(message);
  }

  #deliver(message: In): void {
    const handler = this.#messageHandler;
    if (handler === undefined) return;
    try {
      handler(message);
    } catch (error) {
      throwOutside(error);
    }
  }

  #releaseDrainWaiters(): void {
    const waiters = this.#drainWaiters;
    this.#drainWaiters = [];
    for (const resolve of waiters) resolve();
  }
}

/** Calls a handler; its errors are its own. */
function guard(handler: () => void): void {
  try {
    handler();
  } catch (error) {
    throwOutside(error);
  }
}

function throwOutside(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
