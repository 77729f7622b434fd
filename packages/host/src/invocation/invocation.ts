import { randomUUID } from "node:crypto";
import {
  Capability,
  isOn,
  type InvocationRequest,
  type InvocationResponse,
  type ParameterBinding,
} from "@isofunc/protocol";
import type { WorkerChannel, WorkerPool } from "../workers/worker-channel.ts";
import { withSystemData, type BindingData } from "./binding-data.ts";
import { failureOf, InvocationError } from "./invocation-error.ts";
import type { InvocationOutcome } from "./outcome.ts";
import { outputValues } from "./outputs.ts";
import type { RunnableFunction } from "./runnable-function.ts";
import type { TriggerEvent } from "./trigger-event.ts";
import { toTypedData } from "./typed-data.ts";

/** What an invocation needs of its host. */
export interface InvocationEnvironment {
  readonly pool: WorkerPool;
  /** Whether a run that was cancelled before it was sent is sent all the same, to workers that take cancellation. */
  readonly sendCanceledInvocations: boolean;
  /** Where it is listed from its start to its end. */
  readonly running: { add(invocation: Invocation): void; delete(invocation: Invocation): void };
}

/** How far an invocation is; see `Invocation`. */
export type InvocationStage = "waiting" | "sent" | "answered";

/**
 * One run of a function, from its event to its outcome.
 *
 * It is `waiting` first: inputs are read, and a worker is waited for while none is ready. Then it is `sent`, and what
 * happens is the worker's business until the answer comes, or can no longer come. Once it is `answered`, outputs are
 * written, unless the answer is a failure. In the end `outcome` resolves; it never rejects.
 *
 * `cancel` may come at any time. While waiting it aborts the reading of inputs; a run that was cancelled before it was
 * sent is sent and cancelled at once where the worker takes cancellation, and not sent at all elsewhere. Once sent, the
 * worker is told, and its answer is still awaited. Outputs are written in any case. `expire` ends waiting at once, and
 * makes a failure of whatever a worker still says; after the answer it comes too late.
 *
 * With no inputs, a worker at hand and no outputs, nothing but the worker's answer is awaited.
 */
export class Invocation {
  readonly id: string = randomUUID();
  readonly function: RunnableFunction;
  readonly event: TriggerEvent;
  /** Milliseconds, on the clock of `performance.now`. */
  readonly startedAt: number = performance.now();
  readonly outcome: Promise<InvocationOutcome>;
  readonly #environment: InvocationEnvironment;
  readonly #isLogged: boolean;
  #stage: InvocationStage = "waiting";
  #channel: WorkerChannel | undefined;
  #isCancelled = false;
  #expiry: Error | undefined;
  #wait: { readonly abort: AbortController; readonly expired: PromiseWithResolvers<never> } | undefined;

  constructor(runnable: RunnableFunction, event: TriggerEvent, environment: InvocationEnvironment) {
    this.function = runnable;
    this.event = event;
    this.#environment = environment;
    this.#isLogged = runnable.log.isEnabled("information");
    environment.running.add(this);
    this.outcome = this.#run();
  }

  get stage(): InvocationStage {
    return this.#stage;
  }

  /** The worker that it was sent to; undefined until then. */
  get channel(): WorkerChannel | undefined {
    return this.#channel;
  }

  /** Asks for an early end. May be called again, or too late. */
  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.#wait?.abort.abort();
    if (this.#stage === "sent") this.#channel?.cancel(this.id);
  }

