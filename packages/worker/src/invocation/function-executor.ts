import type { FunctionContext } from "../context/function-context.ts";
import { token } from "../services/token.ts";
import type { Token } from "../services/token.ts";

/** Takes the place of the plain call of a function: to measure, to repeat, to refuse it. */
export interface FunctionExecutor {
  /**
   * @param call - calls the function with its inputs
   * @returns what shall be the function's result
   */
  execute(context: FunctionContext, call: () => unknown): unknown;
}

/**
 * The key of the executor: register one for all functions with the services, or set one for a single invocation with
 * `context.features`. Without either the function is simply called.
 */
export const FunctionExecutor: Token<FunctionExecutor> = token("FunctionExecutor");
