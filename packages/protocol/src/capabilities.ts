import type { WireMap } from "./messages/wire-types.ts";

/** What one end said that it can do: value by name. Names are compared with regard to case. */
export type Capabilities = WireMap<string>;

/**
 * What host and worker tell each other that they can do: names of `capabilities` in `WorkerInitRequest`,
 * `WorkerInitResponse` and `FunctionEnvironmentReloadResponse`. See `isOn` for values.
 */
export const Capability = {
  // Worker to host: how an HTTP request is written

  /** `RpcHttp.body` is the raw body, with no JSON parsing; `rawBody` stays empty. */
  RpcHttpBodyOnly: "RpcHttpBodyOnly",
  /** The HTTP body is always bytes. Without it text media types travel as `string`. */
  RawHttpBodyBytes: "RawHttpBodyBytes",
  /** Trigger metadata leaves out the entries whose value is the HTTP request itself. */
  RpcHttpTriggerMetadataRemoved: "RpcHttpTriggerMetadataRemoved",
  /** Query, headers and route parameters travel in the nullable maps, so that empty values survive; the plain ones stay empty. */
  UseNullableValueDictionaryForHttp: "UseNullableValueDictionaryForHttp",
  /** Without the nullable maps: headers with an empty value are left out. */
  IgnoreEmptyValuedRpcHttpHeaders: "IgnoreEmptyValuedRpcHttpHeaders",
  /** The value is the absolute URI of the worker's own HTTP server: requests are forwarded to it, `RpcHttp` travels empty. */
  HttpUri: "HttpUri",
  /** With `HttpUri`: `RpcHttp` carries the route parameters all the same. */
  RequiresRouteParameters: "RequiresRouteParameters",

  // Worker to host: how other values are written

  /** Batches of texts, byte bodies and numbers travel as collections; without it as JSON text. */
  TypedDataCollection: "TypedDataCollection",
  /** Collections keep null and empty entries, so that they stay aligned with the metadata arrays. */
  IncludeEmptyEntriesInMessagePayload: "IncludeEmptyEntriesInMessagePayload",
  /** Large values may travel in shared memory. */
  SharedMemoryDataTransfer: "SharedMemoryDataTransfer",
  /** Both ways: blobs in shared memory may be cached by the host. */
  FunctionDataCache: "FunctionDataCache",

  // Worker to host: messages that it understands

  /** `WorkerStatusRequest` is answered. */
  WorkerStatus: "WorkerStatus",
  /** `WorkerTerminate` ends the worker in an orderly way. */
  HandlesWorkerTerminateMessage: "HandlesWorkerTerminateMessage",
  /** `InvocationCancel` aborts the invocation's signal. */
  HandlesInvocationCancelMessage: "HandlesInvocationCancelMessage",
  /** `WorkerWarmupRequest` is answered. */
  HandlesWorkerWarmupMessage: "HandlesWorkerWarmupMessage",
  /** Functions are loaded by one `FunctionLoadRequestCollection`. */
  SupportsLoadResponseCollection: "SupportsLoadResponseCollection",
  /** Known to the official host by name, with no effect. */
  AcceptsListOfFunctionLoadRequests: "AcceptsListOfFunctionLoadRequests",

  // Worker to host: errors and telemetry

  /** Failures keep `isUserException` and `type`, so that telemetry shows the user's error. */
  EnableUserCodeException: "EnableUserCodeException",
  /** Boolean: the worker sends its user logs to Application Insights itself; the host does not. */
  WorkerApplicationInsightsLoggingEnabled: "WorkerApplicationInsightsLoggingEnabled",
  /** Boolean: the worker exports OpenTelemetry itself; the host leaves the function's categories out. */
  WorkerOpenTelemetryEnabled: "WorkerOpenTelemetryEnabled",
  /** Version of the semantic conventions that the worker follows, such as `1.37.0`. */
  WorkerOpenTelemetrySchemaVersion: "WorkerOpenTelemetrySchemaVersion",

  // Host to worker

  /** Version 2 behaviour is wanted. The spelling is the contract's. */
  V2Compatable: "V2Compatable",
  /** How many streams a worker may open under one worker id; the official host says `10`. */
  MultiStream: "MultiStream",

  // Between isofunc's own host and worker

  /**
   * Both ways, private to isofunc: an HTTP request with a small body (or none) travels inside the invocation message
   * although the worker has `HttpUri`, and a response that does not stream comes back inside the result. In force only
   * when both ends said it; official hosts and workers never see a difference.
   */
  IsofuncHttpInline: "IsofuncHttpInline",
} as const;

/** The name of a known capability. Workers may send others; they are ignored. */
export type CapabilityName = (typeof Capability)[keyof typeof Capability];

/** Capabilities whose value is parsed as a boolean; all others are on by any text at all. */
const BOOLEAN_CAPABILITIES: ReadonlySet<string> = new Set<CapabilityName>([
  Capability.WorkerApplicationInsightsLoggingEnabled,
  Capability.WorkerOpenTelemetryEnabled,
]);

/**
 * Whether a capability is on, by the rule of the official host: any non-empty value switches it on, even `"false"`,
 * except for the two boolean ones, which must read as true (case and outer white space do not matter).
 */
export function isOn(capabilities: Capabilities | undefined, name: CapabilityName): boolean {
  if (capabilities === undefined || !Object.hasOwn(capabilities, name)) return false;
  const value = capabilities[name] ?? "";
  return BOOLEAN_CAPABILITIES.has(name) ? value.trim().toLowerCase() === "true" : value !== "";
}
