/** A key, as a path of names joined by `:`, and its value. */
export type ConfigurationEntry = readonly [key: string, value: string];

/** Where settings come from. */
export interface ConfigurationSource {
  /** Reads the settings as they are now. */
  load(): Iterable<ConfigurationEntry>;
}
