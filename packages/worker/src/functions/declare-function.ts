import { IsofuncError } from "@isofunc/protocol";
import type { Input, Output, Trigger } from "../bindings/binding.ts";
import type { RetryOptions } from "../bindings/retry.ts";
import type { ServiceKey } from "../services/token.ts";
import type { FunctionDeclaration } from "./function-definition.ts";

/** What a host accepts as a function's name. The official documentation says one character less: `isofunc build` warns. */
const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,127}$/;
/** What a host accepts as a binding's name. */
const BINDING_NAME = /^[A-Za-z][A-Za-z0-9]{0,127}$/;
/** The wire's name of the only output. */
export const RETURN_BINDING = "$return";

/** The options of `fn` and `fn.method` with their types erased. */
export interface ErasedOptions {
  readonly trigger: Trigger<unknown, unknown, unknown, unknown>;
  readonly inputs?: Readonly<Record<string, Input<unknown>>>;
  readonly output?: Output<never> | Readonly<Record<string, Output<never>>>;
  readonly services?: Readonly<Record<string, ServiceKey<unknown>>>;
  readonly retry?: RetryOptions;
}

/**
 * Checks what the compiler cannot, and gives every binding its wire name.
 *
 * @throws IsofuncError - a name that a host would refuse (ISO3101, ISO3102), one name for two bindings (ISO3103), or more
 * than one HTTP answer (ISO3104)
 */
export function declareFunction(name: string, options: ErasedOptions): FunctionDeclaration {
  const { trigger, inputs = {}, output, services = {}, retry } = options;
  if (!FUNCTION_NAME.test(name)) throw badFunctionName(name);
  const outputs = outputsOf(trigger, output);
  checkBindingNames(name, [trigger.name, ...Object.keys(inputs), ...Object.keys(outputs)]);
  checkHttpAnswers(name, outputs);
  return { name, trigger, inputs, outputs, services, retry };
}

function outputsOf(
  { implicitOutput }: ErasedOptions["trigger"],
  output: ErasedOptions["output"] = implicitOutput,
): Readonly<Record<string, Output<never>>> {
  if (output === undefined) return {};
  return isOutput(output) ? { [RETURN_BINDING]: output } : output;
}

function isOutput(output: NonNullable<ErasedOptions["output"]>): output is Output<never> {
  return typeof output.direction === "string";
}

function checkBindingNames(functionName: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== RETURN_BINDING && !BINDING_NAME.test(name)) throw badBindingName(functionName, name);
    if (seen.has(name.toLowerCase())) throw takenBindingName(functionName, name);
    seen.add(name.toLowerCase());
  }
}

function checkHttpAnswers(functionName: string, outputs: FunctionDeclaration["outputs"]): void {
  const answers = Object.keys(outputs).filter((name) => outputs[name]!.type === "http");
  if (answers.length <= 1) return;
  throw new IsofuncError({
    code: "ISO3104",
    what: `The function '${functionName}' has more than one HTTP answer: ${answers.join(", ")}.`,
    fix: "Keep one `httpResult()` among its outputs.",
  });
}

function badFunctionName(name: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3101",
    what: `'${name}' is not a valid function name.`,
    why: "A name begins with a letter and has letters, digits, '_' and '-', at most 128 characters.",
    fix: "Rename the function.",
  });
}

function badBindingName(functionName: string, name: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3102",
    what: `'${name}' is not a valid binding name in the function '${functionName}'.`,
    why: "A host accepts letters and digits, beginning with a letter, at most 128 characters.",
    fix: "Rename the input or output.",
  });
}

function takenBindingName(functionName: string, name: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3103",
    what: `The function '${functionName}' has several bindings with the name '${name}'.`,
    why: "Names of trigger, inputs and outputs are compared without regard to case.",
    fix: "Rename one of them; a trigger takes another name by its option `name`.",
  });
}
