import { currentContext } from "../context/current-context.ts";
import type { FunctionContext } from "../context/function-context.ts";
import { LEVEL_NUMBERS } from "./log-level.ts";
import { LogRecord } from "./log-record.ts";
import type { LogKind } from "./log-record.ts";
import { runInScope } from "./log-scope.ts";
import type { Logger, LogLevel, LogOptions, LogProperties } from "./logger.ts";
import type { LoggerProvider } from "./logger-provider.ts";

/** A provider and the least level, as a number, at which it gets messages of a category. */
export interface LogSink {
  readonly provider: LoggerProvider;
  readonly least: number;
}

/** A log of one category. Where its messages go is settled once, when it is made. */
export class CategoryLogger implements Logger {
  readonly category: string;
  readonly #sinks: readonly LogSink[];
  readonly #least: number;
  readonly #kind: LogKind;
  readonly #invocation: FunctionContext | undefined;

  /**
   * @param invocation - the invocation whose log this is; without one, each message belongs to the invocation it is
   * logged in
   */
  constructor(category: string, sinks: readonly LogSink[], kind: LogKind, invocation?: FunctionContext) {
    this.category = category;
    this.#sinks = sinks;
    this.#least = Math.min(LEVEL_NUMBERS.none, ...sinks.map((sink) => sink.least));
    this.#kind = kind;
    this.#invocation = invocation;
  }

  isEnabled(level: LogLevel): boolean {
    return level !== "none" && LEVEL_NUMBERS[level] >= this.#least;
  }

  log(level: LogLevel, message: string, properties?: LogProperties, options?: LogOptions): void {
    if (level === "none" || LEVEL_NUMBERS[level] < this.#least) return;
    this.#write(level, this.#kind, message, properties, options);
  }

  trace(message: string, properties?: LogProperties, options?: LogOptions): void {
    this.log("trace", message, properties, options);
  }

  debug(message: string, properties?: LogProperties, options?: LogOptions): void {
    this.log("debug", message, properties, options);
  }

  info(message: string, properties?: LogProperties, options?: LogOptions): void {
    this.log("information", message, properties, options);
  }

  warn(message: string, properties?: LogProperties, options?: LogOptions): void {
    this.log("warning", message, properties, options);
  }

  error(message: string, properties?: LogProperties, options?: LogOptions): void {
    this.log("error", message, properties, options);
  }

  critical(message: string, properties?: LogProperties, options?: LogOptions): void {
    this.log("critical", message, properties, options);
  }

  metric(name: string, value: number, properties?: LogProperties): void {
    if (this.isEnabled("information")) this.#write("information", "metric", name, properties, undefined, value);
  }

  scope<T>(properties: LogProperties, run: () => T): T {
    return runInScope(properties, run);
  }

  #write(
    level: LogRecord["level"],
    kind: LogKind,
    template: string,
    properties: LogProperties = {},
    options?: LogOptions,
    value?: number,
  ): void {
    const record = new LogRecord({
      kind,
      category: this.category,
      level,
      template,
      properties,
      value,
      eventId: String(options?.eventId ?? 0),
      error: options?.error,
      invocation: this.#invocation ?? currentContext(),
    });
    for (const { provider, least } of this.#sinks) {
      if (LEVEL_NUMBERS[record.level] < least) continue;
      try {
        provider.write(record);
      } catch (error) {
        // A log that cannot be written must not fail the function that wrote it.
        console.error(`The log provider "${provider.name}" failed:`, error);
      }
    }
  }
}
