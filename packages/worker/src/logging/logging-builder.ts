import { IsofuncError } from "@isofunc/protocol";
import type { Configuration } from "../configuration/configuration.ts";
import type { ServiceScope } from "../services/service-scope.ts";
import type { LogFilterRule } from "./log-filter.ts";
import { parseLogLevel } from "./log-level.ts";
import type { LogLevel } from "./logger.ts";
import { LoggerFactory } from "./logger-factory.ts";
import type { LoggerProvider } from "./logger-provider.ts";

/** A provider, or how to make one from the app's services. */
export type LoggerProviderSource = LoggerProvider | ((scope: ServiceScope) => LoggerProvider);

/** Settles where logs go and which of them; what `configureLogging` hands out. */
export class LoggingBuilder {
  /** Where logs go. The worker puts the host first. */
  readonly providers: LoggerProviderSource[] = [];
  /** The filters, in the order in which they were added; libraries add theirs here, and apps may remove them. */
  readonly rules: LogFilterRule[] = [];
  /** The least level that passes where no filter applies. */
  minimumLevel: LogLevel = "information";

  /**
   * Lets messages pass from `level` on if their category begins with `category`. The filter with the longest category
   * decides; one for a single provider takes precedence over those for all.
   *
   * @example
   * logging.addFilter("http.client", "warning");
   */
  addFilter(category: string, level: LogLevel, options: { readonly provider?: string } = {}): this {
    this.rules.push({ category, level, ...options });
    return this;
  }

  /** Sets the least level that passes where no filter applies. @default "information" */
  setMinimumLevel(level: LogLevel): this {
    this.minimumLevel = level;
    return this;
  }

  /** Adds a place where logs go. */
  addProvider(provider: LoggerProviderSource): this {
    this.providers.push(provider);
    return this;
  }

  /** Removes every provider so far, the host among them: it then sees nothing of what functions log. */
  clearProviders(): this {
    this.providers.length = 0;
    return this;
  }

  /**
   * Adds filters from configuration: `LogLevel:<category>` for all providers, `<provider>:LogLevel:<category>` for one;
   * the category `Default` stands for all.
   *
   * @throws IsofuncError - a value is not a level (ISO3021)
   */
  addConfiguration(section: Configuration): this {
    for (const child of section.children()) {
      if (child.key.toLowerCase() === "loglevel") this.#addLevels(child, undefined);
      else this.#addLevels(child.section("LogLevel"), child.key);
    }
    return this;
  }

  /** @internal */
  createFactory(scope: ServiceScope): LoggerFactory {
    const providers = this.providers.map((source) => (typeof source === "function" ? source(scope) : source));
    return new LoggerFactory({ providers, rules: [...this.rules], minimumLevel: this.minimumLevel });
  }

  #addLevels(section: Configuration, provider: string | undefined): void {
    for (const { key, path, value } of section.children()) {
      const level = parseLogLevel(value ?? "");
      if (level === undefined) throw notALevel(path, value);
      const category = key.toLowerCase() === "default" ? "" : key;
      this.rules.push(provider === undefined ? { category, level } : { category, level, provider });
    }
  }
}

function notALevel(path: string, value: string | undefined): IsofuncError {
  return new IsofuncError({
    code: "ISO3021",
    what: `The setting "${path}" is ${value === undefined ? "not a text" : `"${value}"`}, which is not a log level.`,
    fix: "Write trace, debug, information, warning, error, critical or none.",
  });
}
