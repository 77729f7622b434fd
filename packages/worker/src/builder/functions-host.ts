import { connectFunctionRpc, IsofuncError } from "@isofunc/protocol";
import type { RpcFunctionMetadata } from "@isofunc/protocol";
import type { Configuration } from "../configuration/configuration.ts";
import { FunctionExecutor } from "../invocation/function-executor.ts";
import { indexFunctions } from "../invocation/function-index.ts";
import type { IndexedFunction } from "../invocation/function-index.ts";
import { FunctionRegistry } from "../invocation/function-registry.ts";
import { Invoker } from "../invocation/invoker.ts";
import { LoadedFunction } from "../invocation/loaded-function.ts";
import type { RunningApp } from "../invocation/running-app.ts";
import { LoggerFactory } from "../logging/logger-factory.ts";
import { functionMetadata } from "../rpc/function-metadata.ts";
import { HostSession } from "../rpc/host-session.ts";
import type { SessionEnd } from "../rpc/host-session.ts";
import { ServiceProvider } from "../services/service-provider.ts";
import type { ServiceScope } from "../services/service-scope.ts";
import type { AppParts } from "./app-parts.ts";
import type { HostEnvironment } from "./host-environment.ts";
import { parseWorkerArguments } from "./worker-arguments.ts";
import { WorkerOptions } from "./worker-options.ts";
import { runAsProcess } from "./worker-process.ts";

/** The category of what the worker itself logs. */
const WORKER_CATEGORY = "isofunc.worker";

/** A function app that is ready to run. */
export class FunctionsHost implements AsyncDisposable {
  readonly configuration: Configuration;
  readonly environment: HostEnvironment;
  readonly #parts: AppParts;
  readonly #services: ServiceProvider;
  readonly #index: readonly IndexedFunction[];
  #started = false;
  #session: HostSession | undefined;

  /** @internal Made by a builder. */
  constructor(parts: AppParts) {
    if (!parts.worker.complete) throw neverCalled();
    this.#parts = parts;
    this.configuration = parts.configuration;
    this.environment = parts.environment;
    this.#index = indexFunctions(parts.modules, process.argv[1] ?? "");
    this.#services = new ServiceProvider(parts.services);
  }

  /** The services of the app: singletons, and transient ones. */
  get services(): ServiceScope {
    return this.#services;
  }

  /**
   * Runs the app as this process's purpose: connects to the host that started it and serves functions until the host
   * wants it to end, the process is told to (SIGTERM), or the host is gone. The process ends soon after.
   *
   * With `ISOFUNC_DESCRIBE` set it writes the app's functions instead; see `builder/describe.ts`.
   *
   * @throws IsofuncError - see `start`, and ISO3041 and ISO3042 when the stream breaks off for no good reason
   */
  async run(): Promise<void> {
    await runAsProcess(this);
  }

  /**
   * Connects to the host and begins to serve. The process's signals and its end stay the caller's business.
   *
   * @throws IsofuncError - there is no host (ISO3033, ISO1003), a middleware's service is missing (ISO3001 and others), or
   * it was started before (ISO3036)
   */
  async start(): Promise<void> {
    if (this.#started) throw startedTwice();
    this.#started = true;
    const { hostUri, workerId, requestId, maxMessageBytes } = parseWorkerArguments(this.#parts.args, process.env);
    const options = await this.#services.getAsync(WorkerOptions);
    const app = await this.#prepare(options);
    const stream = await connectFunctionRpc({
      address: hostUri,
      ...(maxMessageBytes !== undefined && { maxMessageBytes }),
    });
    const registry = new FunctionRegistry(
      this.#index,
      (indexed) => new LoadedFunction(indexed.definition, indexed, options.inputConverters, this.#services),
    );
    this.#session = new HostSession(stream, {
      invoker: new Invoker(app, registry.loaded),
      registry,
      capabilities: options.capabilities,
      log: app.loggers.createSystemLogger(WORKER_CATEGORY),
      describe: async () => this.describe(),
      reload: () => this.#parts.configuration.reload(),
    });
    this.#session.start(workerId, requestId);
    this.#parts.hostLog.connect((message) => this.#session?.send(message));
  }

  /**
   * Lets the running invocations end, says goodbye to the host and ends the services. Does nothing if it never started.
   *
   * @param grace - milliseconds that the invocations may take. @default 5000
   */
  async stop(grace?: number): Promise<void> {
    await this.#session?.stop(grace);
    await this[Symbol.asyncDispose]();
  }

  /** @internal Tells the host of an error after which this process has to end; resolves when the host has heard it. */
  async reportCrash(error: unknown): Promise<void> {
    await this.#session?.reportCrash(error);
  }

  /** @internal How the session ended, once it has; only after `start`. */
  get ended(): Promise<SessionEnd> {
    if (this.#session === undefined) throw new Error("The app was not started.");
    return this.#session.ended;
  }

  /** @internal The functions, as a host is told of them. */
  async describe(): Promise<readonly RpcFunctionMetadata[]> {
    const { metadataTransformers } = await this.#services.getAsync(WorkerOptions);
    return functionMetadata(this.#index, metadataTransformers);
  }

  /** Ends the services of the app, the last first. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#services[Symbol.asyncDispose]();
  }

  async #prepare(options: WorkerOptions): Promise<RunningApp> {
    const executor = this.#parts.services.has(FunctionExecutor)
      ? await this.#services.getAsync(FunctionExecutor)
      : undefined;
    return {
      services: this.#services,
      loggers: await this.#services.getAsync(LoggerFactory),
      pipeline: await this.#parts.worker.createPipeline(this.#services),
      executor,
      userCodeException: options.enableUserCodeException,
    };
  }
}

/** @internal */
export function builtTwice(builder: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3031",
    what: `build() was called twice on one ${builder}.`,
    fix: "Keep the host that the first call returned, or begin a new builder.",
  });
}

function startedTwice(): IsofuncError {
  return new IsofuncError({
    code: "ISO3036",
    what: "The app was started twice.",
    why: "It has one stream to one host.",
    fix: "Call `run()` once.",
  });
}

function neverCalled(): IsofuncError {
  return new IsofuncError({
    code: "ISO3035",
    what: "Nothing in this app would ever call a function.",
    fix: "Call `configureFunctionsWorkerDefaults()` or `configureFunctionsWebApplication()` before `build()`.",
  });
}
