import type { Readable } from "node:stream";
import type { HostLogger, HostLogLevel } from "../logging/host-logger.ts";
import { CONSOLE_CATEGORY, TOOLING_CATEGORY } from "../logging/log-filter.ts";
import { sanitize } from "../logging/sanitize.ts";
import { LineSplitter } from "./line-splitter.ts";

/** Lines that begin so, in any case, are the worker's own and not its user's. */
const SYSTEM_PREFIX = "LanguageWorkerConsoleLog";

/** Lines that begin so are JSON for tools. */
const TOOLING_PREFIX = "azfuncjsonlog:";

/** Lines of a Node program's last words that say less than the others: blank ones, stack frames, its version. */
const SAYS_LITTLE = /^\s*$|^\s+at |^Node\.js v\d/;

/** How many of the last error lines tell why a worker ended. */
const KEPT_ERROR_LINES = 3;

/** Whose output it is. */
export interface WorkerOutputOptions {
  readonly log: HostLogger;
  /** For the worker's own lines: `Worker.rpcWorkerProcess.<runtime>.<workerId>`. */
  readonly systemCategory: string;
  /** Whether all that comes on stderr is an error, warnings aside. */
  readonly useStdErrorStreamForErrorsOnly: boolean;
}

/** Writes what a worker process prints to the log, line by line, and keeps its last errors. */
export class WorkerOutput {
  readonly #options: WorkerOutputOptions;
  readonly #console: HostLogger;
  readonly #lastErrors: string[] = [];

  constructor(options: WorkerOutputOptions) {
    this.#options = options;
    this.#console = options.log.withCategory(CONSOLE_CATEGORY);
  }

  /** The last lines at level Error that say something, without secrets. */
  get lastErrors(): readonly string[] {
    return this.#lastErrors;
  }

  readStdout(stream: Readable): void {
    this.#read(stream, () => "information");
  }

  readStderr(stream: Readable): void {
    this.#read(stream, (line) => stderrLevel(line, this.#options.useStdErrorStreamForErrorsOnly));
  }

  #read(stream: Readable, levelOf: (line: string) => HostLogLevel): void {
    const lines = new LineSplitter((line) => this.#write(line, levelOf(line)));
    stream.on("data", (chunk: Buffer) => lines.push(chunk));
    stream.on("end", () => lines.end());
    // A pipe that breaks is the end of it; why the process ended is told elsewhere.
    stream.on("error", () => lines.end());
  }

  #write(line: string, level: HostLogLevel): void {
    const { log, systemCategory } = this.#options;
    if (level === "error" && !SAYS_LITTLE.test(line)) {
      this.#lastErrors.push(sanitize(line));
      if (this.#lastErrors.length > KEPT_ERROR_LINES) this.#lastErrors.shift();
    }
    if (line.toLowerCase().startsWith(SYSTEM_PREFIX.toLowerCase())) {
      log.withCategory(systemCategory).log(level, line.slice(SYSTEM_PREFIX.length));
    } else if (line.startsWith(TOOLING_PREFIX)) {
      log.withCategory(TOOLING_CATEGORY).log(level, line);
    } else {
      this.#console.log(level, line);
    }
  }
}

function stderrLevel(line: string, errorsOnly: boolean): HostLogLevel {
  if (/warn/i.test(line)) return "warning";
  return errorsOnly || /error|fail|severe|unhandled exception/i.test(line) ? "error" : "information";
}
