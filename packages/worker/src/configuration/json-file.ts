import { readFileSync } from "node:fs";
import { IsofuncError } from "@isofunc/protocol";
import type { ConfigurationSource } from "./configuration-source.ts";
import { flatten } from "./in-memory.ts";
import { JsonTextError, parseJson } from "./json-text.ts";

/** Settings from a JSON file. */
export function jsonFileSource(path: string, optional: boolean): ConfigurationSource {
  return {
    *load() {
      const text = read(path, optional);
      if (text === undefined) return;
      const settings = parse(path, text);
      if (typeof settings !== "object" || settings === null || Array.isArray(settings)) throw notAnObject(path);
      yield* flatten(settings, "");
    },
  };
}

function read(path: string, optional: boolean): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (missing && optional) return undefined;
    throw missing
      ? new IsofuncError({
          code: "ISO3011",
          what: `The configuration file ${path} does not exist.`,
          fix: "Create it, or add it with `{ optional: true }`.",
          cause,
        })
      : new IsofuncError({ code: "ISO3012", what: `The configuration file ${path} cannot be read.`, cause });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    if (!(cause instanceof JsonTextError)) throw cause;
    throw new IsofuncError({
      code: "ISO3013",
      what: `The configuration file ${path}:${cause.line}:${cause.column} is not JSON: ${cause.message}.`,
      fix: "Mend the file at this line and column.",
    });
  }
}

function notAnObject(path: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3013",
    what: `The configuration file ${path}:1:1 holds no object.`,
    fix: "Wrap the settings in braces.",
  });
}
