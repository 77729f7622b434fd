import { IsofuncError } from "@isofunc/protocol";
import { RETURN_BINDING } from "./declare-function.ts";
import type { FunctionDeclaration } from "./function-definition.ts";

/**
 * What a function's result means for its outputs: the entries of its named outputs, by name, without those that are
 * null; or undefined when the result itself is the return value (no output, or the only one).
 *
 * @throws IsofuncError - the result lacks one of the named outputs (ISO3301)
 */
export function collectOutputs(
  { name: functionName, outputs }: FunctionDeclaration,
  result: unknown,
): Map<string, unknown> | undefined {
  const names = Object.keys(outputs);
  if (names.length === 0 || RETURN_BINDING in outputs) return undefined;
  const entries = new Map<string, unknown>();
  if (result === null || result === undefined) return entries;
  for (const name of names) {
    if (typeof result !== "object" || !(name in result)) throw missingOutput(functionName, name);
    const value: unknown = Reflect.get(result, name);
    if (value !== null && value !== undefined) entries.set(name, value);
  }
  return entries;
}

function missingOutput(functionName: string, name: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3301",
    what: `The function '${functionName}' returned nothing for its output '${name}'.`,
    why: "A function with several outputs returns an object with a property for each.",
    fix: `Return '${name}' too; null writes nothing.`,
  });
}
