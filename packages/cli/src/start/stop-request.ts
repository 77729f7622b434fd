/** What ends a host: Ctrl+C, an order of the system, the end of the terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Exit code of a process that Ctrl+C has ended. */
const INTERRUPTED = 130;

/** Somebody's wish that this process ends. */
export interface StopRequest {
  /** Resolves with the first signal. */
  readonly made: Promise<void>;
}

/**
 * Listens for the wish to end. The first signal asks for an orderly end: what is under way is finished. The second one
 * ends the process at once, and with it workers and emulators, which hang on it.
 */
export function listenForStopRequest(): StopRequest {
  const { promise: made, resolve } = Promise.withResolvers<void>();
  let isAsked = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isAsked) process.exit(INTERRUPTED);
      isAsked = true;
      resolve();
    });
  }
  return { made };
}
