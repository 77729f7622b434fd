import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { IsofuncError } from "@isofunc/protocol";
import { until } from "./until.ts";

/** How a command ended. */
export interface CommandExit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** How to run the command. */
export interface CommandOptions {
  /** Folder to run in. @default the working directory */
  readonly cwd?: string;
  /** Variables on top of this process's environment; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Milliseconds that a command has for an orderly end before it is killed. */
const STOP_TIMEOUT = 30_000;

/** The `isofunc` command, running in a process of its own. It ends with this process, however this one ends. */
export class Command implements AsyncDisposable {
  /** What it has printed so far, both streams in the order of their lines. */
  readonly lines: string[] = [];
  /** Resolves when the process is gone and all of its output is in `lines`. */
  readonly exit: Promise<CommandExit>;
  readonly #child: ChildProcess;

  constructor(args: readonly string[], { cwd = process.cwd(), env = {} }: CommandOptions = {}) {
    const preload = new URL(`./end-with-starter${path.extname(import.meta.url)}`, import.meta.url);
    this.#child = spawn(process.execPath, ["--import", preload.href, commandFile(cwd), ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", NODE_TEST_CONTEXT: undefined, ...env },
      stdio: ["pipe", "pipe", "pipe"],
      // A process group of its own, so that a signal can be sent as a terminal sends it: to all of the group.
      detached: true,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on("line", (line) => this.lines.push(line));
    }
    this.exit = new Promise((resolve, reject) => {
      this.#child.on("error", reject);
      this.#child.on("close", (exitCode, signal) => resolve({ exitCode, signal }));
    });
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error("The command could not be started.");
    return this.#child.pid;
  }

  /** All that it has printed so far. */
  get output(): string {
    return this.lines.join("\n");
  }

  /**
   * The first line that matches, once there is one.
   *
   * @param within - milliseconds
   * @throws {IsofuncError} ISO6902 the command ended without printing it, ISO6901 it did not print it in time
   */
  async line(pattern: RegExp, within?: number): Promise<RegExpExecArray> {
    let ended = false;
    void this.exit.finally(() => (ended = true));
    const match = await until(
      () => this.lines.map((line) => pattern.exec(line)).find((found) => found !== null) ?? (ended && "ended"),
      { what: `the command to print ${pattern}`, seen: () => this.output, ...(within !== undefined && { within }) },
    );
    if (match !== "ended") return match;
    const { exitCode, signal } = await this.exit;
    throw new IsofuncError({
      code: "ISO6902",
      what: `The command ended with ${signal ?? `exit code ${exitCode}`} before it printed ${pattern}.`,
      why: `It printed:\n${this.output}`,
    });
  }

  /** Sends a signal to the command alone and resolves when it has ended. */
  async kill(signal: NodeJS.Signals): Promise<CommandExit> {
    this.#child.kill(signal);
    return await this.exit;
  }

  /** Sends what Ctrl+C sends: SIGINT to the whole process group. */
  interrupt(): void {
    process.kill(-this.pid, "SIGINT");
  }

  /** Asks the command to end and resolves when it has; one that does not in time is killed. May be called twice. */
  async stop(): Promise<CommandExit> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill("SIGTERM");
    const late = setTimeout(() => this.#child.kill("SIGKILL"), STOP_TIMEOUT);
    try {
      return await this.exit;
    } finally {
      clearTimeout(late);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

/** Runs the command to its end. */
export async function runCommand(
  args: readonly string[],
  options?: CommandOptions,
): Promise<CommandExit & { readonly output: string }> {
  await using command = new Command(args, options);
  const exit = await command.exit;
  return { ...exit, output: command.output };
}

/** Path of the script behind `isofunc`: that of the folder's own installation, else the one that came with this package. */
function commandFile(folder: string): string {
  const paths = [folder, import.meta.dirname];
  const manifest = createRequire(import.meta.url).resolve("isofunc/package.json", { paths });
  return path.resolve(path.dirname(manifest), "bin/isofunc.js");
}
