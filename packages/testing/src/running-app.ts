import path from "node:path";
import { startAzurite } from "@isofunc/emulators";
import { Command, type CommandExit } from "./command.ts";
import { descendants } from "./process-tree.ts";

/** How to start an app for a test. */
export interface AppOptions {
  /**
   * The storage account behind `AzureWebJobsStorage`: one that tests share, or none. Left out, the app gets an Azurite
   * of its own, in memory and on free ports, which ends with it.
   */
  readonly storage?: { readonly connectionString: string } | false;
  /** App settings, as environment variables: they win over those of local.settings.json. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Replaces named durations of the host, in milliseconds. */
  readonly durations?: Readonly<Record<string, number>>;
  /** Only these functions. @default all */
  readonly functions?: readonly string[];
  /** Further arguments of `isofunc start`. */
  readonly args?: readonly string[];
}

/** An app that runs under `isofunc start`, in processes of its own, on a free port. */
export interface RunningApp extends AsyncDisposable {
  /** Where it listens: `http://127.0.0.1:49152`. */
  readonly url: string;
  /** The process that was started: the host. */
  readonly command: Command;
  /** The storage account's connection string; empty without one. */
  readonly storage: string;
  /** Requests a path such as `/api/HttpFunction`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The worker processes that run at the moment. */
  workerPids(): Promise<number[]>;
  /** Ends the host by a signal, and its Azurite if it has one of its own. */
  kill(signal: NodeJS.Signals): Promise<CommandExit>;
  /** Ends it in order. May be called twice. */
  stop(): Promise<CommandExit>;
}

/** The line by which `isofunc start` says that it serves, and where. */
const READY = /^Ready .* at http:\/\/localhost:(\d+)$/;

/**
 * Starts the app of a folder as a user does, and resolves when it serves.
 *
 * @example
 * await using app = await startApp("samples/guide");
 * const response = await app.fetch("/api/HttpFunction");
 *
 * @param appRoot - relative to the working directory
 * @throws {IsofuncError} ISO6902 when it ended instead; the message holds what it printed
 */
export async function startApp(appRoot: string, options: AppOptions = {}): Promise<RunningApp> {
  const { storage, settings = {}, durations, functions = [], args = [] } = options;
  await using started = new AsyncDisposableStack();
  const account = storage ?? started.use(await startAzurite());

  const command = started.use(
    new Command(
      [
        "start",
        "--port",
        "0",
        ...(functions.length > 0 ? ["--functions", ...functions] : []),
        ...(account === false ? ["--no-emulators"] : []),
        ...args,
      ],
      {
        cwd: path.resolve(appRoot),
        env: {
          ...(account !== false && { AzureWebJobsStorage: account.connectionString }),
          ...(durations && { ISOFUNC_DURATIONS: JSON.stringify(durations) }),
          ...settings,
        },
      },
    ),
  );
  const [, port] = await command.line(READY);
  const url = `http://127.0.0.1:${port}`;
  const running = started.move();
  const end = async (exit: Promise<CommandExit>) => {
    const ended = await exit;
    await running.disposeAsync();
    return ended;
  };
  return {
    url,
    command,
    storage: account === false ? "" : account.connectionString,
    fetch: (target, init) => fetch(new URL(target, url), init),
    workerPids: async () =>
      (await descendants(command.pid))
        .filter(({ commandLine }) => commandLine.includes("--functions-worker-id"))
        .map(({ pid }) => pid),
    kill: (signal) => end(command.kill(signal)),
    stop: () => end(command.stop()),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
