import type { ConfigurationSource } from "./configuration-source.ts";

/** Settings from `--key value`, `--key=value` and `key=value`; a key that nothing follows is `"true"`. */
export function commandLineSource(args: readonly string[]): ConfigurationSource {
  return {
    *load() {
      for (let index = 0; index < args.length; index++) {
        const [, dashes, key, value] = /^(--)?([^=\s]+)(?:=(.*))?$/s.exec(args[index] ?? "") ?? [];
        if (key === undefined || key.startsWith("-")) continue;
        if (value !== undefined) yield [key, value];
        else if (dashes === undefined) continue;
        else if (args[index + 1]?.startsWith("--") ?? true) yield [key, "true"];
        else yield [key, args[++index] ?? ""];
      }
    },
  };
}
