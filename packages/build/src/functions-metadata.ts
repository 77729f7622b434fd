import type { DescribedFunction } from "./describe-app.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { WORKER_LANGUAGE } from "./worker-folder.ts";

/** What the documentation of the official model allows. A host takes one character more; other tools may not. */
const LONGEST_FUNCTION_NAME = 127;

/** The content of `functions.metadata`: the official shape, sorted by name. */
export function functionsMetadata(functions: readonly DescribedFunction[]): object[] {
  return functions
    .map(({ name, functionId, scriptFile, entryPoint, properties = {}, rawBindings = [], retryOptions }) => ({
      name,
      id: functionId,
      scriptFile,
      entryPoint,
      language: WORKER_LANGUAGE,
      properties,
      bindings: rawBindings.map((binding): unknown => JSON.parse(binding)),
      ...(retryOptions && { retry: retryOptions }),
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Warns of function names that are too long for some tools. */
export function functionNameWarnings(functions: readonly DescribedFunction[]): Diagnostic[] {
  return functions
    .filter(({ name }) => name.length > LONGEST_FUNCTION_NAME)
    .map(({ name }) => ({
      severity: "warning",
      text: `The function name ${name} has ${name.length} characters; more than ${LONGEST_FUNCTION_NAME} are not portable.`,
    }));
}
