import { LOG_LEVELS, type HostLogEntry, type HostLogger, type HostLogLevel, type HostLogSink } from "./host-logger.ts";
import { effectiveLevel, type LogRules } from "./log-filter.ts";

/** Lines that tools wait for: they are written whatever the level. */
const ALWAYS_WRITTEN = ["Worker process started and initialized.", "Host lock lease acquired by instance ID"];

/** The category of a logger that nobody gave another one. */
const DEFAULT_CATEGORY = "Host.General";

/** A log into this sink, filtered by these rules. */
export function createHostLogger(sink: HostLogSink, rules: LogRules, category: string = DEFAULT_CATEGORY): HostLogger {
  const loggers = new Map<string, HostLogger>();
  const loggerOf = (name: string): HostLogger => {
    const logger = loggers.get(name) ?? new CategoryLogger(name, sink, rules, loggerOf);
    loggers.set(name, logger);
    return logger;
  };
  return loggerOf(category);
}

class CategoryLogger implements HostLogger {
  readonly category: string;
  readonly withCategory: (category: string) => HostLogger;
  readonly #sink: HostLogSink;
  /** Index of the lowest level that is written. */
  readonly #lowest: number;

  constructor(category: string, sink: HostLogSink, rules: LogRules, withCategory: (category: string) => HostLogger) {
    this.category = category;
    this.withCategory = withCategory;
    this.#sink = sink;
    const { level } = effectiveLevel(category, rules);
    this.#lowest = level === "none" ? LOG_LEVELS.length : LOG_LEVELS.indexOf(level);
  }

  isEnabled(level: HostLogLevel): boolean {
    return LOG_LEVELS.indexOf(level) >= this.#lowest;
  }

  log(level: HostLogLevel, message: string, about?: Omit<HostLogEntry, "category" | "level" | "message">): void {
    if (!this.isEnabled(level) && !ALWAYS_WRITTEN.some((start) => message.startsWith(start))) return;
    this.#sink.write({ ...about, category: this.category, level, message });
  }
}
