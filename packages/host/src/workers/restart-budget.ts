/** Failures of one worker process that the host puts up with before it gives up. */
export const FAILURES_PER_PROCESS = 3;

/** Counts the failures of an app's workers. Failures long ago are forgiven. */
export class RestartBudget {
  readonly #limit: number;
  readonly #window: number;
  #failures = 0;
  #lastFailure = Number.NEGATIVE_INFINITY;

  /**
   * @param limit - this failure is the last
   * @param window - milliseconds without a failure after which all earlier ones are forgotten
   */
  constructor(limit: number, window: number) {
    this.#limit = limit;
    this.#window = window;
  }

  /** Counts a failure at this time, in milliseconds; gives whether the worker may be started again. */
  spend(now: number): boolean {
    this.#failures = now - this.#lastFailure > this.#window ? 1 : this.#failures + 1;
    this.#lastFailure = now;
    return this.#failures < this.#limit;
  }
}
