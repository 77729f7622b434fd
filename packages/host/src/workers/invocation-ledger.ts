import type { InvocationResponse } from "@isofunc/protocol";

/** An invocation that waits for its answer. */
interface LedgerEntry {
  readonly functionName: string;
  readonly resolve: (response: InvocationResponse) => void;
  readonly reject: (error: Error) => void;
}

/** The invocations of one channel that wait for an answer, by id. What is not in here is none of this worker's business. */
export class InvocationLedger {
  readonly #entries = new Map<string, LedgerEntry>();
  #empty: PromiseWithResolvers<void> | undefined;

  has(invocationId: string): boolean {
    return this.#entries.has(invocationId);
  }

  /** The function that an invocation runs; undefined when it is not in flight. */
  functionOf(invocationId: string): string | undefined {
    return this.#entries.get(invocationId)?.functionName;
  }

  /** Enters an invocation, and gives its answer. */
  enter(invocationId: string, functionName: string): Promise<InvocationResponse> {
    return new Promise((resolve, reject) => {
      this.#entries.set(invocationId, { functionName, resolve, reject });
    });
  }

  /** Gives an answer to whoever waits for it; false when nobody does. */
  settle(response: InvocationResponse): boolean {
    const entry = this.#take(response.invocationId);
    entry?.resolve(response);
    return entry !== undefined;
  }

  /** No answer will come for this invocation. */
  fail(invocationId: string, error: Error): void {
    this.#take(invocationId)?.reject(error);
  }

  /** No answer will come for any of them. */
  failAll(error: Error): void {
    for (const id of this.#entries.keys()) this.fail(id, error);
  }

  /** Resolves when none waits. */
  empty(): Promise<void> {
    if (this.#entries.size === 0) return Promise.resolve();
    this.#empty ??= Promise.withResolvers();
    return this.#empty.promise;
  }

  #take(invocationId: string): LedgerEntry | undefined {
    const entry = this.#entries.get(invocationId);
    this.#entries.delete(invocationId);
    if (this.#entries.size === 0) {
      this.#empty?.resolve();
      this.#empty = undefined;
    }
    return entry;
  }
}
