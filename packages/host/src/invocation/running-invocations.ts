import type { Invocation } from "./invocation.ts";

/** Timers of Node end at once when they are longer than this many milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Limits on how long runs may take, and who hears of it. */
export interface RunLimits {
  /** Milliseconds that a run may take; undefined = as long as it likes. */
  readonly functionTimeout: number | undefined;
  /** Milliseconds that a worker has for its answer once a run took too long. */
  readonly gracePeriod: number;
  /** Called once for each run that takes too long. */
  readonly onTimeout: (invocation: Invocation) => void;
  /** Called when the worker has not answered within the grace period either. */
  readonly onUnresponsive: (invocation: Invocation) => void;
}

/**
 * The runs under way, in the order in which they started, which is the order in which they run out of time. So one timer
 * is enough for all of them: it is set for the oldest, and when it goes off everything overdue is told.
 */
export class RunningInvocations {
  readonly #limits: RunLimits;
  readonly #running = new Set<Invocation>();
  readonly #graceTimers = new Map<Invocation, NodeJS.Timeout>();
  #timer: NodeJS.Timeout | undefined;
  #idle: PromiseWithResolvers<void> | undefined;

  constructor(limits: RunLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#running.size;
  }

  [Symbol.iterator](): IterableIterator<Invocation> {
    return this.#running.values();
  }

  add(invocation: Invocation): void {
    this.#running.add(invocation);
    const { functionTimeout } = this.#limits;
    if (functionTimeout !== undefined && this.#timer === undefined) this.#setTimer(functionTimeout);
  }

  delete(invocation: Invocation): void {
    this.#running.delete(invocation);
    clearTimeout(this.#graceTimers.get(invocation));
    this.#graceTimers.delete(invocation);
    if (this.#running.size > 0 || this.#idle === undefined) return;
    this.#idle.resolve();
    this.#idle = undefined;
  }

  /** Resolves when no run is under way. */
  idle(): Promise<void> {
    if (this.#running.size === 0) return Promise.resolve();
    this.#idle ??= Promise.withResolvers();
    return this.#idle.promise;
  }

  /** The timer is left alone when runs end: most do so long before, and setting it for each would cost them. */
  #setTimer(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#expireOverdue(), Math.min(milliseconds, LONGEST_TIMER)).unref();
  }

  #expireOverdue(): void {
    this.#timer = undefined;
    const { functionTimeout = Infinity, gracePeriod, onTimeout, onUnresponsive } = this.#limits;
    for (const invocation of this.#running) {
      const left = invocation.startedAt + functionTimeout - performance.now();
      if (left > 0) return this.#setTimer(left);
      if (this.#graceTimers.has(invocation) || invocation.stage === "answered") continue;
      this.#graceTimers.set(invocation, setTimeout(() => onUnresponsive(invocation), gracePeriod).unref());
      onTimeout(invocation);
    }
  }
}
