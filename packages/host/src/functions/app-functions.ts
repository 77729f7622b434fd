import { StatusResultStatus, type RpcFunctionMetadata } from "@isofunc/protocol";
import type { ExtensionEnvironment } from "../extension.ts";
import { failureOf } from "../invocation/invocation-error.ts";
import { RunnableFunction } from "../invocation/runnable-function.ts";
import type { HostLogger } from "../logging/host-logger.ts";
import type { InitializedWorker } from "../workers/worker-channel.ts";
import { indexFunctions, type FunctionIndex, type IndexOptions } from "./function-index.ts";
import type { IndexedFunction } from "./indexed-function.ts";
import { loadRequest, type LoadContext } from "./load-request.ts";

/** What the functions of an app depend on. */
export interface AppFunctionsOptions extends LoadContext {
  readonly index: IndexOptions;
  /** What their inputs and outputs work with. */
  readonly environment: ExtensionEnvironment;
  readonly log: HostLogger;
  /** Milliseconds for all functions together. */
  readonly loadTimeout: number;
}

/** A function with what it takes to run it. */
export interface AppFunction {
  readonly indexed: IndexedFunction;
  readonly runnable: RunnableFunction;
}

/** What is known of an app once its first worker has told its functions. */
interface Known {
  readonly index: FunctionIndex;
  readonly functions: readonly AppFunction[];
}

/**
 * The functions of an app. The first worker is asked for them, once; every worker is told to load them. So the ids and
 * the order are the same in all of them, and a replaced worker changes nothing.
 */
export class AppFunctions {
  readonly #options: AppFunctionsOptions;
  readonly #log: HostLogger;
  #known: Known | undefined;

  constructor(options: AppFunctionsOptions) {
    this.#options = options;
    this.#log = options.log.withCategory("Host.Startup");
  }

  /** Undefined until the first worker has told its functions. */
  get index(): FunctionIndex | undefined {
    return this.#known?.index;
  }

  /** Those that can run, in the order of their names. */
  get all(): readonly AppFunction[] {
    return this.#known?.functions ?? [];
  }

  /** Gets a new worker ready. A function that it cannot load is listed and served, and each of its runs fails. */
  async prepare(worker: InitializedWorker): Promise<void> {
    this.#known ??= await this.#ask(worker);
    const { functions } = this.#known;
    // Disabled functions are loaded too, since the admin API may still call them; but after all others.
    const ordered = functions.toSorted(
      (one, other) => Number(one.indexed.isDisabled) - Number(other.indexed.isDisabled),
    );
    const responses = await worker.load(
      ordered.map(({ indexed }) => loadRequest(indexed, this.#options)),
      this.#options.loadTimeout,
    );
    for (const [position, { indexed, runnable }] of ordered.entries()) {
      const failure = indexingFailure(indexed.metadata) ?? failureOf(responses[position]?.result);
      runnable.failure = failure;
      if (failure !== undefined) {
        this.#log.log("error", `The worker cannot run the function '${indexed.name}'.`, { error: failure });
      }
    }
    this.#log.log("information", `${functions.length} functions loaded`);
  }

  async #ask(worker: InitializedWorker): Promise<Known> {
    this.#log.log("information", "Reading functions metadata (Worker)");
    const response = await worker.functionsMetadata();
    const metadata = response.functionMetadataResults ?? [];
    this.#log.log("information", `${metadata.length} functions found (Worker)`);
    // The official host uses what comes with a failure all the same; mostly that is nothing.
    if (response.result?.status !== StatusResultStatus.Success && metadata.length === 0) {
      const failure = failureOf(response.result);
      this.#log.log(
        "error",
        "The worker could not tell its functions.",
        failure === undefined ? {} : { error: failure },
      );
    }
    if (response.useDefaultMetadataIndexing === true) {
      this.#log.log(
        "error",
        "The worker leaves it to the host to find function.json files, which this host does not do. " +
          "Use the programming model in which the app's code declares its functions.",
      );
    }
    const index = indexFunctions(metadata, this.#options.index);
    this.#report(index);
    return {
      index,
      functions: index.functions.map((indexed) => ({
        indexed,
        runnable: new RunnableFunction(indexed, this.#options.index.types, this.#options.environment),
      })),
    };
  }

  #report({ functions, errors, warnings }: FunctionIndex): void {
    for (const { name, messages } of errors) {
      for (const message of messages) this.#log.log("error", `The '${name}' function is in error: ${message}`);
    }
    for (const warning of warnings) this.#log.log("warning", warning);
    if (functions.length === 0 && errors.length === 0) {
      this.#log.log(
        "warning",
        "No functions were found. Check that the app's entry point registers them, and that host.json and " +
          "`--functions` do not leave them all out.",
      );
    }
  }
}

/** What the worker said when it listed the function. No status at all is fine here. */
function indexingFailure({ status }: RpcFunctionMetadata): Error | undefined {
  return status === undefined ? undefined : failureOf(status);
}