  /** Makes it fail with this error: at once while it waits, else when the worker's answer comes, or can no longer come. */
  expire(error: Error): void {
    if (this.#stage === "answered") return;
    this.#expiry ??= error;
    this.#wait?.expired.reject(error);
    this.cancel();
  }

  async #run(): Promise<InvocationOutcome> {
    const { function: runnable } = this;
    if (this.#isLogged) this.#logStart();
    try {
      if (runnable.failure !== undefined) throw runnable.failure;
      const bindingData = runnable.inputs.length + runnable.outputs.length === 0 ? undefined : this.#bindingData();
      const inputs =
        bindingData === undefined || runnable.inputs.length === 0 ? [] : await this.#readInputs(bindingData);
      const picked = this.#environment.pool.pick();
      const channel = picked instanceof Promise ? await this.#waitFor(() => picked) : picked;
      const response = await this.#send(channel, inputs);
      this.#stage = "answered";
      const failure = this.#expiry ?? failureOf(response.result);
      if (failure !== undefined) throw failure;
      if (bindingData !== undefined) await this.#writeOutputs(response, bindingData);
      if (this.#isLogged) this.#logEnd("Succeeded");
      return { status: "succeeded", invocationId: this.id, response };
    } catch (thrown) {
      const error = this.#expiry ?? (thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown }));
      this.#logEnd("Failed", error);
      const isCancelled = error instanceof InvocationError && error.isCancellation;
      return { status: isCancelled ? "cancelled" : "failed", invocationId: this.id, error };
    } finally {
      this.#stage = "answered";
      this.#environment.running.delete(this);
    }
  }

  #bindingData(): BindingData {
    return withSystemData(this.event.bindingData, this.function.name);
  }

  #readInputs(bindingData: BindingData): Promise<readonly RunInput[]> {
    return this.#waitFor((signal) =>
      Promise.all(
        this.function.inputs.map(async ({ name, reader }) => ({
          name,
          value: await reader().read(bindingData, signal),
        })),
      ),
    );
  }

  /** Waits for something that `cancel` may abort and `expire` ends. */
  async #waitFor<Value>(action: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const wait = { abort: new AbortController(), expired: Promise.withResolvers<never>() };
    this.#wait = wait;
    if (this.#isCancelled) wait.abort.abort();
    if (this.#expiry !== undefined) wait.expired.reject(this.#expiry);
    try {
      return await Promise.race([action(wait.abort.signal), wait.expired.promise]);
    } finally {
      this.#wait = undefined;
    }
  }

  #send(channel: WorkerChannel, inputs: readonly RunInput[]): Promise<InvocationResponse> {
    const { capabilities } = channel;
    if (this.#isCancelled && !this.#isSentThoughCancelled(channel)) {
      throw new InvocationError("Cancelled", "The invocation was cancelled before it was sent to a worker.", "");
    }
    const inputData: ParameterBinding[] = [
      { name: this.function.triggerName, rpcData: "data", data: this.event.input(capabilities) },
    ];
    for (const { name, value } of inputs) {
      inputData.push({ name, rpcData: "data", data: toTypedData(value, capabilities) });
    }
    const request: InvocationRequest = {
      invocationId: this.id,
      functionId: this.function.id,
      inputData,
      triggerMetadata: this.event.metadata(capabilities),
      traceContext: {
        traceParent: this.event.traceParent ?? newTraceParent(this.id),
        traceState: this.event.traceState ?? "",
      },
    };
    this.#channel = channel;
    this.#stage = "sent";
    const answer = channel.invoke(request, this.function.invokeOptions);
    if (this.#isCancelled) channel.cancel(this.id);
    return answer;
  }

  #isSentThoughCancelled({ capabilities }: WorkerChannel): boolean {
    return this.#environment.sendCanceledInvocations && isOn(capabilities, Capability.HandlesInvocationCancelMessage);
  }

  /** Waits for all of them even if one fails: a retry must not meet a write that is still under way. */
  async #writeOutputs(response: InvocationResponse, bindingData: BindingData): Promise<void> {
    const { outputs, hasReturnOutput } = this.function;
    if (outputs.length === 0) return;
    const values = outputValues(
      response,
      outputs.map(({ name }) => name),
      hasReturnOutput,
    );
    const written = await Promise.allSettled(
      outputs.map(async ({ name, writer }) => {
        const value = values.get(name.toLowerCase());
        if (value !== undefined && value !== null) await writer().write(value, bindingData);
      }),
    );
    const failed = written.find((result) => result.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }

  #logStart(): void {
    const { log, fullName } = this.function;
    const about = { eventId: "FunctionStarted", invocationId: this.id, functionName: this.function.name };
    log.log("information", `Executing '${fullName}' (Reason='${this.event.reason}', Id=${this.id})`, about);
    if (this.event.details === undefined) return;
    const details = Object.entries(this.event.details).map(([name, value]) => `${name}: ${value}`);
    log.log("information", `Trigger Details: ${details.join(", ")}`, about);
  }

  #logEnd(how: "Succeeded" | "Failed", error?: Error): void {
    const { log, fullName } = this.function;
    const duration = Math.round(performance.now() - this.startedAt);
    log.log(
      error === undefined ? "information" : "error",
      `Executed '${fullName}' (${how}, Id=${this.id}, Duration=${duration}ms)`,
      {
        eventId: "FunctionCompleted",
        invocationId: this.id,
        functionName: this.function.name,
        ...(error !== undefined && { error }),
      },
    );
  }
}

/** An input's name and what was read for it. */
interface RunInput {
  readonly name: string;
  readonly value: Parameters<typeof toTypedData>[0];
}

/**
 * A trace of its own for an event that came without one. Its ids are the invocation's random digits; it is marked as
 * sampled, so that the worker's own sampler decides.
 */
function newTraceParent(invocationId: string): string {
  return `00-${invocationId.replaceAll("-", "")}-${invocationId.slice(19, 23)}${invocationId.slice(24)}-01`;
}
