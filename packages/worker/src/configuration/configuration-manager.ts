import type { Configuration, ReloadableConfiguration } from "./configuration.ts";
import { ConfigurationBuilder } from "./configuration-builder.ts";
import { ConfigurationRoot } from "./configuration-root.ts";
import type { ConfigurationSource } from "./configuration-source.ts";

/** Settings that can be read while sources are still being added: each shows its values at once. */
export class ConfigurationManager extends ConfigurationBuilder implements ReloadableConfiguration {
  readonly key = "";
  readonly path = "";
  readonly value = undefined;
  readonly #root = new ConfigurationRoot(this.sources);

  override add(source: ConfigurationSource): this {
    super.add(source);
    this.#root.reload();
    return this;
  }

  get exists(): boolean {
    return this.#root.exists;
  }

  get(key: string): string | undefined {
    return this.#root.get(key);
  }

  section(key: string): Configuration {
    return this.#root.section(key);
  }

  children(): readonly Configuration[] {
    return this.#root.children();
  }

  reload(): void {
    this.#root.reload();
  }
}
