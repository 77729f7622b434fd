import type { Environment } from "../settings/app-settings.ts";
import type { WorkerConfig } from "./worker-config.ts";

/** What a worker process is told on its command line and in its environment. */
export interface WorkerIntroduction {
  readonly config: WorkerConfig;
  /** The folder of host.json; the worker's working directory. */
  readonly appRoot: string;
  /** The host's own environment, local settings included. */
  readonly environment: Environment;
  /** Of the gRPC server, on 127.0.0.1. */
  readonly port: number;
  /** Lower-case GUIDs, unlike each other. */
  readonly workerId: string;
  readonly requestId: string;
}

/** What to spawn. */
export interface WorkerCommand {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment: Environment;
}

/** The longest message that a worker may send and must take, in bytes: all that gRPC can frame. */
const MAX_MESSAGE_LENGTH = 2_147_483_647;

/** Keeps .NET's banner of the first run out of the output. */
const DOTNET_VARIABLES: Environment = {
  DOTNET_NOLOGO: "true",
  DOTNET_CLI_TELEMETRY_OPTOUT: "true",
  DOTNET_SKIP_FIRST_TIME_EXPERIENCE: "true",
};

/** What workers of a language get unless the environment has it, as the official host does. */
const LANGUAGE_VARIABLES: Readonly<Record<string, Environment>> = {
  "dotnet-isolated": DOTNET_VARIABLES,
  python: { PYTHON_THREADPOOL_THREAD_COUNT: "1000" },
  powershell: { PSWorkerInProcConcurrencyUpperBound: "1000" },
};

/**
 * The command of a worker process: executable, its own arguments, the worker's path, the host's arguments. The host's
 * come in both families of names: Python's worker knows only the old ones, Node's and .NET's only the new ones.
 */
export function workerCommand(introduction: WorkerIntroduction): WorkerCommand {
  const { config, appRoot, environment } = introduction;
  const additions: Environment = {
    FUNCTIONS_WORKER_DIRECTORY: config.directory,
    FUNCTIONS_APPLICATION_DIRECTORY: appRoot,
  };
  const variables = { ...LANGUAGE_VARIABLES[config.language.toLowerCase()], ...environment, ...additions };
  const own = config.workerPath === undefined ? config.arguments : [...config.arguments, config.workerPath];
  return {
    file: expand(config.executable, additions),
    arguments: [
      ...own.map((each) => expand(each, variables).replaceAll(/%[^%]+%/g, "")),
      ...hostArguments(introduction),
    ],
    environment: variables,
  };
}

function hostArguments({ port, workerId, requestId }: WorkerIntroduction): string[] {
  const maxLength = String(MAX_MESSAGE_LENGTH);
  const pairs = [
    ["--host", "127.0.0.1"],
    ["--port", String(port)],
    ["--workerId", workerId],
    ["--requestId", requestId],
    ["--grpcMaxMessageLength", maxLength],
    ["--functions-uri", `http://127.0.0.1:${port}/`],
    ["--functions-worker-id", workerId],
    ["--functions-request-id", requestId],
    ["--functions-grpc-max-message-length", maxLength],
  ];
  return pairs.flat();
}

/** Replaces each `%NAME%` by the variable of that name; one that is not there stays. */
function expand(text: string, variables: Environment): string {
  return text.replaceAll(/%([^%]+)%/g, (whole, name: string) => variables[name] ?? whole);
}
