import { basename } from "node:path";
import type { InvocationRequest, InvocationResponse } from "@isofunc/protocol";
import { IsofuncError } from "@isofunc/protocol";
import { runInContext } from "../context/current-context.ts";
import { InvocationContext } from "../context/invocation-context.ts";
import { failure, success } from "./invocation-response.ts";
import type { LoadedFunction } from "./loaded-function.ts";
import type { RunningApp } from "./running-app.ts";

/** What an invocation comes to. A promise only when something on its way was asynchronous. */
export type InvocationOutcome = InvocationResponse | Promise<InvocationResponse>;

/**
 * Runs invocations, any number at a time. Each request gets exactly one response; nothing that a function does throws
 * or rejects here.
 */
export class Invoker {
  readonly #app: RunningApp;
  readonly #functions: ReadonlyMap<string, LoadedFunction>;
  readonly #running = new Map<string, InvocationContext>();
  #closing = false;
  #idle: (() => void) | undefined;

  /** @param functions - the loaded functions by their id; it may grow */
  constructor(app: RunningApp, functions: ReadonlyMap<string, LoadedFunction>) {
    this.#app = app;
    this.#functions = functions;
  }

  /** Runs a function once. */
  invoke(request: InvocationRequest): InvocationOutcome {
    const loaded = this.#functions.get(request.functionId);
    if (loaded === undefined) return this.#refuse(request, notLoaded(request));
    if (this.#closing) return this.#refuse(request, stopping(request));
    if (this.#running.has(request.invocationId)) return this.#refuse(request, alreadyRunning(request));
    const context = new InvocationContext(request, loaded, this.#app);
    this.#running.set(request.invocationId, context);
    return runInContext(context, this.#run);
  }

  /** Aborts the signal of a running invocation; nothing happens for one that is not running. */
  cancel(invocationId: string): void {
    this.#running.get(invocationId)?.cancel();
  }

  /** Aborts the signals of all running invocations. */
  cancelAll(): void {
    for (const context of this.#running.values()) context.cancel();
  }

  /** How many invocations are running. */
  get running(): number {
    return this.#running.size;
  }

  /** Takes no more requests; resolves when those that are running have ended. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#running.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#idle = resolve;
    await promise;
  }

  readonly #run = (context: InvocationContext): InvocationOutcome => {
    try {
      const done = this.#app.pipeline(context);
      if (done instanceof Promise) {
        return done.then(
          () => this.#succeed(context),
          (error: unknown) => this.#fail(context, error),
        );
      }
    } catch (error) {
      return this.#fail(context, error);
    }
    return this.#succeed(context);
  };

  #succeed(context: InvocationContext): InvocationOutcome {
    let response: InvocationOutcome;
    try {
      response = success(context);
    } catch (error) {
      return this.#fail(context, error);
    }
    return response instanceof Promise
      ? response.then(
          (built) => this.#end(context, built),
          (error: unknown) => this.#fail(context, error),
        )
      : this.#end(context, response);
  }

  #fail(context: InvocationContext, error: unknown): InvocationOutcome {
    context.log.error(
      "Function '{functionName}', Invocation id '{invocationId}': An exception was thrown by the invocation.",
      { functionName: context.function.description.name, invocationId: context.invocationId },
      { eventId: "InvocationError", error },
    );
    const response = failure(context.invocationId, error, {
      source: basename(context.function.description.pathToModule),
      userCode: this.#app.userCodeException,
      cancelled: context.isOwnCancellation(error),
    });
    return this.#end(context, response);
  }

  /** The services of the invocation end when its response is there, so that what they log still belongs to it. */
  #end(context: InvocationContext, response: InvocationResponse): InvocationOutcome {
    const ended = context.end();
    if (ended === undefined) return this.#forget(context, response);
    return ended.then(
      () => this.#forget(context, response),
      (error: unknown) => {
        context.log.error("A service of the invocation could not be disposed of.", {}, { error });
        return this.#forget(context, response);
      },
    );
  }

  #forget(context: InvocationContext, response: InvocationResponse): InvocationResponse {
    this.#running.delete(context.invocationId);
    if (this.#running.size === 0) this.#idle?.();
    return response;
  }

  #refuse({ invocationId }: InvocationRequest, error: IsofuncError): InvocationResponse {
    return failure(invocationId, error, { source: "", userCode: this.#app.userCodeException, cancelled: false });
  }
}

function notLoaded({ functionId }: InvocationRequest): IsofuncError {
  return new IsofuncError({
    code: "ISO3052",
    audience: "system",
    what: `No function with the id '${functionId}' is loaded.`,
    why: "A host loads a function before it invokes it.",
  });
}

function alreadyRunning({ invocationId }: InvocationRequest): IsofuncError {
  return new IsofuncError({
    code: "ISO3053",
    audience: "system",
    what: `An invocation with the id '${invocationId}' is already running.`,
    why: "Ids tell running invocations apart.",
  });
}

function stopping({ invocationId }: InvocationRequest): IsofuncError {
  return new IsofuncError({
    code: "ISO3054",
    audience: "system",
    what: `The invocation '${invocationId}' came while the worker was stopping.`,
    fix: "Send it to another worker.",
  });
}
