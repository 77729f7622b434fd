import type { RpcLog } from "./rpc-log.ts";

/** How a request ended. Absent or empty means `Failure`, so a success is always said. `Cancelled` counts as a failure for the host. */
export const StatusResultStatus = { Failure: 0, Success: 1, Cancelled: 2 } as const;
export type StatusResultStatus = (typeof StatusResultStatus)[keyof typeof StatusResultStatus];

/** The outcome that most answers of a worker carry. */
export interface StatusResult {
  /** @default StatusResultStatus.Failure */
  readonly status?: StatusResultStatus;
  /** Free text; the official host shows it nowhere. */
  readonly result?: string;
  /** Why it failed. */
  readonly exception?: RpcException;
  readonly logs?: readonly RpcLog[];
}

/** An error of the worker or of the user's code. */
export interface RpcException {
  readonly message?: string;
  readonly stackTrace?: string;
  readonly source?: string;
  /** Whether the user's own code threw it; telemetry then shows `type` instead of the host's wrapper. */
  readonly isUserException?: boolean;
  /** Name of the error's class. */
  readonly type?: string;
}
