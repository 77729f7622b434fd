import type { RpcException } from "./status-result.ts";
import type { TypedData } from "./typed-data.ts";
import type { WireMap } from "./wire-types.ts";

/** Severity of a log record, in the numbers of the contract. */
export const RpcLogLevel = {
  Trace: 0,
  Debug: 1,
  Information: 2,
  Warning: 3,
  Error: 4,
  Critical: 5,
  None: 6,
} as const;
export type RpcLogLevel = (typeof RpcLogLevel)[keyof typeof RpcLogLevel];

/** Who speaks: the user's code, the worker itself, or a metric (whose values stand in `propertiesMap`). */
export const RpcLogCategory = { User: 0, System: 1, CustomMetric: 2 } as const;
export type RpcLogCategory = (typeof RpcLogCategory)[keyof typeof RpcLogCategory];

/** One log record or metric, worker to host. */
export interface RpcLog {
  /** The running invocation it belongs to. The official host drops user logs of an invocation that is not running. */
  readonly invocationId?: string | undefined;
  /** The logger's category. */
  readonly category?: string | undefined;
  /** @default RpcLogLevel.Trace */
  readonly level?: RpcLogLevel | undefined;
  /** The rendered text. */
  readonly message?: string | undefined;
  /** Name of the event, or its number as text. */
  readonly eventId?: string | undefined;
  readonly exception?: RpcException | undefined;
  /** JSON text; legacy. */
  readonly properties?: string | undefined;
  /** @default RpcLogCategory.User */
  readonly logCategory?: RpcLogCategory | undefined;
  /** Values of a metric. */
  readonly propertiesMap?: WireMap<TypedData> | undefined;
}
