import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { createInterface } from "node:readline";
import { EmulatorError } from "../emulator-error.ts";
import {
  LOOPBACK_ADDRESS,
  STORAGE_SERVICES,
  storageConnectionString,
  storageEndpoints,
  type StorageEndpoints,
  type StoragePorts,
  type StorageService,
} from "./development-storage.ts";
import { probeStorage } from "./storage-probe.ts";

/** How to start Azurite. */
export interface AzuriteOptions {
  /** Folder that keeps its data between runs; made when missing. @default none: everything stays in memory */
  readonly location?: string;
  /** Keep nothing on disk, even if there is a `location`. @default false */
  readonly inMemory?: boolean;
  /** Ports to listen on; 0 or nothing lets the operating system pick a free one. */
  readonly ports?: Partial<StoragePorts>;
  /** Called once when it ends and nobody called `stop`. */
  readonly onExit?: (exit: AzuriteExit) => void;
  /** Gives up the start, or stops what has started. */
  readonly signal?: AbortSignal;
}

/** How a running Azurite ended. */
export interface AzuriteExit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last lines that it printed. */
  readonly output: string;
}

/** A running Azurite. */
export interface Azurite extends AsyncDisposable {
  readonly pid: number;
  readonly ports: StoragePorts;
  /** URL of each service with the account as its path. */
  readonly endpoints: StorageEndpoints;
  /** For every storage SDK. */
  readonly connectionString: string;
  /** Saves what is to save and ends the process; resolves when it is gone. May be called twice. */
  stop(): Promise<void>;
}

/** The file behind the `azurite` command. */
const AZURITE_PROGRAM = createRequire(import.meta.url).resolve("azurite/dist/src/azurite.js");

/** Milliseconds that a start may take on a machine that is busy with other things. */
const START_TIMEOUT = 60_000;

/** Milliseconds after which a process that was told to shut down is killed. */
const STOP_TIMEOUT = 5_000;

/** Lines of output kept for the message of a crash. */
const KEPT_LINES = 20;

/**
 * Starts Azurite, the storage emulator, in a process of its own on this machine's loopback address. Resolves when all
 * three services listen, typically after a second. The process ends with its starter, also if that is killed.
 *
 * @throws {EmulatorError} ISO7001 port taken, ISO7002 ended early, ISO7003 not ready in time, ISO7004 stopped by `signal`
 */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  throwIfStopped(options.signal);
  const child = spawn(process.execPath, commandLine(options), {
    // Its standard input is the rope that it hangs on: see end-with-starter.ts.
    stdio: ["pipe", "pipe", "pipe"],
    // Out of the starter's process group: Ctrl+C is for the starter, which still has messages to settle.
    detached: true,
    windowsHide: true,
    // Neither a debugger's options nor other accounts than the one that our connection strings name.
    env: { ...process.env, NODE_OPTIONS: undefined, AZURITE_ACCOUNTS: undefined },
  });
  return await new AzuriteProcess(child, options).ready();
}

function commandLine({ location, inMemory = false, ports = {} }: AzuriteOptions): string[] {
  const service = (name: StorageService) => [
    `--${name}Host=${LOOPBACK_ADDRESS}`,
    `--${name}Port=${String(ports[name] ?? 0)}`,
  ];
  // Beside this file, as TypeScript in the repository and as JavaScript in the published package.
  const preload = new URL(`./end-with-starter${extname(import.meta.url)}`, import.meta.url);
  return [
    "--import",
    preload.href,
    AZURITE_PROGRAM,
    ...STORAGE_SERVICES.flatMap(service),
    ...(location === undefined || inMemory ? ["--inMemoryPersistence"] : ["--location", location]),
    // Each new SDK speaks an API version that no released Azurite knows yet.
    "--skipApiVersionCheck",
    "--silent",
    "--disableTelemetry",
  ];
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new EmulatorError("ISO7004", "Azurite was stopped before it was ready.", { cause: signal.reason });
  }
}

/**
 * One process, from its start to its end:
 *
 * - `starting`: prints one line for each service that listens. With the third it is `running`.
 * - `running`: until it is told to stop, or ends on its own (then `onExit` hears of it).
 * - `stopping`: its input is closed; it saves and exits, or is killed after a while.
 * - `ended`: nothing of it is left.
 */
type AzuriteState = "starting" | "running" | "stopping" | "ended";

class AzuriteProcess {
  readonly #child: ChildProcess;
  readonly #options: AzuriteOptions;
  readonly #listening = new Map<StorageService, number>();
  readonly #output: string[] = [];
  readonly #ready = Promise.withResolvers<Azurite>();
  readonly #ended = Promise.withResolvers<void>();
  #state: AzuriteState = "starting";

