import { randomUUID } from "node:crypto";
import type { ExtensionEnvironment, HostExtension } from "./extension.ts";
import { BindingTypes } from "./functions/binding-types.ts";
import type { HostState } from "./host-state.ts";
import { createHostLogger } from "./logging/host-log.ts";
import type { HostLogger, HostLogSink } from "./logging/host-logger.ts";
import { resolveLogRules, type LogRules } from "./logging/log-filter.ts";
import { AppSettings, type Environment } from "./settings/app-settings.ts";
import { findConnection } from "./settings/connection.ts";
import { resolveDurations, type HostDurations } from "./settings/durations.ts";
import { resolveHostId } from "./settings/host-id.ts";
import { loadHostJson, type HostJson } from "./settings/host-json.ts";
import { findWorker } from "./workers/find-worker.ts";
import type { WorkerConfig } from "./workers/worker-config.ts";

/** The version of the official host whose behaviour this one has; what workers and tools are told. */
export const HOST_VERSION = "4.1037.0.0";

const DEFAULT_ADDRESS = "127.0.0.1";
const DEFAULT_PORT = 7071;

/** Longest body of an HTTP request in bytes, and the setting that changes it. */
const DEFAULT_BODY_LIMIT = 104_857_600;
const BODY_LIMIT_SETTING = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";

/** What a host is made of. */
export interface FunctionsHostOptions {
  /** The folder of host.json. */
  readonly appRoot: string;
  /** The app's settings: environment variables, local settings included. Workers get the same. */
  readonly environment: Environment;
  readonly extensions: readonly HostExtension[];
  readonly sink: HostLogSink;
  /** A loopback address. @default "127.0.0.1" */
  readonly address?: string;
  /** 0 = any free port. @default 7071 */
  readonly port?: number;
  /** Names of the functions to load, in any case. @default `functions` of host.json, else all */
  readonly functions?: readonly string[] | undefined;
  /** What the command line says of log levels; the rest is in host.json and the environment. */
  readonly logRules?: Omit<Partial<LogRules>, "logLevel">;
  /** Hears of each state that the host enters. */
  readonly onState?: (state: HostState) => void;
  /** Hears of each worker process that failed; another one takes its place unless there were too many. */
  readonly onWorkerFailed?: (error: Error) => void;
}

/** What is read before anything is started, and stays as it is. */
export interface HostSetup {
  readonly appRoot: string;
  /** What workers are started with. */
  readonly processEnvironment: Environment;
  readonly address: string;
  readonly port: number;
  /** Bytes. */
  readonly bodyLimit: number;
  /** Names of the functions to load; undefined is all. */
  readonly only: readonly string[] | undefined;
  readonly settings: AppSettings;
  readonly hostJson: HostJson;
  readonly durations: HostDurations;
  readonly log: HostLogger;
  readonly types: BindingTypes;
  readonly workerConfig: WorkerConfig;
  /** What inputs and outputs work with. */
  readonly environment: ExtensionEnvironment;
  readonly hostId: string;
  /** Of this process. */
  readonly instanceId: string;
}

/** Reads settings, host.json and the worker's configuration, and configures the extensions. Throws an `IsofuncError`. */
export async function loadHostSetup(options: FunctionsHostOptions): Promise<HostSetup> {
  const { appRoot, extensions } = options;
  const settings = new AppSettings(options.environment);
  const hostJson = await loadHostJson(appRoot, settings);
  const rules = resolveLogRules(settings, { ...options.logRules, logLevel: hostJson.logLevel });
  const log = createHostLogger(options.sink, rules);
  const workerConfig = await findWorker({ appRoot, settings, hostVersion: HOST_VERSION, log });
  const durations = resolveDurations({
    extensions: extensions.map((extension) => extension.durations),
    worker: workerConfig.durations,
    settings,
  });
  const environment: ExtensionEnvironment = {
    durations,
    connection: (name, defaultName) => findConnection(settings, name, defaultName),
    isDevelopment: settings.get("AZURE_FUNCTIONS_ENVIRONMENT")?.toLowerCase() === "development",
    log: log.withCategory("Host.Bindings"),
  };
  for (const extension of extensions) {
    const section = hostJson.section(`extensions.${extension.name}`);
    extension.configure?.(section, { ...environment, log: log.withCategory(`Host.Triggers.${extension.name}`) });
  }
  return {
    appRoot,
    processEnvironment: options.environment,
    address: options.address ?? DEFAULT_ADDRESS,
    port: options.port ?? DEFAULT_PORT,
    bodyLimit: Number(settings.get(BODY_LIMIT_SETTING)) || DEFAULT_BODY_LIMIT,
    only: options.functions ?? hostJson.functions,
    settings,
    hostJson,
    durations,
    log,
    types: new BindingTypes(extensions),
    workerConfig,
    environment,
    hostId: resolveHostId(settings, appRoot),
    instanceId: randomUUID(),
  };
}
