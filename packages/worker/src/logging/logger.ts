import { token } from "../services/token.ts";
import type { Token } from "../services/token.ts";
import { LoggerFactory } from "./logger-factory.ts";

/** The levels of RpcLog, by name, from the most talkative to none at all. */
export type LogLevel = "trace" | "debug" | "information" | "warning" | "error" | "critical" | "none";

/** Values for the `{names}` of a message template; those without a place in the template travel along as properties. */
export type LogProperties = Readonly<Record<string, unknown>>;

/** What may accompany a message. */
export interface LogOptions {
  /** Name or number that identifies the kind of event; `0` when left out. */
  readonly eventId?: string | number;
  /** The error that the message is about; its message and stack travel with it. */
  readonly error?: unknown;
}

/**
 * A log of one category. Messages are templates: `log.info("Blob {name} copied", { name })`, so that a provider can keep
 * text and values apart.
 */
export interface Logger {
  readonly category: string;
  isEnabled(level: LogLevel): boolean;
  log(level: LogLevel, message: string, properties?: LogProperties, options?: LogOptions): void;
  trace(message: string, properties?: LogProperties, options?: LogOptions): void;
  debug(message: string, properties?: LogProperties, options?: LogOptions): void;
  info(message: string, properties?: LogProperties, options?: LogOptions): void;
  warn(message: string, properties?: LogProperties, options?: LogOptions): void;
  error(message: string, properties?: LogProperties, options?: LogOptions): void;
  critical(message: string, properties?: LogProperties, options?: LogOptions): void;
  /** Records the value of a metric; the host passes it on to its telemetry. Only inside an invocation. */
  metric(name: string, value: number, properties?: LogProperties): void;
  /** Adds properties to every message logged while `run` runs, also across `await`. */
  scope<T>(properties: LogProperties, run: () => T): T;
}

const tokens = new Map<string, Token<Logger>>();

/**
 * The key of a log, for `services` of a function, `inject()` and factories. Nothing has to be registered.
 *
 * @param category - what filters look at, usually the name of the function or class: a fixed text, since bundlers rename classes
 *
 * @example
 * readonly #log = inject(logger("QueueFunctions"));
 */
export function logger(category: string): Token<Logger> {
  let known = tokens.get(category);
  if (known === undefined) {
    known = token(`logger("${category}")`, (scope) => scope.get(LoggerFactory).createLogger(category));
    tokens.set(category, known);
  }
  return known;
}
