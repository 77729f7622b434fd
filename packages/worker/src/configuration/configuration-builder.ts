import { resolve } from "node:path";
import { commandLineSource } from "./command-line.ts";
import type { ReloadableConfiguration } from "./configuration.ts";
import { ConfigurationRoot } from "./configuration-root.ts";
import type { ConfigurationSource } from "./configuration-source.ts";
import { environmentSource } from "./environment-variables.ts";
import { jsonFileSource } from "./json-file.ts";
import { inMemorySource } from "./in-memory.ts";

/** Gathers the sources of the app's settings. Where two have the same key, the later one wins. */
export class ConfigurationBuilder {
  readonly #basePath: string;
  readonly sources: ConfigurationSource[] = [];

  /** @param basePath - what relative file names start from */
  constructor(basePath: string = process.cwd()) {
    this.#basePath = basePath;
  }

  /**
   * Adds a JSON file; comments and trailing commas are allowed. Nested names are joined by `:`, elements of a list are
   * named by their number.
   *
   * @throws IsofuncError - when the app is built: the file is missing (ISO3011), unless it is optional, cannot be read
   * (ISO3012), or is not JSON (ISO3013)
   */
  addJsonFile(path: string, options: { readonly optional?: boolean } = {}): this {
    return this.add(jsonFileSource(resolve(this.#basePath, path), options.optional ?? false));
  }

  /** Adds the environment; `__` in a name stands for `:`. With a prefix only the names that begin with it, without it. */
  addEnvironmentVariables(options: { readonly prefix?: string } = {}): this {
    return this.add(environmentSource(options.prefix ?? ""));
  }

  /** Adds `--key value`, `--key=value` and `key=value`. A key that nothing follows is `"true"`. */
  addCommandLine(args: readonly string[]): this {
    return this.add(commandLineSource(args));
  }

  /** Adds settings from an object, nested or with `:` in its keys. */
  addInMemory(settings: object): this {
    return this.add(inMemorySource(settings));
  }

  /** Adds any other source. */
  add(source: ConfigurationSource): this {
    this.sources.push(source);
    return this;
  }

  /** Reads all sources. */
  build(): ReloadableConfiguration {
    return new ConfigurationRoot([...this.sources]);
  }
}
