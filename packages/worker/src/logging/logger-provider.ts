import type { LogRecord } from "./log-record.ts";

/** Takes log messages somewhere: to the host, a file, a telemetry service. Disposed of when the app ends, if it can be. */
export interface LoggerProvider {
  /** What filter rules call it. */
  readonly name: string;
  /** Gets every message that passes the filters. Must not wait; what has to be sent is to be queued. */
  write(record: LogRecord): void;
}
