import { IsofuncError } from "@isofunc/protocol";

/** Why a worker failed. Whatever waits for it fails with the same error. */
export type WorkerErrorCode =
  /** Its process ended, or could not be started. */
  | "ISO2110"
  /** It did not do in time what it has to. */
  | "ISO2111"
  /** It said that it cannot do what it has to. */
  | "ISO2112"
  /** Its stream ended. */
  | "ISO2113"
  /** It was stopped by the host. */
  | "ISO2114"
  /** It failed so often that the host has given up on it. */
  | "ISO2115";

/** An error of a worker; `why` may be many lines, such as what it printed last. */
export function workerError(
  code: WorkerErrorCode,
  what: string,
  about: { readonly why?: string; readonly fix?: string; readonly cause?: unknown } = {},
): IsofuncError {
  return new IsofuncError({ code, what, ...about });
}
