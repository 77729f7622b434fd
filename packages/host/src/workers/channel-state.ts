/**
 * One worker process and its stream, from start to end:
 *
 * - **starting**: the process runs and has not connected yet. Its StartStream makes it
 * - **connected**: it was asked who it is. Its answer, if it is a success, makes it
 * - **initialized**: the owner of the function index may ask for functions and load them. When that is done it is
 * - **ready**: it takes invocations. It stays so until it is told to stop, or its stream or process ends.
 * - **breaking**: its stream has ended and its process not yet. It takes nothing more. Why it happened is known when the
 *   process has ended, or when `streamLossGrace` is over.
 * - **draining**: it was told to stop. It takes no new invocation and finishes those in flight, then it is terminated.
 * - **stopped**: it has ended because it was told to, or wished to be started again (exit code 200).
 * - **failed**: it has ended for another reason. From each of the states above leads a way here: a time limit, an
 *   answer that says failure, an exit. The first reason counts.
 *
 * Once it is stopped or failed, everything that waited for it has failed at once with the same error, and what is left
 * of the process is killed.
 */
export type ChannelState =
  | "starting"
  | "connected"
  | "initialized"
  | "ready"
  | "breaking"
  | "draining"
  | "stopped"
  | "failed";

/** How a channel ended. */
export interface ChannelEnd {
  /** Told to stop by the host; ended by its own wish, with no fault; or anything else. */
  readonly kind: "stopped" | "restart" | "failed";
  /** What its invocations failed with. */
  readonly error: Error;
}
