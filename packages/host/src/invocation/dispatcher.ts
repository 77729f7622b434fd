import { formatTimeSpan } from "@isofunc/protocol";
import type { WorkerChannel, WorkerPool } from "../workers/worker-channel.ts";
import { Invocation, type InvocationEnvironment } from "./invocation.ts";
import type { InvocationOutcome } from "./outcome.ts";
import type { RunnableFunction } from "./runnable-function.ts";
import { RunningInvocations } from "./running-invocations.ts";
import type { TriggerEvent } from "./trigger-event.ts";

/** What the dispatcher works with. */
export interface DispatcherOptions {
  readonly pool: WorkerPool;
  /** `sendCanceledInvocationsToWorker` of host.json. */
  readonly sendCanceledInvocations: boolean;
  /** Milliseconds that a run may take; undefined = as long as it likes. */
  readonly functionTimeout: number | undefined;
  /** Milliseconds that a worker has for its answer once a run took too long. */
  readonly timeoutGracePeriod: number;
  /** Called for a worker that did not answer in that time: it has to be replaced, whatever else it is running. */
  readonly replaceWorker: (channel: WorkerChannel, invocationId: string) => void;
}

/** Sends events through functions and keeps count of the runs under way. */
export class Dispatcher {
  readonly #running: RunningInvocations;
  readonly #environment: InvocationEnvironment;

  constructor(options: DispatcherOptions) {
    const { pool, sendCanceledInvocations, functionTimeout, replaceWorker } = options;
    this.#running = new RunningInvocations({
      functionTimeout,
      gracePeriod: options.timeoutGracePeriod,
      onTimeout: (invocation) => timeOut(invocation, functionTimeout ?? 0),
      onUnresponsive: ({ stage, channel, id }) => {
        if (stage === "sent" && channel !== undefined) replaceWorker(channel, id);
      },
    });
    this.#environment = { pool, sendCanceledInvocations, running: this.#running };
  }

  /** Runs that are under way. */
  get outstanding(): number {
    return this.#running.size;
  }

  /** Starts a run. */
  start(runnable: RunnableFunction, event: TriggerEvent): Invocation {
    return new Invocation(runnable, event, this.#environment);
  }

  /** Runs a function and waits for the outcome; never rejects. `signal` cancels the run. */
  async dispatch(
    runnable: RunnableFunction,
    event: TriggerEvent,
    options?: { readonly signal?: AbortSignal },
  ): Promise<InvocationOutcome> {
    const invocation = this.start(runnable, event);
    const signal = options?.signal;
    if (signal === undefined) return invocation.outcome;
    const cancel = (): void => invocation.cancel();
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel);
    const outcome = await invocation.outcome;
    signal.removeEventListener("abort", cancel);
    return outcome;
  }

  /** Asks every run under way for an early end. */
  cancelAll(): void {
    for (const invocation of this.#running) invocation.cancel();
  }

  /** Makes every run under way fail, so that none waits for a worker that will not come. */
  abandonAll(error: Error): void {
    for (const invocation of this.#running) invocation.expire(error);
  }

  /** Resolves when no run is under way. */
  idle(): Promise<void> {
    return this.#running.idle();
  }
}

function timeOut(invocation: Invocation, timeout: number): void {
  const { fullName, name, log } = invocation.function;
  const span = formatTimeSpan(timeout);
  log.log(
    "error",
    `Timeout value of ${span} exceeded by function '${fullName}' (Id: '${invocation.id}'). Initiating cancellation.`,
    { invocationId: invocation.id, functionName: name },
  );
  invocation.expire(new Error(`Timeout value of ${span} was exceeded by function: ${fullName}`));
}