  constructor(child: ChildProcess, options: AzuriteOptions) {
    this.#child = child;
    this.#options = options;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on("line", (line) => this.#read(line));
    }
    // Broken when the process is gone, which `close` reports.
    child.stdin?.on("error", () => undefined);
    child.on("error", (error) => {
      if (child.pid !== undefined) return; // a signal that came too late; `close` tells the rest
      this.#ready.reject(
        new EmulatorError("ISO7002", `Azurite could not be started: ${error.message}`, { cause: error }),
      );
      this.#ended.resolve();
    });
    child.on("close", (exitCode, signal) => void this.#onClose(exitCode, signal));
    options.signal?.addEventListener("abort", this.#abort, { once: true });
  }

  async ready(): Promise<Azurite> {
    const timer = setTimeout(() => {
      const message = `Azurite was not ready within ${START_TIMEOUT / 1000} seconds.${this.#lastWords()}`;
      this.#ready.reject(new EmulatorError("ISO7003", message));
    }, START_TIMEOUT);
    try {
      return await this.#ready.promise;
    } catch (error) {
      await this.#stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  readonly #abort = (): void => {
    const message = "Azurite was stopped before it was ready.";
    this.#ready.reject(new EmulatorError("ISO7004", message, { cause: this.#options.signal?.reason }));
    void this.#stop();
  };

  #read(line: string): void {
    this.#output.push(line);
    if (this.#output.length > KEPT_LINES) this.#output.shift();
    const announcement = /^Azurite (Blob|Queue|Table) service is successfully listening at .*:(\d+)$/.exec(line);
    if (announcement === null || this.#state !== "starting") return;
    const service = STORAGE_SERVICES.find((name) => name === announcement[1]?.toLowerCase());
    if (service !== undefined) this.#listening.set(service, Number(announcement[2]));
    const [blob, queue, table] = STORAGE_SERVICES.map((name) => this.#listening.get(name));
    if (blob === undefined || queue === undefined || table === undefined) return;
    this.#state = "running";
    this.#ready.resolve(this.#describe({ blob, queue, table }));
  }

  #describe(ports: StoragePorts): Azurite {
    const endpoints = storageEndpoints(ports);
    const stop = () => this.#stop();
    return {
      pid: this.#child.pid ?? 0,
      ports,
      endpoints,
      connectionString: storageConnectionString(endpoints),
      stop,
      [Symbol.asyncDispose]: stop,
    };
  }

  async #stop(): Promise<void> {
    if (this.#state === "starting") this.#child.kill("SIGKILL"); // nothing is to save yet
    if (this.#state === "starting" || this.#state === "running") this.#state = "stopping";
    this.#child.stdin?.end();
    const killer = setTimeout(() => this.#child.kill("SIGKILL"), STOP_TIMEOUT);
    await this.#ended.promise;
    clearTimeout(killer);
  }

  async #onClose(exitCode: number | null, signal: NodeJS.Signals | null): Promise<void> {
    const before = this.#state;
    this.#state = "ended";
    this.#options.signal?.removeEventListener("abort", this.#abort);
    this.#ended.resolve();
    if (before === "starting") this.#ready.reject(await this.#explainEarlyEnd(exitCode, signal));
    if (before === "running") this.#options.onExit?.({ exitCode, signal, output: this.#output.join("\n") });
  }

  async #explainEarlyEnd(exitCode: number | null, signal: NodeJS.Signals | null): Promise<EmulatorError> {
    const taken = /EADDRINUSE.*?:(\d+)/.exec(this.#output.join("\n"))?.[1];
    if (taken !== undefined) return await portTaken(Number(taken), this.#options.ports ?? {});
    const how = signal === null ? `with exit code ${String(exitCode)}` : `by ${signal}`;
    return new EmulatorError("ISO7002", `Azurite ended ${how} before it was ready.${this.#lastWords()}`);
  }

  #lastWords(): string {
    return this.#output.length === 0 ? " It printed nothing." : ` It printed:\n${this.#output.join("\n")}`;
  }
}

async function portTaken(port: number, ports: Partial<StoragePorts>): Promise<EmulatorError> {
  const service = STORAGE_SERVICES.find((name) => ports[name] === port) ?? "blob";
  const probe = await probeStorage(storageEndpoints({ blob: port, queue: port, table: port }));
  const who = probe[service] === "storage" ? "another storage emulator" : "another program";
  const message =
    `Azurite cannot listen on ${LOOPBACK_ADDRESS}:${port} for its ${service} service: ${who} already does. ` +
    `Use that one if it is yours, end it (on Linux and macOS \`lsof -i :${port}\` names it), or choose other ports.`;
  return new EmulatorError("ISO7001", message);
}
