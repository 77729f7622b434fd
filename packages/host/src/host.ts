import { IsofuncError } from "@isofunc/protocol";
import { listeningFunctions } from "./functions/listening-functions.ts";
import { composeHost, type HostParts } from "./host-parts.ts";
import { loadHostSetup, type FunctionsHostOptions, type HostSetup } from "./host-setup.ts";
import type { HostState } from "./host-state.ts";
import { routeHttpFunctions } from "./http/http-functions.ts";
import type { ListedFunction } from "./logging/function-list.ts";
import { startRpcServer } from "./workers/rpc-server.ts";
import { within } from "./workers/within.ts";

/** A Functions host: one app with its workers, its listeners and its HTTP. It is started once and stopped once. */
export class FunctionsHost {
  readonly #options: FunctionsHostOptions;
  #state: HostState = { name: "stopped" };
  #setup: HostSetup | undefined;
  #parts: HostParts | undefined;
  #starting: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;

  constructor(options: FunctionsHostOptions) {
    this.#options = options;
  }

  get state(): HostState {
    return this.#state;
  }

  /** Where HTTP is served, with no slash at the end: `http://localhost:7071`. Known once it listens. */
  get url(): string {
    return `http://localhost:${this.#parts?.frontEnd.port ?? this.#setup?.port ?? 0}`;
  }

  /** The functions that can run, for people to read. Known from `initialized` on. */
  get functions(): readonly ListedFunction[] {
    const { all = [], index } = this.#parts?.functions ?? {};
    return all.map(({ indexed: { name, trigger, isDisabled } }) => {
      const route = index?.routes.get(name);
      const http = route && { methods: route.methods ?? [], url: `${this.url}/${route.template}` };
      return { name, triggerType: trigger.type, isDisabled, ...(http && { http }) };
    });
  }

  /**
   * Resolves when the host is running. Rejects with an `IsofuncError` when it cannot start, or is stopped meanwhile. It
   * has to be stopped in any case.
   */
  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Finishes what is under way, within limits, and ends everything. May be called at any time, and again. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #start(): Promise<void> {
    const startedAt = performance.now();
    const elapsed = (): string => `(${Math.round(performance.now() - startedAt)}ms)`;
    try {
      this.#enter({ name: "starting" });
      const setup = (this.#setup = await loadHostSetup(this.#options));
      const { log, durations } = setup;
      const startup = log.withCategory("Host.Startup");
      const server = await startRpcServer({ log, startStreamTimeout: durations.processStartupTimeout });
      const parts = (this.#parts = composeHost(setup, server, {
        state: () => this.#state,
        onFailed: (error) => this.#fail(error),
        onWorkerFailed: (error) => this.#options.onWorkerFailed?.(error),
      }));
      this.#goOn();
      await parts.frontEnd.listen();
      this.#goOn();
      await parts.workers.start();
      this.#goOn();
      parts.frontEnd.serve(routeHttpFunctions(parts.functions, setup));
      this.#enter({ name: "initialized" });
      startup.log("information", `Host initialized ${elapsed()}`);
      await parts.listeners.start(listeningFunctions(parts.functions.all, setup, parts.dispatcher));
      this.#goOn();
      this.#enter({ name: "running" });
      startup.log("information", `Host started ${elapsed()}`);
      startup.log("information", "Job host started");
    } catch (thrown) {
      const error = IsofuncError.from(thrown);
      this.#fail(error);
      throw error;
    }
  }

  async #stop(): Promise<void> {
    const wasStarting = this.#state.name === "starting";
    this.#enter({ name: "stopping" });
    this.#parts?.frontEnd.refuse();
    this.#parts?.dispatcher.cancelAll();
    const listenersStopped = this.#parts?.listeners.stop();
    // What start is waiting for ends at once; otherwise workers go on until what is under way is finished.
    if (wasStarting) void this.#parts?.workers.stop();
    await this.#starting?.catch(() => undefined); // whoever called start hears of it
    if (this.#parts !== undefined) {
      const { frontEnd, dispatcher, workers, server } = this.#parts;
      const settled = Promise.all([listenersStopped, dispatcher.idle()]);
      await within(this.#setup?.durations.processShutdownTimeout ?? 0, settled);
      await workers.stop();
      dispatcher.abandonAll(new Error("The host is stopping."));
      await server.close();
      await frontEnd.close();
    }
    this.#enter({ name: "stopped" });
  }

  #enter(state: HostState): void {
    this.#state = state;
    this.#options.onState?.(state);
  }

  /** Throws when the host was stopped in the middle of its start. */
  #goOn(): void {
    if (this.#stopping === undefined) return;
    throw new IsofuncError({ code: "ISO2403", what: "The host was stopped before it had started." });
  }

  #fail(error: Error): void {
    if (this.#stopping !== undefined) return;
    this.#enter({ name: "error", error });
    this.#parts?.frontEnd.refuse();
    // An event that is taken now fails, and counts as an attempt: after a few of them it would be a dead letter.
    void this.#parts?.listeners.stop();
  }
}
