import type { FunctionContext } from "../context/function-context.ts";

/**
 * Goes on to the next middleware, and in the end to the function. A promise unless all of them are synchronous; `await`
 * it either way to do something afterwards.
 */
export type Next = () => void | Promise<void>;

/**
 * Runs around every function.
 *
 * - On the way in nothing is bound yet; `context.bindInput` binds one input ahead.
 * - On the way out the outputs are bound already: a single output is the invocation's result, several are output
 *   bindings and the result is empty.
 * - Without calling `next` the function does not run and the invocation succeeds with what the middleware has set.
 * - Calling `next` twice runs the function twice, with the same inputs.
 * - What it throws fails the invocation; what the function throws comes out of `next`.
 *
 * @example
 * const timing: Middleware = async (context, next) => {
 *   const start = performance.now();
 *   await next();
 *   context.log.info("Took {milliseconds:F1} ms", { milliseconds: performance.now() - start });
 * };
 */
export type Middleware = (context: FunctionContext, next: Next) => void | Promise<void>;

/** A middleware with state or services of its own. There is one instance for the whole app. */
export interface MiddlewareInstance {
  invoke(context: FunctionContext, next: Next): void | Promise<void>;
}

/**
 * A class of middleware: taken from the services if it is registered there, else made once, when the worker starts; it
 * may use `inject()`.
 */
export type MiddlewareClass = new (...args: never) => MiddlewareInstance;

/** Whether an invocation is the business of a middleware. */
export type MiddlewarePredicate = (context: FunctionContext) => boolean;
