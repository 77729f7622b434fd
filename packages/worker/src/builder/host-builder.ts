import type { ConfigurationBuilder } from "../configuration/configuration-builder.ts";
import type { LoggingBuilder } from "../logging/logging-builder.ts";
import type { ServiceCollection } from "../services/service-collection.ts";
import { AppParts } from "./app-parts.ts";
import type { BuilderContext, FunctionModules } from "./app-parts.ts";
import { builtTwice, FunctionsHost } from "./functions-host.ts";
import type { FunctionsWorkerBuilder } from "./functions-worker-builder.ts";
import type { HostEnvironment } from "./host-environment.ts";
import { WorkerOptions } from "./worker-options.ts";

/** Puts middleware before the functions. */
export type ConfigureWorker = (worker: FunctionsWorkerBuilder, context: BuilderContext) => void;

/**
 * Builds a function app by callbacks. They are called by `build()`: first those for the configuration, then all others,
 * each group in the order in which it was given. The environment and the command line are part of the configuration
 * before any other source.
 *
 * @example
 * const host = new HostBuilder()
 *   .configureFunctionsWebApplication((worker) => worker.use(exceptionHandling))
 *   .configureServices((services) => services.addSingleton(Clock, () => systemClock))
 *   .addFunctions(functions)
 *   .build();
 *
 * await host.run();
 */
export class HostBuilder {
  readonly #parts: AppParts;
  readonly #configuring: (() => void)[] = [];
  readonly #building: (() => void)[] = [];
  #built = false;

  /** @param args - the command line; by default that of the process */
  constructor(args: readonly string[] = process.argv.slice(2)) {
    this.#parts = new AppParts(args);
    this.#parts.configuration.addEnvironmentVariables().addCommandLine(args);
  }

  /**
   * Sets up a worker that gets and answers HTTP requests inside the messages of the host. The second time only the
   * callbacks count, and middleware can no longer be added.
   */
  configureFunctionsWorkerDefaults(configure?: ConfigureWorker, options?: (options: WorkerOptions) => void): this {
    return this.configureFunctionsWorker((worker, context) => {
      configure?.(worker, context);
      worker.useDefaultWorkerMiddleware();
      if (options !== undefined) worker.services.configure(WorkerOptions, options);
    });
  }

  /** Sets up a worker whose functions speak the web's Request and Response. */
  configureFunctionsWebApplication(configure?: ConfigureWorker, options?: (options: WorkerOptions) => void): this {
    return this.configureFunctionsWorkerDefaults(configure, options);
  }

  /** Sets up a worker by hand: without `useDefaultWorkerMiddleware`, or parts of it, no function is called. */
  configureFunctionsWorker(configure: ConfigureWorker): this {
    this.#building.push(() => configure(this.#parts.worker, this.#parts));
    return this;
  }

  /** Adds sources to the configuration of the app. Only the worker sees them: bindings are the host's business. */
  configureAppConfiguration(
    configure: (configuration: ConfigurationBuilder, context: { readonly environment: HostEnvironment }) => void,
  ): this {
    this.#configuring.push(() => configure(this.#parts.configuration, this.#parts));
    return this;
  }

  /** Registers services. */
  configureServices(configure: (services: ServiceCollection, context: BuilderContext) => void): this {
    this.#building.push(() => configure(this.#parts.services, this.#parts));
    return this;
  }

  /** Settles what is logged, and where. */
  configureLogging(configure: (logging: LoggingBuilder, context: BuilderContext) => void): this {
    this.#building.push(() => configure(this.#parts.logging, this.#parts));
    return this;
  }

  /** Adds the functions that modules export; other exports do not compile. */
  addFunctions<M extends readonly object[]>(...modules: FunctionModules<M>): this {
    this.#parts.modules.push(...modules);
    return this;
  }

  /**
   * Puts the app together.
   *
   * @throws IsofuncError - it was built before (ISO3031), a middleware comes too late (ISO3032), no function would ever
   * be called (ISO3035), or one of the errors of `collectFunctions`
   */
  build(): FunctionsHost {
    if (this.#built) throw builtTwice("HostBuilder");
    this.#built = true;
    for (const step of [...this.#configuring, ...this.#building]) step();
    return new FunctionsHost(this.#parts);
  }
}
