/**
 * Tells the listeners of a queue that this host itself has just written to it, so that nobody waits for the next poll.
 * Queues are told apart by their URLs.
 */
export class QueueWatch {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Calls `wake` with every message written to the queue, until the returned function is called. */
  watch(queueUrl: string, wake: () => void): () => void {
    const listeners = this.#listeners.get(queueUrl) ?? new Set();
    this.#listeners.set(queueUrl, listeners.add(wake));
    return () => {
      listeners.delete(wake);
      if (listeners.size === 0 && this.#listeners.get(queueUrl) === listeners) this.#listeners.delete(queueUrl);
    };
  }

  written(queueUrl: string): void {
    for (const wake of this.#listeners.get(queueUrl) ?? []) wake();
  }
}
