/**
 * One EventStream, seen from either end.
 *
 * A stream begins **open**: both ends send messages, in any number and at any time; messages arrive in the order in
 * which they were sent. Then the ways of client (the worker) and server (the host) part, as gRPC has it:
 *
 * - The client may say that it has nothing more to send (`end()`); the stream is **half-closed** and messages of the
 *   server still arrive. The server learns of it by `onHalfClose` and may go on sending for as long as it likes. A
 *   server with no such handler finishes the stream at once, as the official host does.
 * - Only the server finishes a stream: with success (`end()`) or with a status (`fail()`). What it sent before arrives
 *   before. Messages of the client that are still on the way are dropped. Until the last byte is out the stream is
 *   **closing**.
 * - Either end may break it off (`destroy()`, a client's `fail()`), and the peer, the network or a message that breaks
 *   the rules may do so too.
 *
 * In the end the stream is **ended**, once and for ever, for exactly one reason: its `StreamEnd`. After that `send` does
 * nothing and says so.
 */

import type { GrpcStatus } from "./grpc-status.ts";

/** Why a stream has ended. */
export type StreamEnd =
  /** The server finished it with success. */
  | { readonly kind: "completed" }
  /**
   * The server finished it with another status (or `fail` did so here). A client that was answered by something other
   * than gRPC finds the HTTP status translated as the gRPC specification says.
   */
  | { readonly kind: "status"; readonly code: GrpcStatus; readonly message: string }
  /** The peer broke it off. `code` is HTTP/2's error code (8 is CANCEL). */
  | { readonly kind: "reset"; readonly code: number }
  /** The connection is gone: closed, reset or never there. */
  | { readonly kind: "lost"; readonly error: Error }
  /**
   * The peer broke a rule: a message over the limit (`RESOURCE_EXHAUSTED`), a compressed one (`UNIMPLEMENTED`), one that
   * cannot be decoded or is cut off (`INTERNAL`), an end without a status (`INTERNAL`). A server answered with this
   * status, a client cancelled.
   */
  | { readonly kind: "violation"; readonly code: GrpcStatus; readonly message: string }
  /** `destroy()` was called here. */
  | { readonly kind: "destroyed" };

/**
 * A stream of messages in both directions. `In` is what arrives, `Out` what is sent.
 *
 * Each handler is one function; setting another takes the place of the first. A handler that throws is a bug of this
 * program and no fault of the peer: its error is thrown again outside the stream, where it is an `uncaughtException`
 * like any other, and the messages that follow are still delivered.
 */
export interface MessageStream<In, Out> {
  /**
   * Sends a message. It is encoded at once (so that the object may change afterwards) and written together with all
   * others of this turn of the event loop.
   *
   * @returns whether the message was taken; `false` once this end can no longer send
   * @throws IsofuncError - the message cannot be encoded (ISO1006)
   */
  send(message: Out): boolean;
  /** Sets the handler of messages. Those that came before it are kept, and given to it at once, in order. */
  onMessage(handler: (message: In) => void): void;
  /** Sets the handler of the client's half-close; a client's own stream never calls it. */
  onHalfClose(handler: () => void): void;
  /** Sets the handler of the end. It is called once, after the last message; soon after, if the stream has ended already. */
  onEnd(handler: (end: StreamEnd) => void): void;
  /** Bytes that were sent here and are not yet with the operating system. */
  readonly bufferedBytes: number;
  /** Resolves when `bufferedBytes` is back under the stream's own mark (64 KB), or when the stream has ended. */
  drained(): Promise<void>;
  /** Client: half-closes. Server: finishes with success. What was sent before arrives. */
  end(): void;
  /** Server: finishes with this status; what was sent before arrives. Client: cancels, since a client has no status to send. */
  fail(code: GrpcStatus, message: string): void;
  /** Breaks the stream off at once. What was sent before may be lost. */
  destroy(): void;
}
