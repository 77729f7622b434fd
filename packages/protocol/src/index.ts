/**
 * `@isofunc/protocol`: the FunctionRpc contract between a Functions host and a language worker.
 */
export * from "./capabilities.ts";
export * from "./isofunc-error.ts";
export * from "./messages.ts";
export * from "./stream/grpc-status.ts";
export type * from "./stream/message-stream.ts";
