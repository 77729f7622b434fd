import { fromDuration } from "@isofunc/protocol";
import type {
  FunctionEnvironmentReloadRequest,
  FunctionLoadRequest,
  FunctionLoadResponse,
  HostMessage,
  InvocationRequest,
  InvocationResponse,
  RpcFunctionMetadata,
  StreamEnd,
  WorkerMessage,
  WorkerStream,
} from "@isofunc/protocol";
import type { FunctionRegistry } from "../invocation/function-registry.ts";
import { failure } from "../invocation/invocation-response.ts";
import type { Invoker } from "../invocation/invoker.ts";
import type { Logger } from "../logging/logger.ts";
import { reloadEnvironment } from "./reload-environment.ts";
import { failedBecause, SUCCEEDED } from "./status-results.ts";
import { workerMetadata } from "./worker-metadata.ts";

/** How long running invocations may take to end when nobody says otherwise. Milliseconds; the official host says 5 s. */
const DEFAULT_GRACE = 5000;
/** How long the host may take to finish the stream after the worker has said all. Milliseconds. */
const FAREWELL = 1000;

/** What a session needs of the app. */
export interface SessionApp {
  readonly invoker: Invoker;
  readonly registry: FunctionRegistry;
  readonly capabilities: ReadonlyMap<string, string>;
  /** For what the worker has to say itself. */
  readonly log: Logger;
  /** The functions for the host's list. */
  describe(): Promise<readonly RpcFunctionMetadata[]>;
  /** The environment has changed. */
  reload(): void;
}

/** Why a session has ended: the host or this process wanted it so, or the stream broke off. */
export type SessionEnd =
  | { readonly kind: "stopped" }
  | {
      readonly kind: "disconnected";
      readonly stream: StreamEnd;
      /** Whether the host had begun to talk to this worker. */
      readonly initialized: boolean;
    };

/**
 * A worker's session with its host, from StartStream to the end of the stream.
 *
 * While it is **serving**, every request of the host is answered, with the request's id. No answer waits for another one:
 * functions run side by side, and answers leave in the order in which they are ready. Messages that this worker does not
 * know, or that want no answer, are passed over.
 *
 * It is **stopping** once the host has sent WorkerTerminate or `stop` was called: invocations that come now fail at once,
 * those that are running may end. When half of the time is over, their signals abort, so that a function can still leave
 * things in order. When they have ended or the time is over, the worker closes its side of the stream.
 *
 * It has **ended** when the stream has. If that happens without notice, the host is gone, and with it everybody who
 * waited for the running invocations: their signals abort.
 */
export class HostSession {
  /** Resolves when the session has ended. */
  readonly ended: Promise<SessionEnd>;
  readonly #stream: WorkerStream;
  readonly #app: SessionApp;
  #state: "serving" | "stopping" | "ended" = "serving";
  #stopping: Promise<void> | undefined;
  #initialized = false;

