import { token } from "../services/token.ts";
import type { Token } from "../services/token.ts";

/**
 * Settings of the app by key, or those below one key. A key is a path of names joined by `:`, in any case; values are
 * texts. A host does not see what only this configuration has: bindings take their settings from the environment.
 */
export interface Configuration {
  /** The last name of `path`; `""` for the whole. */
  readonly key: string;
  /** Where this is in the whole; `""` for the whole. */
  readonly path: string;
  /** The value of this very key, if it has one. */
  readonly value: string | undefined;
  /** Whether there is a value here or below. */
  readonly exists: boolean;
  /** The value of a key below this one. */
  get(key: string): string | undefined;
  /** What lies below a key; empty if there is nothing. */
  section(key: string): Configuration;
  /** The sections right below, in the order in which their names first came. */
  children(): readonly Configuration[];
}

/** The key of the app's configuration: `scope.get(Configuration)`. */
export const Configuration: Token<Configuration> = token("Configuration");

/** Settings that can be read once more. */
export interface ReloadableConfiguration extends Configuration {
  /** Reads every source again. Sections that were handed out show the new values. */
  reload(): void;
}
