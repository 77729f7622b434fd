import { Configuration } from "../configuration/configuration.ts";
import { ConfigurationManager } from "../configuration/configuration-manager.ts";
import type { FunctionExports } from "../functions/collect-functions.ts";
import { HostLogProvider } from "../logging/host-log-provider.ts";
import { LoggerFactory } from "../logging/logger-factory.ts";
import { LoggingBuilder } from "../logging/logging-builder.ts";
import { ServiceCollection } from "../services/service-collection.ts";
import { FunctionsWorkerBuilder } from "./functions-worker-builder.ts";
import { HostEnvironment } from "./host-environment.ts";
import { WorkerOptions } from "./worker-options.ts";

/** The prefix of the variables that configure the host of an app. */
const HOST_PREFIX = "AZURE_FUNCTIONS_";

/** What the callbacks of a builder may look at. */
export interface BuilderContext {
  readonly configuration: Configuration;
  readonly environment: HostEnvironment;
}

/** Modules that export functions only; the compiler says at any other export what it has to be. */
export type FunctionModules<M extends readonly object[]> = { readonly [K in keyof M]: M[K] & FunctionExports<M[K]> };

/** What an app is put together from; both builders fill one. */
export class AppParts implements BuilderContext {
  /** The command line, without `node` and the main file. */
  readonly args: readonly string[];
  readonly environment: HostEnvironment = new HostEnvironment();
  readonly configuration: ConfigurationManager;
  readonly services: ServiceCollection = new ServiceCollection();
  readonly logging: LoggingBuilder = new LoggingBuilder();
  readonly hostLog: HostLogProvider = new HostLogProvider();
  readonly worker: FunctionsWorkerBuilder = new FunctionsWorkerBuilder(this.services);
  /** The modules that `addFunctions` got. */
  readonly modules: object[] = [];

  constructor(args: readonly string[]) {
    this.args = args;
    this.configuration = new ConfigurationManager(this.environment.contentRoot);
    this.configuration.addEnvironmentVariables({ prefix: HOST_PREFIX });
    this.logging.addProvider(this.hostLog);
    this.services
      .addSingleton(WorkerOptions)
      .addSingleton(LoggerFactory, (scope) => this.logging.createFactory(scope))
      .addInstance(Configuration, this.configuration)
      .addInstance(HostEnvironment, this.environment);
  }
}
