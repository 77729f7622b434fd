import type { StatusResult } from "./status-result.ts";
import type { Duration, WireMap } from "./wire-types.ts";

/** Host to worker: which functions are there? Asked of one worker process; its ids hold for all of them. */
export interface FunctionsMetadataRequest {
  readonly functionAppDirectory?: string;
}

/** Worker to host: the functions of the app. */
export interface FunctionMetadataResponse {
  readonly functionMetadataResults?: readonly RpcFunctionMetadata[];
  readonly result?: StatusResult;
  /** The worker does not index: read `function.json` files instead. */
  readonly useDefaultMetadataIndexing?: boolean;
}

/** A function, as its worker describes it (metadata response) or as the host knows it (load request). */
export interface RpcFunctionMetadata {
  readonly name: string;
  /** The same in every process of one build. */
  readonly functionId?: string;
  readonly directory?: string;
  readonly scriptFile?: string;
  readonly entryPoint?: string;
  readonly language?: string;
  /** JSON text of each binding; in a metadata response only these count. */
  readonly rawBindings?: readonly string[];
  /** In a load request: type, direction and data type by binding name. */
  readonly bindings?: WireMap<BindingInfo>;
  /** A failure here is kept for the function: each of its invocations fails with it. */
  readonly status?: StatusResult;
  readonly retryOptions?: RpcRetryOptions;
  /** In a load request: the worker's own properties and the host's, all as text. */
  readonly properties?: WireMap<string>;
  readonly isProxy?: boolean;
  readonly managedDependencyEnabled?: boolean;
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
  readonly type?: string;
  /** @default BindingDirection.in */
  readonly direction?: BindingDirection;
  /** @default BindingDataType.undefined */
  readonly dataType?: BindingDataType;
  readonly properties?: WireMap<string>;
}

/** How the pause between two attempts grows. */
export const RpcRetryStrategy = { exponentialBackoff: 0, fixedDelay: 1 } as const;
export type RpcRetryStrategy = (typeof RpcRetryStrategy)[keyof typeof RpcRetryStrategy];

/** A function's retry policy. */
export interface RpcRetryOptions {
  /** -1 is for ever. */
  readonly maxRetryCount?: number;
  /** Fixed delay: the pause. */
  readonly delayInterval?: Duration;
  /** Exponential back-off: the shortest and the longest pause. */
  readonly minimumInterval?: Duration;
  readonly maximumInterval?: Duration;
  /** @default RpcRetryStrategy.exponentialBackoff */
  readonly retryStrategy?: RpcRetryStrategy;
}

/** Host to worker: get this function ready. Disabled functions are loaded as well. */
export interface FunctionLoadRequest {
  readonly functionId: string;
  readonly metadata?: RpcFunctionMetadata;
  readonly managedDependencyEnabled?: boolean;
}

/** Worker to host: the function is ready, or why it is not. */
export interface FunctionLoadResponse {
  readonly functionId: string;
  readonly result?: StatusResult;
  readonly isDependencyDownloaded?: boolean;
}

/** Host to worker: every function at once, for a worker with `SupportsLoadResponseCollection`. */
export interface FunctionLoadRequestCollection {
  readonly functionLoadRequests?: readonly FunctionLoadRequest[];
}

/** Worker to host: the answers to a `FunctionLoadRequestCollection`. */
export interface FunctionLoadResponseCollection {
  readonly functionLoadResponses?: readonly FunctionLoadResponse[];
}
