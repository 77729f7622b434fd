import type { InvocationContext } from "../context/invocation-context.ts";
import type { BoundInputs } from "../conversion/bind-inputs.ts";
import { FunctionExecutor } from "../invocation/function-executor.ts";
import { isThenable } from "./is-thenable.ts";
import type { Stage } from "./pipeline.ts";

type Services = Readonly<Record<string, unknown>>;

/**
 * Calls the function: the end of the way, behind which nothing runs. First come its services (waiting for those that
 * load), then its inputs. As long as neither of them nor the function is asynchronous, neither is this.
 */
export const functionExecutionStage: Stage = () => (context) => {
  const services = context.function.services.resolve(context);
  return services instanceof Promise
    ? services.then((loaded) => bindAndCall(context, loaded))
    : bindAndCall(context, services);
};

function bindAndCall(context: InvocationContext, services: Services): void | Promise<void> {
  const bound = context.bindInputs();
  return bound instanceof Promise
    ? bound.then((inputs) => call(context, inputs, services))
    : call(context, bound, services);
}

function call(context: InvocationContext, bound: BoundInputs, services: Services): void | Promise<void> {
  context.adopt(bound, services);
  const { handler } = context.function.definition;
  const executor = context.featuresInUse?.get(FunctionExecutor) ?? context.app.executor;
  const result =
    executor === undefined
      ? handler(bound.value, context)
      : executor.execute(context, () => handler(bound.value, context));
  if (isThenable(result)) return keepLater(context, result);
  context.result.value = result;
}

async function keepLater(context: InvocationContext, result: PromiseLike<unknown>): Promise<void> {
  context.result.value = await result;
}
