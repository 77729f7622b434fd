import type { StatusResult } from "./status-result.ts";
import type { Duration, WireMap } from "./wire-types.ts";

/** Host to worker: which functions are there? Asked of one worker process; its ids hold for all of them. */
export interface FunctionsMetadataRequest {
  readonly functionAppDirectory?: string | undefined;
}

/** Worker to host: the functions of the app. */
export interface FunctionMetadataResponse {
  readonly functionMetadataResults?: readonly RpcFunctionMetadata[] | undefined;
  readonly result?: StatusResult | undefined;
  /** The worker does not index: read `function.json` files instead. */
  readonly useDefaultMetadataIndexing?: boolean | undefined;
}

/** A function, as its worker describes it (metadata response) or as the host knows it (load request). */
export interface RpcFunctionMetadata {
  readonly name: string;
  /** The same in every process of one build. */
  readonly functionId?: string | undefined;
  readonly directory?: string | undefined;
  readonly scriptFile?: string | undefined;
  readonly entryPoint?: string | undefined;
  readonly language?: string | undefined;
  /** JSON text of each binding; in a metadata response only these count. */
  readonly rawBindings?: readonly string[] | undefined;
  /** In a load request: type, direction and data type by binding name. */
  readonly bindings?: WireMap<BindingInfo> | undefined;
  /** A failure here is kept for the function: each of its invocations fails with it. */
  readonly status?: StatusResult | undefined;
  readonly retryOptions?: RpcRetryOptions | undefined;
  /** In a load request: the worker's own properties and the host's, all as text. */
  readonly properties?: WireMap<string> | undefined;
  readonly isProxy?: boolean | undefined;
  readonly managedDependencyEnabled?: boolean | undefined;
}

/** Which way a binding's data flows. */
export const BindingDirection = { in: 0, out: 1, inout: 2 } as const;
export type BindingDirection = (typeof BindingDirection)[keyof typeof BindingDirection];

/** What a binding asks its data to be. */
export const BindingDataType = { undefined: 0, string: 1, binary: 2, stream: 3 } as const;
export type BindingDataType = (typeof BindingDataType)[keyof typeof BindingDataType];

/** A binding in short. */
export interface BindingInfo {
  /** Such as `queueTrigger`. */
  readonly type?: string | undefined;
  /** @default BindingDirection.in */
  readonly direction?: BindingDirection | undefined;
  /** @default BindingDataType.undefined */
  readonly dataType?: BindingDataType | undefined;
  readonly properties?: WireMap<string> | undefined;
}

/** How the pause between two attempts grows. */
export const RpcRetryStrategy = { exponentialBackoff: 0, fixedDelay: 1 } as const;
export type RpcRetryStrategy = (typeof RpcRetryStrategy)[keyof typeof RpcRetryStrategy];

/** A function's retry policy. */
export interface RpcRetryOptions {
  /** -1 is for ever. */
  readonly maxRetryCount?: number | undefined;
  /** Fixed delay: the pause. */
  readonly delayInterval?: Duration | undefined;
  /** Exponential back-off: the shortest and the longest pause. */
  readonly minimumInterval?: Duration | undefined;
  readonly maximumInterval?: Duration | undefined;
  /** @default RpcRetryStrategy.exponentialBackoff */
  readonly retryStrategy?: RpcRetryStrategy | undefined;
}

/** Host to worker: get this function ready. Disabled functions are loaded as well. */
export interface FunctionLoadRequest {
  readonly functionId: string;
  readonly metadata?: RpcFunctionMetadata | undefined;
  readonly managedDependencyEnabled?: boolean | undefined;
}

/** Worker to host: the function is ready, or why it is not. */
export interface FunctionLoadResponse {
  readonly functionId: string;
  readonly result?: StatusResult | undefined;
  readonly isDependencyDownloaded?: boolean | undefined;
}

/** Host to worker: every function at once, for a worker with `SupportsLoadResponseCollection`. */
export interface FunctionLoadRequestCollection {
  readonly functionLoadRequests?: readonly FunctionLoadRequest[] | undefined;
}

/** Worker to host: the answers to a `FunctionLoadRequestCollection`. */
export interface FunctionLoadResponseCollection {
  readonly functionLoadResponses?: readonly FunctionLoadResponse[] | undefined;
}
