import { AsyncLocalStorage } from "node:async_hooks";
import type { FunctionContext } from "./function-context.ts";

const storage = new AsyncLocalStorage<FunctionContext>();

/**
 * The context of the invocation that this code runs in, across `await`, timers and callbacks; `undefined` outside of any.
 *
 * @example
 * const correlationId = currentContext()?.items.get("correlationId");
 */
export function currentContext(): FunctionContext | undefined {
  return storage.getStore();
}

/** @internal Runs something as part of an invocation. */
export function runInContext<C extends FunctionContext, R>(context: C, run: (context: C) => R): R {
  return storage.run(context, run, context);
}
