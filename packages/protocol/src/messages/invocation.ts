import type { RpcSharedMemory } from "./shared-memory.ts";
import type { RpcException, StatusResult } from "./status-result.ts";
import type { TypedData } from "./typed-data.ts";
import type { Duration, OneOf, WireMap } from "./wire-types.ts";

/** Host to worker: run a function once. */
export interface InvocationRequest {
  /** Lower-case GUID; the answer is found by it. */
  readonly invocationId: string;
  readonly functionId: string;
  /** The trigger's value and that of each `in` and `inout` binding, in the order of the bindings. */
  readonly inputData?: readonly ParameterBinding[] | undefined;
  /** What the trigger knows beside its value (message id, dequeue count, route values, …). */
  readonly triggerMetadata?: WireMap<TypedData> | undefined;
  /** The official host always sends one, and the .NET worker needs it. */
  readonly traceContext?: RpcTraceContext | undefined;
  /** Present only under a retry policy. */
  readonly retryContext?: RetryContext | undefined;
}

/** A named value: an input, or an output. */
export type ParameterBinding = {
  /** The binding's name; `$return` never appears here, see `InvocationResponse.returnValue`. */
  readonly name: string;
} & OneOf<"rpcData", { readonly data: TypedData; readonly rpcSharedMemory: RpcSharedMemory }>;

/** The W3C trace that an invocation belongs to. */
export interface RpcTraceContext {
  /** `traceparent`; may be empty. */
  readonly traceParent?: string | undefined;
  /** `tracestate`. */
  readonly traceState?: string | undefined;
  /** Tags of the host's activity. */
  readonly attributes?: WireMap<string> | undefined;
  /** W3C baggage; hosts before 2025 do not know it. */
  readonly baggage?: WireMap<string> | undefined;
}

/** Which attempt this is. */
export interface RetryContext {
  /** 0 for the first attempt. */
  readonly retryCount?: number | undefined;
  /** -1 is for ever. */
  readonly maxRetryCount?: number | undefined;
  /** Why the attempt before failed. */
  readonly exception?: RpcException | undefined;
}

/** Host to worker: abort the invocation's signal. It is still answered by an `InvocationResponse`. */
export interface InvocationCancel {
  readonly invocationId: string;
  /** Never filled by the official host. */
  readonly gracePeriod?: Duration | undefined;
}

/** Worker to host: what an invocation gave. */
export interface InvocationResponse {
  readonly invocationId: string;
  /** Named outputs; an output that is null is left out. */
  readonly outputData?: readonly ParameterBinding[] | undefined;
  readonly result?: StatusResult | undefined;
  /** The value of the binding named `$return`. */
  readonly returnValue?: TypedData | undefined;
  /** Tags for the host's activity; hosts before 2025 do not know it. */
  readonly traceContextAttributes?: WireMap<string> | undefined;
}
