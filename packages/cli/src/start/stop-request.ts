import { setTimeout as delay } from "node:timers/promises";

/** What ends a host: Ctrl+C, an order of the system, the end of the terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Exit code of a process that Ctrl+C has ended. */
const INTERRUPTED = 130;

/** How long a signal may take to be heard here when what else it has ended is heard of first, in milliseconds. */
const SIGNAL_DELAY = 50;

/** How often to look whether npm is still there, in milliseconds. */
const PARENT_CHECK = 250;

/** Somebody's wish that this process ends. */
export interface StopRequest {
  /** Resolves with the first wish. */
  readonly made: Promise<void>;
  readonly isMade: boolean;
  /** Rethrows an error, unless it came of the wish: Ctrl+C ends all that the terminal runs, the bundler as well. */
  readonly excuse: (error: unknown) => Promise<undefined>;
}

/**
 * Listens for the wish to end. The first signal asks for an orderly end: what is under way is finished. The second one
 * ends the process at once, and with it workers and emulators, which hang on it.
 */
export function listenForStopRequest(): StopRequest {
  const { promise: made, resolve } = Promise.withResolvers<void>();
  let isMade = false;
  const make = (): void => {
    isMade = true;
    resolve();
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isMade) process.exit(INTERRUPTED);
      make();
    });
  }
  if (process.env["npm_lifecycle_event"] !== undefined) whenParentIsGone(make);
  return {
    made,
    get isMade() {
      return isMade;
    },
    async excuse(thrown) {
      await Promise.race([made, delay(SIGNAL_DELAY)]);
      if (!isMade) throw thrown;
      return undefined;
    },
  };
}

/**
 * npm runs a script in a shell and sends signals to that shell, which ends by them and tells nobody. What the script
 * started would live on, and keep the port.
 */
function whenParentIsGone(then: () => void): void {
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    then();
  }, PARENT_CHECK);
  check.unref();
}
