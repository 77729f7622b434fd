import type { InvocationContext } from "../context/invocation-context.ts";
import { collectOutputs } from "../functions/outputs.ts";
import type { Stage } from "./pipeline.ts";

/**
 * Hands the result of a function with several outputs to these outputs, once everything behind it has run. The result is
 * empty afterwards; that of a function with a single output stays where it is.
 */
export const outputBindingStage: Stage = (rest) => (context) => {
  if (!context.function.hasNamedOutputs) return rest(context);
  const done = rest(context);
  return done instanceof Promise ? done.then(() => distribute(context)) : distribute(context);
};

function distribute(context: InvocationContext): void {
  const outputs = collectOutputs(context.function.definition, context.result.value);
  if (outputs === undefined) return;
  for (const [name, value] of outputs) context.outputs.set(name, value);
  context.result.value = undefined;
}
