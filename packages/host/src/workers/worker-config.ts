import { access } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { AppSettings } from "../settings/app-settings.ts";
import type { Durations } from "../settings/durations.ts";
import { loadWorkerConfigFile, workerConfigError, type WorkerDescription } from "./worker-config-file.ts";
import { expandVariables, fillWorkerPath } from "./worker-path.ts";
import { describe, type WorkerMachine } from "./worker-profile.ts";

/** How to start a worker of one language, with everything resolved. */
export interface WorkerConfig {
  /** The value of `FUNCTIONS_WORKER_RUNTIME` that it is for. */
  readonly language: string;
  /** The folder of its worker.config.json. */
  readonly directory: string;
  readonly executable: string;
  /** What comes between the executable and the worker path. */
  readonly arguments: readonly string[];
  /** Absolute; undefined when the executable is the worker. */
  readonly workerPath: string | undefined;
  /** Endings of the files that a change of means another worker: `.js`. */
  readonly extensions: readonly string[];
  /** Whether it describes its functions itself. */
  readonly workerIndexing: boolean;
  /** Whether all that it writes to stderr is an error. */
  readonly useStdErrorStreamForErrorsOnly: boolean;
  /** Its `processOptions`, by the names of the host's durations. */
  readonly durations: Durations;
}

/** What the configuration of a worker is resolved against. */
export interface WorkerConfigContext {
  readonly settings: AppSettings;
  readonly machine: WorkerMachine;
  /** `{WorkerRoot}` in an executable of the app's own worker. */
  readonly appRoot: string;
}

/**
 * Reads the worker.config.json of a folder: the file, then its profiles, then the overrides in
 * `languageWorkers:<language>:*`, then placeholders. Undefined when there is no file or the worker is disabled.
 *
 * @throws IsofuncError - malformed (ISO2101); incomplete, not for this machine, or its file is missing (ISO2102)
 */
export async function loadWorkerConfig(
  directory: string,
  context: WorkerConfigContext,
): Promise<WorkerConfig | undefined> {
  const { settings, machine } = context;
  const file = await loadWorkerConfigFile(directory);
  if (file === undefined) return undefined;
  const described = describe(file, machine, settings);
  const language = required(described.language, "language", directory);
  const override = (name: string): string => settings.get(`languageWorkers:${language}:${name}`) ?? "";
  const description: WorkerDescription = {
    ...described,
    defaultRuntimeVersion: override("defaultRuntimeVersion") || described.defaultRuntimeVersion,
  };
  required(description.extensions, "extensions", directory);
  if (description.isDisabled === true) return undefined;

  const executable = required(described.defaultExecutablePath, "defaultExecutablePath", directory);
  const durations = Object.entries(file.processOptions).filter(
    (entry): entry is [string, number] => entry[1] !== undefined,
  );
  return {
    language,
    directory,
    executable: expandVariables(override("defaultExecutablePath") || locateExecutable(executable, context), settings),
    arguments: [
      ...(description.arguments ?? []).map((each) => each.replaceAll("{workerDirectoryPath}", directory)),
      ...override("arguments")
        .split(/\s+/)
        .filter((each) => each !== ""),
    ],
    workerPath: await locateWorker(directory, description, context),
    extensions: description.extensions ?? [],
    workerIndexing: description.workerIndexing?.toLowerCase() === "true",
    useStdErrorStreamForErrorsOnly: description.useStdErrorStreamForErrorsOnly ?? false,
    durations: Object.fromEntries(durations),
  };
}

function required<T>(value: T | undefined, name: string, directory: string): T {
  if (value !== undefined && value !== "") return value;
  throw workerConfigError(`The worker.config.json in '${directory}' has no description.${name}.`);
}

function locateExecutable(executable: string, { machine, appRoot, settings }: WorkerConfigContext): string {
  // The Node that runs the host, and not an older one that may come first on the PATH.
  if (executable === "node") return process.execPath;
  const programs = settings.get("ProgramFiles");
  if (executable === "dotnet" && machine.os === "WINDOWS" && programs !== undefined) {
    return join(programs, "dotnet", "dotnet.exe");
  }
  return executable.replaceAll("{WorkerRoot}", appRoot.endsWith(sep) ? appRoot : appRoot + sep);
}

async function locateWorker(
  directory: string,
  description: WorkerDescription,
  { machine, settings }: WorkerConfigContext,
): Promise<string | undefined> {
  const { defaultWorkerPath = "" } = description;
  if (defaultWorkerPath === "") return undefined;
  const path = resolve(directory, fillWorkerPath(defaultWorkerPath, description, machine, settings));
  try {
    await access(path);
  } catch (cause) {
    throw workerConfigError(
      `Did not find the worker of language ${description.language ?? ""}: '${path}' does not exist.`,
      { cause },
    );
  }
  return path;
}
