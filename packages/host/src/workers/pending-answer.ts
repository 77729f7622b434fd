/**
 * Answers of one kind that a worker owes. Workers need not repeat the id of a request, so an answer goes to whoever
 * waits for its kind; one that nobody waits for is left over.
 */
export class PendingAnswer<Answer> {
  #waiting: PromiseWithResolvers<Answer> | undefined;

  /**
   * Waits for the next answer. Only one may be waited for at a time.
   *
   * @param milliseconds - after which `timeout` makes the error that it rejects with
   */
  async next(milliseconds: number, timeout: () => Error): Promise<Answer> {
    const waiting = Promise.withResolvers<Answer>();
    this.#waiting = waiting;
    const timer = setTimeout(() => waiting.reject(timeout()), milliseconds);
    try {
      return await waiting.promise;
    } finally {
      clearTimeout(timer);
      this.#waiting = undefined;
    }
  }

  /** The answer has come; false when nobody waits for it. */
  resolve(answer: Answer): boolean {
    this.#waiting?.resolve(answer);
    return this.#waiting !== undefined;
  }

  /** The answer will not come. */
  reject(error: Error): void {
    this.#waiting?.reject(error);
  }
}
