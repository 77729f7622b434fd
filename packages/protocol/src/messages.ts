/** Every message of the FunctionRpc contract, one file per subject. */
export * from "./messages/function-metadata.ts";
export * from "./messages/invocation.ts";
export * from "./messages/rpc-http.ts";
export * from "./messages/rpc-log.ts";
export * from "./messages/shared-memory.ts";
export * from "./messages/status-result.ts";
export * from "./messages/streaming-message.ts";
export * from "./messages/typed-data.ts";
export * from "./messages/wire-types.ts";
export * from "./messages/worker-lifecycle.ts";
