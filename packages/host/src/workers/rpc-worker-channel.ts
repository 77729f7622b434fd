import { randomUUID } from "node:crypto";
import {
  Capability,
  IsofuncError,
  isOn,
  StatusResultStatus,
  toDuration,
  type Capabilities,
  type FunctionLoadRequest,
  type FunctionLoadResponse,
  type FunctionMetadataResponse,
  type HostMessage,
  type HostStream,
  type InvocationRequest,
  type InvocationResponse,
  type StreamEnd,
  type WorkerInitResponse,
  type WorkerMessage,
} from "@isofunc/protocol";
import type { HostLogger } from "../logging/host-logger.ts";
import type { Environment } from "../settings/app-settings.ts";
import type { HostDurations } from "../settings/durations.ts";
import type { ChannelEnd, ChannelState } from "./channel-state.ts";
import { InvocationLedger } from "./invocation-ledger.ts";
import { LoadAnswers } from "./load-answers.ts";
import { PendingAnswer } from "./pending-answer.ts";
import { describeEnd, type RpcServer } from "./rpc-server.ts";
import { within } from "./within.ts";
import type { InitializedWorker, InvokeOptions, WorkerChannel } from "./worker-channel.ts";
import type { WorkerConfig } from "./worker-config.ts";
import { workerError } from "./worker-error.ts";
import { WorkerLog } from "./worker-log.ts";
import { RESTART_EXIT_CODE, WorkerProcess, type WorkerExit } from "./worker-process.ts";

/** What every worker of an app is started with. */
export interface WorkerStart {
  readonly config: WorkerConfig;
  /** The folder of host.json. */
  readonly appRoot: string;
  /** The host's environment, local settings included. */
  readonly environment: Environment;
  readonly server: RpcServer;
  readonly durations: HostDurations;
  readonly log: HostLogger;
  /** What workers are told, such as `4.1037.0.0`. */
  readonly hostVersion: string;
  /** What the host can do. */
  readonly hostCapabilities: Capabilities;
}

/** The channel to one worker process. */
export class RpcWorkerChannel implements WorkerChannel, InitializedWorker {
  readonly workerId: string = randomUUID();
  readonly #options: WorkerStart;
  readonly #onUnavailable: () => void;
  readonly #log: HostLogger;
  readonly #workerLog: WorkerLog;
  readonly #process: WorkerProcess;
  readonly #stopExpecting: () => void;
  readonly #ended = Promise.withResolvers<ChannelEnd>();
  readonly #ledger = new InvocationLedger();
  readonly #connection = new PendingAnswer<HostStream>();
  readonly #initialization = new PendingAnswer<WorkerInitResponse>();
  readonly #metadata = new PendingAnswer<FunctionMetadataResponse>();
  readonly #loading = new PendingAnswer<void>();
  /** The one kind of answer that is found by its request's id. */
  readonly #statusQuestions = new Map<string, PromiseWithResolvers<void>>();
  #loadAnswers = new LoadAnswers([]);
  #state: ChannelState = "starting";
  #end: ChannelEnd | undefined;
  #stopping: Promise<void> | undefined;
  #stream: HostStream | undefined;
  #capabilities: Capabilities = {};

