/** Levels as in host.json, by name, from the lowest to the highest. */
export const LOG_LEVELS = ["trace", "debug", "information", "warning", "error", "critical"] as const;

/** A level of the host's log. */
export type HostLogLevel = (typeof LOG_LEVELS)[number];

/** One line of the host's log before it is written. */
export interface HostLogEntry {
  /** `Host.Startup`, `Function.<name>`, `Function.<name>.User`, `Worker.…`, … decides level and colour. */
  readonly category: string;
  readonly level: HostLogLevel;
  readonly message: string;
  readonly error?: Error;
  readonly eventId?: string;
  readonly invocationId?: string;
  readonly functionName?: string;
}

/** Where log entries go: the console, a file, a test. Must not throw. */
export interface HostLogSink {
  write(entry: HostLogEntry): void;
}

/** A log of one category. */
export interface HostLogger {
  readonly category: string;
  isEnabled(level: HostLogLevel): boolean;
  log(level: HostLogLevel, message: string, about?: Omit<HostLogEntry, "category" | "level" | "message">): void;
  /** The same log under another category. */
  withCategory(category: string): HostLogger;
}
