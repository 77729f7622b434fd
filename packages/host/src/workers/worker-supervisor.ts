import { setTimeout as sleep } from "node:timers/promises";
import { IsofuncError } from "@isofunc/protocol";
import type { HostLogger } from "../logging/host-logger.ts";
import type { ChannelEnd } from "./channel-state.ts";
import { FAILURES_PER_PROCESS, RestartBudget } from "./restart-budget.ts";
import { RpcWorkerChannel, type WorkerStart } from "./rpc-worker-channel.ts";
import type { InitializedWorker, WorkerChannel, WorkerPool } from "./worker-channel.ts";
import { workerError } from "./worker-error.ts";

/** What a supervisor keeps running, and whom it tells. */
export interface WorkerSupervisorOptions extends WorkerStart {
  /**
   * Gets a new worker ready for invocations: loads the app's functions, and asks for them if nobody has yet. A rejection
   * means that this worker has failed.
   */
  readonly prepare: (worker: InitializedWorker) => Promise<void>;
  /** A worker takes invocations. */
  readonly onReady?: (channel: WorkerChannel) => void;
  /** A worker failed; another one takes its place unless `onFailed` follows. */
  readonly onWorkerFailed?: (error: Error) => void;
  /** The workers failed so often that there will be no more of them. */
  readonly onFailed?: (error: Error) => void;
}

/**
 * Where the workers of an app stand:
 *
 * - **starting**: none takes invocations yet; the first one is on its way, perhaps not for the first time.
 * - **running**: there is one that takes invocations.
 * - **restarting**: there was one, and the next is on its way.
 * - **failed**: there were too many failures. Nobody is started any more.
 * - **stopping**: workers finish what they do, and end. Then all is
 * - **stopped**, for good.
 *
 * Whoever picks a worker waits while one is on its way, and gets an error once there will be none.
 */
export type WorkersState =
  | { readonly name: "starting" | "running" | "restarting" | "stopping" | "stopped" }
  | { readonly name: "failed"; readonly error: Error };

/**
 * Keeps a worker process running. One that fails is replaced: the first time at once, later no sooner than
 * `processRestartInterval` after the start of the replacement before, until there are too many failures within
 * `workerErrorWindow`. A worker that wants to be started again (exit code 200), or that the host gives up on
 * (`replace`), is replaced likewise and not counted.
 */
export class WorkerSupervisor implements WorkerPool {
  readonly #options: WorkerSupervisorOptions;
  readonly #log: HostLogger;
  readonly #budget: RestartBudget;
  readonly #stop = new AbortController();
  /** Those that take invocations. */
  readonly #ready: RpcWorkerChannel[] = [];
  /** The process that was started last. */
  #current: RpcWorkerChannel | undefined;
  #next = 0;
  #state: WorkersState = { name: "starting" };
  /** Resolves when a worker is there, rejects when none will come. */
  #availability = newAvailability();
  #lastReplacement = Number.NEGATIVE_INFINITY;

  constructor(options: WorkerSupervisorOptions) {
    this.#options = options;
    this.#log = options.log.withCategory("Host.Workers");
    this.#budget = new RestartBudget(FAILURES_PER_PROCESS, options.durations.workerErrorWindow);
  }

  get state(): WorkersState {
    return this.#state;
  }

  /** Processes that run, for tools that attach a debugger. */
  get processIds(): readonly number[] {
    const pid = this.#current?.pid;
    return pid === undefined || this.#current?.isOver === true ? [] : [pid];
  }

  /** Starts, once. Resolves when a worker takes invocations; rejects when they failed too often, or `stop` came first. */
  async start(): Promise<void> {
    void this.#keepRunning();
    await this.#availability.promise;
  }

  pick(): WorkerChannel | Promise<WorkerChannel> {
    return this.#ready[this.#next++ % this.#ready.length] ?? this.#wait();
  }

  /** Ends a worker that no longer answers; invocations in flight on it fail with this error. Another takes its place. */
  replace(channel: WorkerChannel, error: Error): void {
    this.#ready.find((each) => each === channel)?.discard(error);
  }

  /** Lets the workers finish, and ends them. May be called again. */
  async stop(): Promise<void> {
    this.#stop.abort();
    if (this.#state.name !== "stopped") this.#state = { name: "stopping" };
    this.#endAvailability(workerError("ISO2114", "The host is stopping, and takes no more invocations."));
    await this.#current?.stop();
    this.#state = { name: "stopped" };
  }

  async #wait(): Promise<WorkerChannel> {
    await this.#availability.promise;
    return await this.pick();
  }

  async #keepRunning(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const end = await this.#runOne();
      if (this.#stop.signal.aborted) return;
      this.#log.log(end.kind === "failed" ? "error" : "warning", end.error.message);
      if (end.kind === "failed") this.#options.onWorkerFailed?.(end.error);
      if (end.kind === "failed" && !this.#budget.spend(performance.now())) {
        this.#giveUp(end.error);
        return;
      }
      await this.#nextReplacement();
    }
  }

  /** One worker, from its start to its end. */
  async #runOne(): Promise<ChannelEnd> {
    const channel = new RpcWorkerChannel(this.#options, () => this.#withdraw(channel));
    this.#current = channel;
    try {
      await channel.initialize();
      await this.#options.prepare(channel);
      channel.open();
      this.#offer(channel);
    } catch (error) {
      channel.fail(IsofuncError.from(error));
    }
    return await channel.ended;
  }

  #offer(channel: RpcWorkerChannel): void {
    if (channel.state !== "ready") return;
    if (this.#state.name === "restarting") {
      this.#log.log("information", "Restart of language worker process(es) completed.");
    }
    this.#ready.push(channel);
    this.#state = { name: "running" };
    this.#availability.resolve();
    this.#options.onReady?.(channel);
  }

  /** It takes no more invocations. */
  #withdraw(channel: RpcWorkerChannel): void {
    const index = this.#ready.indexOf(channel);
    if (index >= 0) this.#ready.splice(index, 1);
    if (this.#state.name !== "running" || this.#ready.length > 0) return;
    this.#state = { name: "restarting" };
    this.#availability = newAvailability();
  }

  #giveUp(cause: Error): void {
    const { language } = this.#options.config;
    const error = workerError("ISO2115", `Exceeded language worker restart retry count for runtime:${language}.`, {
      why: `Its last failure: ${cause.message}`,
      fix: "Mend the cause and start the host again.",
      cause,
    });
    this.#state = { name: "failed", error };
    this.#log.log("error", error.message);
    this.#endAvailability(error);
    this.#options.onFailed?.(error);
  }

  /** There will be no worker any more: neither for who waits, nor for who comes later. */
  #endAvailability(error: Error): void {
    this.#availability.reject(error);
    this.#availability = newAvailability();
    this.#availability.reject(error);
  }

  async #nextReplacement(): Promise<void> {
    const pause = this.#lastReplacement + this.#options.durations.processRestartInterval - performance.now();
    const { signal } = this.#stop;
    // Aborted by `stop`: then there is no next one.
    if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
    this.#lastReplacement = performance.now();
  }
}

function newAvailability(): PromiseWithResolvers<void> {
  const availability = Promise.withResolvers<void>();
  // Whoever waits for it hears of a rejection; perhaps nobody does.
  availability.promise.catch(() => undefined);
  return availability;
}
