import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { basename } from "node:path";
import { IsofuncError } from "@isofunc/protocol";
import type { HostLogger } from "../logging/host-logger.ts";
import { endWithThisProcess, HAS_PROCESS_GROUPS, killProcessTree } from "./process-group.ts";
import { workerCommand, type WorkerIntroduction } from "./worker-command.ts";
import { WorkerOutput } from "./worker-output.ts";

/** The exit code by which a worker asks to be started again. */
export const RESTART_EXIT_CODE = 200;

/** How a worker process ended. */
export interface WorkerExit {
  /** As a shell counts: 128 and the signal's number when a signal ended it; undefined when it never started. */
  readonly code: number | undefined;
  /** Such as `node exited with code 1 (0x1)`. */
  readonly reason: string;
  /** Its last lines of error output, without secrets. */
  readonly lastErrors: readonly string[];
}

/** What a worker process is started with. */
export interface WorkerProcessOptions extends WorkerIntroduction {
  readonly log: HostLogger;
  /** Milliseconds that output of an ended process is waited for. */
  readonly killWait: number;
}

/** One process of a language worker. It ends with the host, also if that is killed. */
export class WorkerProcess {
  /** Resolves when the process is gone and its output is read. Never rejects. */
  readonly exited: Promise<WorkerExit>;
  readonly #child: ChildProcess | undefined;
  readonly #file: string;
  readonly #output: WorkerOutput;
  readonly #killWait: number;

  constructor(options: WorkerProcessOptions) {
    const { config, log, workerId, appRoot } = options;
    const command = workerCommand(options);
    const category = `Worker.rpcWorkerProcess.${config.language}.${workerId}`;
    this.#file = command.file;
    this.#killWait = options.killWait;
    this.#output = new WorkerOutput({
      log,
      systemCategory: category,
      useStdErrorStreamForErrorsOnly: config.useStdErrorStreamForErrorsOnly,
    });
    try {
      this.#child = spawn(command.file, command.arguments, {
        cwd: appRoot,
        env: command.environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: HAS_PROCESS_GROUPS,
        windowsHide: true,
      });
    } catch (error) {
      // A missing program is an event. This is what cannot even be asked for: settings that are too large, or hold a NUL.
      this.exited = Promise.resolve(noStart(command.file, error));
      return;
    }
    this.exited = this.#watch(this.#child, log.withCategory(category));
  }

  /** Undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Kills the process and everything that it has started. */
  kill(): void {
    if (this.pid !== undefined) killProcessTree(this.pid);
  }

  #watch(child: ChildProcess, log: HostLogger): Promise<WorkerExit> {
    const { promise, resolve } = Promise.withResolvers<WorkerExit>();
    if (child.pid === undefined) {
      child.on("error", (error) => resolve(noStart(this.#file, error)));
      return promise;
    }
    if (child.stdout !== null) this.#output.readStdout(child.stdout);
    if (child.stderr !== null) this.#output.readStderr(child.stderr);
    const endWatch = endWithThisProcess(child.pid, ({ message }) =>
      log.log("debug", `A worker may outlive a host that is killed: there is no /bin/sh (${message}).`),
    );
    child.on("error", ({ message }) => log.log("debug", `A signal could not be sent: ${message}`));
    child.on("exit", (exitCode, signal) => {
      endWatch();
      // What it has started must neither live on nor keep its output open.
      this.kill();
      const ended = (): void => resolve(describeExit(this.#file, exitCode, signal, this.#output.lastErrors));
      const timer = setTimeout(ended, this.#killWait);
      child.on("close", () => {
        clearTimeout(timer);
        ended();
      });
    });
    return promise;
  }
}

function noStart(file: string, error: unknown): WorkerExit {
  const { message } = IsofuncError.from(error);
  return { code: undefined, reason: `${file} cannot be started: ${message}`, lastErrors: [] };
}

function describeExit(
  file: string,
  exitCode: number | null,
  signal: NodeJS.Signals | null,
  lastErrors: readonly string[],
): WorkerExit {
  const code = signal === null ? (exitCode ?? 0) : 128 + constants.signals[signal];
  const by = signal === null ? "" : `, ended by ${signal}`;
  return { code, reason: `${basename(file)} exited with code ${code} (0x${code.toString(16)})${by}`, lastErrors };
}