  constructor(stream: WorkerStream, app: SessionApp) {
    this.#stream = stream;
    this.#app = app;
    this.ended = new Promise((resolve) => {
      stream.onEnd((end) => {
        const stopped = this.#state === "stopping";
        this.#state = "ended";
        app.invoker.cancelAll();
        resolve(stopped ? { kind: "stopped" } : { kind: "disconnected", stream: end, initialized: this.#initialized });
      });
    });
  }

  /** Introduces the worker and begins to answer. */
  start(workerId: string, requestId: string): void {
    this.#stream.send({ requestId, content: "startStream", startStream: { workerId } });
    this.#stream.onMessage((message) => this.#receive(message));
  }

  /** Sends something that answers nothing: a log. */
  send(message: WorkerMessage): void {
    this.#stream.send(message);
  }

  /**
   * Ends the session in order. When it is ending already, the first call's grace holds.
   *
   * @param grace - milliseconds that running invocations may take
   */
  async stop(grace: number = DEFAULT_GRACE): Promise<void> {
    await (this.#stopping ??= this.#stop(grace));
  }

  /** Tells the host of an error after which this process has to end; resolves when the host has heard it. */
  async reportCrash(error: unknown): Promise<void> {
    this.#state = "stopping";
    this.#app.log.error("The worker ends: an error was thrown outside of any function.", {}, { error });
    this.#stream.end();
    await this.ended;
  }

  async #stop(grace: number): Promise<void> {
    if (this.#state === "ended") return;
    this.#state = "stopping";
    await this.#drain(grace);
    this.#stream.end();
    const farewell = setTimeout(() => this.#stream.destroy(), FAREWELL);
    await this.ended;
    clearTimeout(farewell);
  }

  async #drain(grace: number): Promise<void> {
    const { invoker, log } = this.#app;
    const { promise: timeUp, resolve } = Promise.withResolvers<void>();
    const abort = setTimeout(() => invoker.cancelAll(), grace / 2);
    const giveUp = setTimeout(resolve, grace);
    await Promise.race([invoker.close(), timeUp, this.ended]);
    clearTimeout(abort);
    clearTimeout(giveUp);
    if (invoker.running > 0) {
      log.warn("{count} invocations had not ended when the worker had to.", { count: invoker.running });
    }
  }

  #receive(message: HostMessage): void {
    const { requestId = "" } = message;
    switch (message.content) {
      case "invocationRequest":
        return this.#invoke(requestId, message.invocationRequest);
      case "invocationCancel":
        return this.#app.invoker.cancel(message.invocationCancel.invocationId);
      case "workerInitRequest":
        this.#initialized = true;
        return this.#answer(requestId, {
          content: "workerInitResponse",
          workerInitResponse: { ...this.#introduction(), result: SUCCEEDED },
        });
      case "functionsMetadataRequest":
        return void this.#describe(requestId);
      case "functionLoadRequest":
        return this.#answer(requestId, {
          content: "functionLoadResponse",
          functionLoadResponse: this.#load(message.functionLoadRequest),
        });
      case "functionLoadRequestCollection": {
        const { functionLoadRequests = [] } = message.functionLoadRequestCollection;
        const functionLoadResponses = functionLoadRequests.map((request) => this.#load(request));
        return this.#answer(requestId, {
          content: "functionLoadResponseCollection",
          functionLoadResponseCollection: { functionLoadResponses },
        });
      }
      case "functionEnvironmentReloadRequest":
        return this.#reload(requestId, message.functionEnvironmentReloadRequest);
      case "workerStatusRequest":
        return this.#answer(requestId, { content: "workerStatusResponse", workerStatusResponse: {} });
      case "workerWarmupRequest":
        return this.#answer(requestId, {
          content: "workerWarmupResponse",
          workerWarmupResponse: { result: SUCCEEDED },
        });
      case "closeSharedMemoryResourcesRequest": {
        // This worker opens none, so there is none that it could close.
        const { mapNames = [] } = message.closeSharedMemoryResourcesRequest;
        const closeMapResults = Object.fromEntries(mapNames.map((name) => [name, false]));
        return this.#answer(requestId, {
          content: "closeSharedMemoryResourcesResponse",
          closeSharedMemoryResourcesResponse: { closeMapResults },
        });
      }
      case "workerTerminate":
        return void this.stop(graceOf(message.workerTerminate.gracePeriod));
      // Wanting no answer: a sign of life, and the legacy notice that a file has changed.
      case "workerHeartbeat":
      case "fileChangeEventRequest":
      // Nothing, or a message newer than this worker.
      case undefined:
      default:
    }
  }

  #invoke(requestId: string, request: InvocationRequest): void {
    const outcome = this.#app.invoker.invoke(request);
    if (outcome instanceof Promise) void outcome.then((response) => this.#respond(requestId, response));
    else this.#respond(requestId, outcome);
  }

  #respond(requestId: string, invocationResponse: InvocationResponse): void {
    try {
      this.#stream.send({ requestId, content: "invocationResponse", invocationResponse });
    } catch (error) {
      // A response that cannot be written would leave the host waiting for ever.
      const { invocationId } = invocationResponse;
      const failed = failure(invocationId, error, { source: "", userCode: true, cancelled: false });
      this.#stream.send({ requestId, content: "invocationResponse", invocationResponse: failed });
    }
  }

  async #describe(requestId: string): Promise<void> {
    try {
      const functionMetadataResults = await this.#app.describe();
      this.#answer(requestId, {
        content: "functionMetadataResponse",
        functionMetadataResponse: { functionMetadataResults, useDefaultMetadataIndexing: false, result: SUCCEEDED },
      });
    } catch (error) {
      this.#app.log.error("The functions of the app could not be listed.", {}, { error });
      this.#answer(requestId, {
        content: "functionMetadataResponse",
        functionMetadataResponse: { useDefaultMetadataIndexing: false, result: failedBecause(error) },
      });
    }
  }

  #load(request: FunctionLoadRequest): FunctionLoadResponse {
    const { functionId } = request;
    try {
      this.#app.registry.load(request);
      return { functionId, result: SUCCEEDED };
    } catch (error) {
      return { functionId, result: failedBecause(error) };
    }
  }

  #reload(requestId: string, request: FunctionEnvironmentReloadRequest): void {
    let result = SUCCEEDED;
    try {
      reloadEnvironment(request);
      this.#app.reload();
    } catch (error) {
      result = failedBecause(error);
    }
    this.#answer(requestId, {
      content: "functionEnvironmentReloadResponse",
      functionEnvironmentReloadResponse: { ...this.#introduction(), result },
    });
  }

  #introduction(): { workerMetadata: ReturnType<typeof workerMetadata>; capabilities: Record<string, string> } {
    return { workerMetadata: workerMetadata(), capabilities: Object.fromEntries(this.#app.capabilities) };
  }

  #answer(requestId: string, content: WorkerMessage): void {
    this.#stream.send({ ...content, requestId });
  }
}

/** A host that says nothing means the usual. */
function graceOf(period: Parameters<typeof fromDuration>[0] | undefined): number {
  return (period && fromDuration(period)) || DEFAULT_GRACE;
}
