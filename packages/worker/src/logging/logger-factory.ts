import type { FunctionContext } from "../context/function-context.ts";
import { disposeInReverse } from "../services/disposal.ts";
import { CategoryLogger } from "./category-logger.ts";
import type { LogSink } from "./category-logger.ts";
import { leastLevel } from "./log-filter.ts";
import type { LogFilterRule } from "./log-filter.ts";
import type { Logger, LogLevel } from "./logger.ts";
import type { LoggerProvider } from "./logger-provider.ts";

/** What a factory is made of; `configureLogging` gathers it. */
export interface LoggingSetup {
  readonly providers: readonly LoggerProvider[];
  readonly rules: readonly LogFilterRule[];
  /** The least level that passes where no rule applies. */
  readonly minimumLevel: LogLevel;
}

/** Makes logs. It is itself a service: `scope.get(LoggerFactory).createLogger("Orders")`. */
export class LoggerFactory implements AsyncDisposable {
  readonly #setup: LoggingSetup;
  readonly #sinks = new Map<string, readonly LogSink[]>();

  constructor(setup: LoggingSetup) {
    this.#setup = setup;
  }

  /** A log of this category. */
  createLogger(category: string): Logger {
    return new CategoryLogger(category, this.#sinksOf(category), "user");
  }

  /** @internal A log whose messages belong to this invocation, wherever they are logged. */
  createInvocationLogger(category: string, invocation: FunctionContext): Logger {
    return new CategoryLogger(category, this.#sinksOf(category), "user", invocation);
  }

  /** @internal A log for what the worker itself has to say, rather than the app. */
  createSystemLogger(category: string): Logger {
    return new CategoryLogger(category, this.#sinksOf(category), "system");
  }

  /** Ends the providers, the last first, when the app ends. */
  async [Symbol.asyncDispose](): Promise<void> {
    await disposeInReverse(this.#setup.providers);
  }

  #sinksOf(category: string): readonly LogSink[] {
    let sinks = this.#sinks.get(category);
    if (sinks === undefined) {
      const { providers, rules, minimumLevel } = this.#setup;
      sinks = providers.map((provider) => ({
        provider,
        least: leastLevel(rules, minimumLevel, provider.name, category),
      }));
      this.#sinks.set(category, sinks);
    }
    return sinks;
  }
}
