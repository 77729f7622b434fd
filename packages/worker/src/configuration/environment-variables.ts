import type { ConfigurationSource } from "./configuration-source.ts";

/** Settings from the environment; `__` in a name stands for `:`. The prefix is compared without regard to case. */
export function environmentSource(prefix: string): ConfigurationSource {
  return {
    *load() {
      for (const [name, value] of Object.entries(process.env)) {
        if (value === undefined || !name.toLowerCase().startsWith(prefix.toLowerCase())) continue;
        const key = name.slice(prefix.length).replaceAll("__", ":");
        if (key !== "") yield [key, value];
      }
    },
  };
}
