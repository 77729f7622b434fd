import { setTimeout as delay } from "node:timers/promises";
import { startAzurite, type Azurite, type AzuriteExit, type AzuriteOptions } from "./azurite.ts";
import {
  DEVELOPMENT_STORAGE_PORTS,
  storageConnectionString,
  storageEndpoints,
  type StorageEndpoints,
  type StoragePorts,
} from "./development-storage.ts";
import { developmentStorageAnswers } from "./storage-probe.ts";

/** What a keeper of Azurite tells about it. */
export type AzuriteEvent =
  /** A storage emulator that somebody else started answers already and is used. */
  | { readonly kind: "found"; readonly connectionString: string }
  | { readonly kind: "started"; readonly azurite: Azurite }
  /** What was found or started is gone; it is started again. `exit` tells how our own ended. */
  | { readonly kind: "lost"; readonly exit?: AzuriteExit }
  /** It could not be started; tried again after `retryIn` milliseconds. `attempt` counts from 1 since the last success. */
  | { readonly kind: "failed"; readonly error: unknown; readonly attempt: number; readonly retryIn: number };

/** How to keep Azurite running. */
export interface KeepAzuriteOptions extends Pick<AzuriteOptions, "location" | "inMemory"> {
  /**
   * Where it listens. 0 takes a free port at the first start and stays with it.
   * @default DEVELOPMENT_STORAGE_PORTS, where `UseDevelopmentStorage=true` looks
   */
  readonly ports?: StoragePorts;
  readonly onEvent?: (event: AzuriteEvent) => void;
}

/** A storage emulator that is kept running. */
export interface KeptAzurite extends AsyncDisposable {
  /** Resolves when storage answers for the first time, and rejects when it is stopped before. Nobody has to wait for it. */
  readonly ready: Promise<{ readonly connectionString: string; readonly endpoints: StorageEndpoints }>;
  /** Stops keeping, ends what was started here and leaves alone what was found. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks at a storage emulator that somebody else runs. */
const WATCH_INTERVAL = 2_000;

/** Milliseconds before the second attempt; doubled for each further one. */
const FIRST_RETRY_DELAY = 250;
const LONGEST_RETRY_DELAY = 10_000;

/** Milliseconds after which a run counts as a success, so that its end does not count as one more failure. */
const STEADY_RUN = 10_000;

/**
 * Sees to it that storage answers at these ports, until stopped. Returns at once:
 *
 * - **looking**: does a storage emulator answer there already? Then it is *found*, else our own is *starting*.
 * - **found**: somebody else's is used and looked at every two seconds. When it no longer answers: *lost*.
 * - **starting**: our own is on its way. It becomes *started*, or has *failed*.
 * - **started**: our own runs. When its process ends: *lost*.
 * - **lost**, **failed**: *looking* again, after a delay that grows with each failure in a row. Two hosts that start
 *   at once meet here: the one that finds its ports taken then finds the storage of the other.
 * - **stopped**: from any state, by `stop()`.
 */
export function keepAzurite(options: KeepAzuriteOptions = {}): KeptAzurite {
  const ready = Promise.withResolvers<Awaited<KeptAzurite["ready"]>>();
  ready.promise.catch(() => undefined); // nobody has to wait for it
  const stopping = new AbortController();
  const kept = keep(options, stopping.signal, ready.resolve).finally(() =>
    ready.reject(new Error("The storage emulator was stopped before it was ready.")),
  );
  const stop = async () => {
    stopping.abort();
    await kept;
  };
  return { ready: ready.promise, stop, [Symbol.asyncDispose]: stop };
}

async function keep(
  { ports = DEVELOPMENT_STORAGE_PORTS, onEvent = () => undefined, ...options }: KeepAzuriteOptions,
  stopping: AbortSignal,
  onReady: (storage: { connectionString: string; endpoints: StorageEndpoints }) => void,
): Promise<void> {
  let failures = 0;
  while (!stopping.aborted) {
    const endpoints = storageEndpoints(ports);
    const connectionString = storageConnectionString(endpoints);
    if (await answers(ports)) {
      onEvent({ kind: "found", connectionString });
      onReady({ connectionString, endpoints });
      await noLongerAnswers(ports, stopping);
      if (!stopping.aborted) onEvent({ kind: "lost" });
      failures = 0;
      continue;
    }
    if (stopping.aborted) return;
    try {
      const ended = Promise.withResolvers<AzuriteExit>();
      const azurite = await startAzurite({ ...options, ports, onExit: ended.resolve, signal: stopping });
      ports = azurite.ports; // from now on others know them
      const startedAt = performance.now();
      onEvent({ kind: "started", azurite });
      onReady(azurite);
      const exit = await Promise.race([ended.promise, aborted(stopping)]);
      if (exit === undefined) return await azurite.stop();
      onEvent({ kind: "lost", exit });
      failures = performance.now() - startedAt >= STEADY_RUN ? 0 : failures + 1;
    } catch (error) {
      if (stopping.aborted) return;
      failures += 1;
      onEvent({ kind: "failed", error, attempt: failures, retryIn: retryDelay(failures) });
    }
    await delayUnless(stopping, retryDelay(failures));
  }
}

/** Free ports are not known yet, so nobody can answer there. */
async function answers(ports: StoragePorts): Promise<boolean> {
  return Object.values(ports).every((port) => port !== 0) && (await developmentStorageAnswers(ports));
}

async function noLongerAnswers(ports: StoragePorts, stopping: AbortSignal): Promise<void> {
  do await delayUnless(stopping, WATCH_INTERVAL);
  while (!stopping.aborted && (await developmentStorageAnswers(ports)));
}

function retryDelay(failures: number): number {
  return failures === 0 ? 0 : Math.min(FIRST_RETRY_DELAY * 2 ** (failures - 1), LONGEST_RETRY_DELAY);
}

/** Ends early, and leaves nothing on the signal, which lives as long as the keeper. */
async function delayUnless(stopping: AbortSignal, milliseconds: number): Promise<void> {
  await delay(milliseconds, undefined, { signal: stopping }).catch(() => undefined); // aborted: that is the early end
}

function aborted(signal: AbortSignal): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  if (signal.aborted) resolve(undefined);
  else signal.addEventListener("abort", () => resolve(undefined), { once: true });
  return promise;
}
