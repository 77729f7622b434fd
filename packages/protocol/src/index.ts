/**
 * `@isofunc/protocol`: the FunctionRpc contract between a Functions host and a language worker.
 */
export * from "./capabilities.ts";
export * from "./messages.ts";
