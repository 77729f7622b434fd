import { setTimeout as sleep } from "node:timers/promises";
import type { Listener } from "../extension.ts";
import type { HostLogger } from "../logging/host-logger.ts";

/** A function that listens. */
export interface ListeningFunction {
  readonly name: string;
  /** Makes its listener. May throw, for instance for a connection that does not exist, and is then called again. */
  readonly createListener: () => Listener;
}

/** How listeners that do not start are tried again, in milliseconds. */
export interface ListenersOptions {
  readonly log: HostLogger;
  readonly minimumPause: number;
  readonly maximumPause: number;
}

/**
 * The listeners of all functions. One that does not start keeps nobody waiting: it is tried again, after a pause that
 * doubles from the minimum to the maximum, until it starts or everything is stopped.
 */
export class Listeners {
  readonly #options: ListenersOptions;
  readonly #stop = new AbortController();
  readonly #listeners: Listener[] = [];
  #starting: Promise<unknown> = Promise.resolve();

  constructor(options: ListenersOptions) {
    this.#options = options;
  }

  /** Resolves when each listener has started, or failed to for the first time. */
  async start(functions: readonly ListeningFunction[]): Promise<void> {
    const attempts = functions.map((one) => this.#startOne(one));
    this.#starting = Promise.all(attempts.map(({ ended }) => ended));
    await Promise.all(attempts.map(({ tried }) => tried));
  }

  /** Resolves when no listener takes events any more and those that it took are settled. May be called again. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all([this.#starting, ...this.#listeners.map((listener) => this.#stopOne(listener))]);
  }

  #startOne(one: ListeningFunction): { readonly tried: Promise<void>; readonly ended: Promise<void> } {
    const { promise: tried, resolve } = Promise.withResolvers<void>();
    return { tried, ended: this.#keepTrying(one, resolve) };
  }

  async #keepTrying(one: ListeningFunction, onTried: () => void): Promise<void> {
    const { signal } = this.#stop;
    const { minimumPause, maximumPause } = this.#options;
    for (let pause = minimumPause; !signal.aborted; pause = Math.min(pause * 2, maximumPause)) {
      const hasStarted = await this.#tryStart(one);
      onTried();
      if (hasStarted) return;
      await sleep(pause, undefined, { signal }).catch(() => undefined); // stopped meanwhile
    }
    onTried();
  }

  async #tryStart({ name, createListener }: ListeningFunction): Promise<boolean> {
    let listener: Listener | undefined;
    try {
      listener = createListener();
      // In the list before it has started: a stop in the meantime must reach it.
      this.#listeners.push(listener);
      await listener.start();
      if (this.#stop.signal.aborted) await this.#stopOne(listener);
      return true;
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
      const message = `The listener for function 'Functions.${name}' was unable to start.`;
      this.#options.log.log("error", message, { error, functionName: name });
      if (listener !== undefined) {
        this.#listeners.splice(this.#listeners.indexOf(listener), 1);
        await this.#stopOne(listener);
      }
      return false;
    }
  }

  async #stopOne(listener: Listener): Promise<void> {
    try {
      await listener.stop();
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
      this.#options.log.log("warning", "A listener did not stop as it should.", { error });
    }
  }
}
