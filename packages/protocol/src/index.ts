/**
 * `@isofunc/protocol`: the FunctionRpc contract between a Functions host and a language worker, as messages, codec and
 * stream; and what every package of the project shares: its error base, and time spans.
 */
export * from "./capabilities.ts";
export { FrameError, type FrameHandler, FrameReader } from "./codec/frame-reader.ts";
export { encodeFrame } from "./codec/frame-writer.ts";
export { DEFAULT_MAX_MESSAGE_BYTES } from "./codec/frame.ts";
export { decodeMessage, encodeMessage } from "./codec/message-codec.ts";
export * from "./isofunc-error.ts";
export * from "./messages.ts";
export * from "./proto-time.ts";
export {
  connectFunctionRpc,
  type ConnectFunctionRpcOptions,
  type WorkerStream,
} from "./stream/connect-function-rpc.ts";
export * from "./stream/grpc-status.ts";
export type * from "./stream/message-stream.ts";
export * from "./stream/rpc-address.ts";
export * from "./stream/serve-function-rpc.ts";
export * from "./time-span.ts";
export * from "./unary/rpc-error.ts";
export * from "./unary/unary-client.ts";
export { type Codec, EMPTY, type Empty, type UnaryMethod } from "./unary/unary-method.ts";
export { type UnaryHandler, unaryHandler } from "./unary/unary-server.ts";
