import type { ConfigurationEntry, ConfigurationSource } from "./configuration-source.ts";

/** Settings from an object. */
export function inMemorySource(settings: object): ConfigurationSource {
  return { load: () => flatten(settings, "") };
}

/**
 * The values of a nested object, each under the path of its names. Lists are named by number; null, an empty object and
 * an empty list are an empty text, so that a later source can take an earlier one's value away.
 */
export function* flatten(value: unknown, path: string): Generator<ConfigurationEntry> {
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0 && path !== "") yield [path, ""];
    for (const [key, child] of entries) yield* flatten(child, path === "" ? key : `${path}:${key}`);
  } else {
    yield [path, typeof value === "string" ? value : value === null ? "" : (JSON.stringify(value) ?? "")];
  }
}
