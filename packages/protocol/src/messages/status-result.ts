import type { RpcLog } from "./rpc-log.ts";

/** How a request ended. Absent or empty means `Failure`, so a success is always said. `Cancelled` counts as a failure for the host. */
export const StatusResultStatus = { Failure: 0, Success: 1, Cancelled: 2 } as const;
export type StatusResultStatus = (typeof StatusResultStatus)[keyof typeof StatusResultStatus];

/** The outcome that most answers of a worker carry. */
export interface StatusResult {
  /** @default StatusResultStatus.Failure */
  readonly status?: StatusResultStatus | undefined;
  /** Free text; the official host shows it nowhere. */
  readonly result?: string | undefined;
  /** Why it failed. */
  readonly exception?: RpcException | undefined;
  readonly logs?: readonly RpcLog[] | undefined;
}

/** An error of the worker or of the user's code. */
export interface RpcException {
  readonly message?: string | undefined;
  readonly stackTrace?: string | undefined;
  readonly source?: string | undefined;
  /** Whether the user's own code threw it; telemetry then shows `type` instead of the host's wrapper. */
  readonly isUserException?: boolean | undefined;
  /** Name of the error's class. */
  readonly type?: string | undefined;
}
