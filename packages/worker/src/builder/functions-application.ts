import type { ReloadableConfiguration } from "../configuration/configuration.ts";
import type { ConfigurationBuilder } from "../configuration/configuration-builder.ts";
import type { LoggingBuilder } from "../logging/logging-builder.ts";
import type { Middleware, MiddlewareClass, MiddlewarePredicate } from "../middleware/middleware.ts";
import type { ServiceCollection } from "../services/service-collection.ts";
import { AppParts } from "./app-parts.ts";
import type { FunctionModules } from "./app-parts.ts";
import { builtTwice, FunctionsHost } from "./functions-host.ts";
import type { HostEnvironment } from "./host-environment.ts";

/** The section of the configuration with the filters of logs. */
const LOGGING_SECTION = "Logging";

/** Begins an app whose parts are properties; see {@link FunctionsApplication.createBuilder}. */
export const FunctionsApplication: {
  /**
   * A builder that has read its configuration already: `appsettings.json`, `appsettings.{environment}.json`, the
   * environment and the command line, where later ones win. The section `Logging` filters logs.
   *
   * @param args - the command line; by default that of the process
   *
   * @example
   * const builder = FunctionsApplication.createBuilder();
   * builder.services.addSingleton(Clock, () => systemClock);
   * builder.use(exceptionHandling).addFunctions(functions);
   * await builder.build().run();
   */
  createBuilder(args?: readonly string[]): FunctionsApplicationBuilder;
} = {
  createBuilder: (args = process.argv.slice(2)) => new FunctionsApplicationBuilder(args),
};

/** Builds a function app by its properties. */
export class FunctionsApplicationBuilder {
  readonly #parts: AppParts;
  #built = false;

  /** @internal Use `FunctionsApplication.createBuilder`. */
  constructor(args: readonly string[]) {
    this.#parts = new AppParts(args);
    this.configuration
      .addJsonFile("appsettings.json", { optional: true })
      .addJsonFile(`appsettings.${this.environment.name}.json`, { optional: true })
      .addEnvironmentVariables()
      .addCommandLine(args);
    this.logging.addConfiguration(this.configuration.section(LOGGING_SECTION));
  }

  get environment(): HostEnvironment {
    return this.#parts.environment;
  }

  /** The settings, to be read at once and added to. */
  get configuration(): ConfigurationBuilder & ReloadableConfiguration {
    return this.#parts.configuration;
  }

  get services(): ServiceCollection {
    return this.#parts.services;
  }

  get logging(): LoggingBuilder {
    return this.#parts.logging;
  }

  /** Adds a middleware behind those before it. */
  use(middleware: Middleware | MiddlewareClass): this {
    this.#parts.worker.use(middleware);
    return this;
  }

  /** Adds a middleware for those invocations for which `predicate` holds. */
  useWhen(predicate: MiddlewarePredicate, middleware: Middleware | MiddlewareClass): this {
    this.#parts.worker.useWhen(predicate, middleware);
    return this;
  }

  /** Lets functions speak the web's Request and Response. */
  configureFunctionsWebApplication(): this {
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
   * @throws IsofuncError - it was built before (ISO3031), or one of the errors of `collectFunctions`
   */
  build(): FunctionsHost {
    if (this.#built) throw builtTwice("FunctionsApplicationBuilder");
    this.#built = true;
    this.#parts.worker.useDefaultWorkerMiddleware();
    return new FunctionsHost(this.#parts);
  }
}