  /**
   * Starts the process.
   *
   * @param onUnavailable - called when it takes no invocations any more, perhaps more than once
   */
  constructor(options: WorkerStart, onUnavailable: () => void) {
    const { config, server, durations, log } = options;
    this.#options = options;
    this.#onUnavailable = onUnavailable;
    this.#log = log.withCategory(`Worker.rpcWorkerProcess.${config.language}.${this.workerId}`);
    this.#workerLog = new WorkerLog({
      log,
      runtime: config.language,
      workerId: this.workerId,
      functionOf: (invocationId) => this.#ledger.functionOf(invocationId),
    });
    this.#stopExpecting = server.expect(this.workerId, (stream) => this.#connect(stream));
    this.#process = new WorkerProcess({
      ...options,
      port: server.port,
      workerId: this.workerId,
      requestId: randomUUID(),
      killWait: durations.killWait,
    });
    void this.#process.exited.then((exit) => this.#onExit(exit));
  }

  get state(): ChannelState {
    return this.#state;
  }

  /** Whether it is stopped or failed. */
  get isOver(): boolean {
    return this.#end !== undefined;
  }

  get capabilities(): Capabilities {
    return this.#capabilities;
  }

  /** Of the process; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Resolves when the process is gone for good. */
  get ended(): Promise<ChannelEnd> {
    return this.#ended.promise;
  }

  /** Waits for the worker to connect, and for it to introduce itself. Rejects when it does not; the channel has failed then. */
  async initialize(): Promise<void> {
    const { durations, hostVersion, hostCapabilities, config, appRoot } = this.#options;
    await this.#ask(this.#connection, "connect to the host", durations.processStartupTimeout);
    const response = await this.#ask(
      this.#initialization,
      "answer WorkerInitRequest",
      durations.initializationTimeout,
      {
        content: "workerInitRequest",
        workerInitRequest: {
          hostVersion,
          capabilities: hostCapabilities,
          workerDirectory: config.directory,
          functionAppDirectory: appRoot,
        },
      },
    );
    if (response.result?.status !== StatusResultStatus.Success) {
      const { message = "", stackTrace = "" } = response.result?.exception ?? {};
      const why = [message, stackTrace].filter((text) => text !== "").join("\n");
      const error = workerError("ISO2112", `The ${config.language} worker could not be initialized.`, { why });
      this.fail(error);
      throw error;
    }
    this.#capabilities = response.capabilities ?? {};
    this.#state = "initialized";
    // Tools wait for this text before they attach a debugger.
    this.#log.log("information", "Worker process started and initialized.");
  }

  async functionsMetadata(): Promise<FunctionMetadataResponse> {
    const { appRoot, durations } = this.#options;
    return await this.#ask(this.#metadata, "answer FunctionsMetadataRequest", durations.metadataTimeout, {
      content: "functionsMetadataRequest",
      functionsMetadataRequest: { functionAppDirectory: appRoot },
    });
  }

  async load(
    requests: readonly FunctionLoadRequest[],
    timeout: number = this.#options.durations.functionLoadTimeout,
  ): Promise<readonly FunctionLoadResponse[]> {
    if (requests.length === 0) return [];
    const answers = new LoadAnswers(requests);
    this.#loadAnswers = answers;
    const messages: HostMessage[] = isOn(this.#capabilities, Capability.SupportsLoadResponseCollection)
      ? [
          {
            content: "functionLoadRequestCollection",
            functionLoadRequestCollection: { functionLoadRequests: requests },
          },
        ]
      : requests.map((functionLoadRequest) => ({ content: "functionLoadRequest", functionLoadRequest }));
    await this.#ask(this.#loading, "load the functions", timeout, ...messages);
    return answers.inOrder();
  }

  /** Its functions are loaded: from now on it takes invocations. */
  open(): void {
    if (this.#state === "initialized") this.#state = "ready";
  }

  invoke(request: InvocationRequest, { functionName }: InvokeOptions): Promise<InvocationResponse> {
    const stream = this.#stream;
    if (this.#state !== "ready" || stream === undefined) return Promise.reject(this.#unavailable());
    const answer = this.#ledger.enter(request.invocationId, functionName);
    try {
      if (!stream.send({ content: "invocationRequest", invocationRequest: request })) {
        this.#ledger.fail(request.invocationId, this.#unavailable());
      }
    } catch (error) {
      this.#ledger.fail(request.invocationId, error instanceof Error ? error : new Error(String(error)));
    }
    return answer;
  }

  cancel(invocationId: string): void {
    if (!this.#ledger.has(invocationId)) return;
    if (!isOn(this.#capabilities, Capability.HandlesInvocationCancelMessage)) return;
    this.#stream?.send({ content: "invocationCancel", invocationCancel: { invocationId } });
  }

  /** Milliseconds in which the worker answers; undefined when it does not take such questions. Rejects when it ends. */
  async latency(): Promise<number | undefined> {
    if (this.#stream === undefined || !isOn(this.#capabilities, Capability.WorkerStatus)) return undefined;
    const start = performance.now();
    const requestId = randomUUID();
    const answer = Promise.withResolvers<void>();
    this.#statusQuestions.set(requestId, answer);
    this.#stream.send({ requestId, content: "workerStatusRequest", workerStatusRequest: {} });
    await answer.promise;
    return performance.now() - start;
  }

  /** Lets invocations in flight finish for a while, then ends the process. May be called again. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  /** Ends the process at once. Invocations in flight fail with this error, unless there was one before. */
  fail(error: Error): void {
    this.#over({ kind: "failed", error });
  }

  /** As `fail`, but the worker is not to blame. */
  discard(error: Error): void {
    this.#over({ kind: "restart", error });
  }

  #connect(stream: HostStream): void {
    if (this.#state !== "starting") {
      stream.end();
      return;
    }
    this.#state = "connected";
    this.#stream = stream;
    stream.onMessage((message) => this.#receive(message));
    stream.onEnd((end) => this.#onStreamEnd(end));
    this.#connection.resolve(stream);
  }

  #receive(message: WorkerMessage): void {
    switch (message.content) {
      case "invocationResponse":
        if (!this.#ledger.settle(message.invocationResponse)) {
          this.#drop(`an answer to invocation '${message.invocationResponse.invocationId}', which is not in flight`);
        }
        return;
      case "rpcLog":
        return this.#workerLog.write(message.rpcLog);
      case "workerInitResponse":
        return this.#settle(this.#initialization.resolve(message.workerInitResponse), message);
      case "functionMetadataResponse":
        return this.#settle(this.#metadata.resolve(message.functionMetadataResponse), message);
      case "functionLoadResponse":
        if (this.#loadAnswers.take(message.functionLoadResponse)) this.#loading.resolve();
        return;
      case "functionLoadResponseCollection":
        for (const response of message.functionLoadResponseCollection.functionLoadResponses ?? []) {
          this.#loadAnswers.take(response);
        }
        return this.#settle(this.#loading.resolve(), message);
      case "workerStatusResponse":
        this.#statusQuestions.get(message.requestId ?? "")?.resolve();
        this.#statusQuestions.delete(message.requestId ?? "");
        return;
      case undefined:
        return; // the .NET worker's way to say that it has heard
      default:
        this.#drop(`the message '${message.content}'`);
    }
  }

  #settle(isAwaited: boolean, { content }: WorkerMessage): void {
    if (!isAwaited) this.#drop(`the message '${String(content)}', which nobody waits for`);
  }

  #drop(what: string): void {
    this.#log.log("debug", `Dropped ${what}.`);
  }

  /** Sends requests and waits for the answer. If it does not come in time, the worker has failed. */
  async #ask<Answer>(
    pending: PendingAnswer<Answer>,
    what: string,
    milliseconds: number,
    ...requests: readonly HostMessage[]
  ): Promise<Answer> {
    if (this.#end !== undefined) throw this.#end.error;
    const { language } = this.#options.config;
    const answer = pending.next(milliseconds, () => {
      const error = workerError("ISO2111", `The ${language} worker did not ${what} within ${milliseconds} ms.`);
      this.fail(error);
      return error;
    });
    try {
      for (const request of requests) this.#stream?.send(request);
    } catch (error) {
      pending.reject(IsofuncError.from(error));
    }
    return await answer;
  }

  #onStreamEnd(end: StreamEnd): void {
    this.#stream = undefined;
    if (this.#state === "draining" || this.#end !== undefined) return;
    this.#state = "breaking";
    this.#onUnavailable();
    const { config, durations } = this.#options;
    const fail = (): void => {
      const what = `The connection to the ${config.language} worker has ended: ${describeEnd(end)}.`;
      this.fail(workerError("ISO2113", what));
    };
    // The host itself broke it off. That the process ends as well would hide what it did.
    if (end.kind === "violation") fail();
    else setTimeout(fail, durations.streamLossGrace).unref();
  }

  #onExit({ code, reason, lastErrors }: WorkerExit): void {
    const why =
      lastErrors.length > 0
        ? `It printed:\n${lastErrors.join("\n")}`
        : code === 0
          ? "A worker must run until its host ends it."
          : "It printed no error.";
    const error = workerError("ISO2110", `${reason}.`, { why });
    if (this.#state === "draining") this.#over({ kind: "stopped", error });
    else if (code === RESTART_EXIT_CODE) this.#over({ kind: "restart", error });
    else this.fail(error);
  }

  async #stop(): Promise<void> {
    if (this.#end !== undefined) return;
    const { durations } = this.#options;
    this.#state = "draining";
    this.#onUnavailable();
    await within(durations.processShutdownTimeout, this.#ledger.empty());
    if (isOn(this.#capabilities, Capability.HandlesWorkerTerminateMessage)) {
      const workerTerminate = { gracePeriod: toDuration(durations.terminateGrace) };
      this.#stream?.send({ content: "workerTerminate", workerTerminate });
      await within(durations.terminateGrace, this.#process.exited);
    }
    this.#over({ kind: "stopped", error: this.#unavailable() });
    await within(durations.killWait, this.ended);
  }

  /** It is over, for the first reason given. */
  #over(end: ChannelEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#state = end.kind === "failed" ? "failed" : "stopped";
    this.#stopExpecting();
    const pending = [this.#connection, this.#initialization, this.#metadata, this.#loading];
    for (const each of [...pending, ...this.#statusQuestions.values()]) each.reject(end.error);
    this.#onUnavailable();
    this.#ledger.failAll(end.error);
    this.#process.kill();
    this.#stream?.destroy();
    void this.#process.exited.then(() => this.#ended.resolve(end));
  }

  #unavailable(): Error {
    if (this.#end?.kind === "failed") return this.#end.error;
    const { language } = this.#options.config;
    return workerError("ISO2114", `The ${language} worker takes no invocations: it is ${this.#state}.`);
  }
}
