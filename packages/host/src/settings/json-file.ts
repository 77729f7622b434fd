import { readFile } from "node:fs/promises";
import { IsofuncError, type IsofuncErrorCode } from "@isofunc/protocol";
import { isRecord } from "./configuration-tree.ts";
import { JsonSyntaxError, parseJsonWithComments } from "./json-with-comments.ts";

/**
 * The text of a file, or undefined when there is none.
 *
 * @throws IsofuncError - it is there and cannot be read (ISO2012)
 */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    const why = error instanceof Error ? `${error.message}.` : undefined;
    throw new IsofuncError({ code: "ISO2012", what: `'${path}' cannot be read.`, why, cause: error });
  }
}

/** How `parseJsonObject` reports a text that is not one. */
export interface JsonFile {
  readonly path: string;
  readonly code: IsofuncErrorCode;
  /** What could not be done, as a sentence. */
  readonly what: string;
}

/**
 * The JSON object that a configuration file holds; comments and trailing commas are fine.
 *
 * @throws IsofuncError - the text is not JSON, or not an object; names file, line and column
 */
export function parseJsonObject(text: string, { path, code, what }: JsonFile): Record<string, unknown> {
  try {
    const value = parseJsonWithComments(text);
    if (isRecord(value)) return value;
    throw new JsonSyntaxError("expected an object, that is '{ … }'.", text, 0);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new IsofuncError({
      code,
      what,
      why: `${path}:${error.line}:${error.column}: ${error.problem}`,
      cause: error,
    });
  }
}
