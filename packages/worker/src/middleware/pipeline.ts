import type { InvocationContext } from "../context/invocation-context.ts";
import { isThenable } from "./is-thenable.ts";
import type { Middleware, MiddlewarePredicate } from "./middleware.ts";

/** A piece of the way of an invocation, up to and including its function. */
export type Run = (context: InvocationContext) => void | Promise<void>;

/** Puts something before the rest of the way. Done once, when the worker starts. */
export type Stage = (rest: Run) => Run;

/** The way of every invocation: the first stage is the outermost. Behind the last one there is nothing. */
export function compose(stages: readonly Stage[]): Run {
  return stages.reduceRight<Run>(
    (rest, stage) => stage(rest),
    () => {},
  );
}

/** A middleware of the app. */
export function middlewareStage(middleware: Middleware): Stage {
  return (rest) => (context) => {
    const done: unknown = middleware(context, () => rest(context));
    if (done === undefined || done instanceof Promise) return done;
    // Not what the type says, but what JavaScript may give: another kind of promise, or a value that means nothing.
    return isThenable(done) ? settled(done) : undefined;
  };
}

async function settled(done: PromiseLike<unknown>): Promise<void> {
  await done;
}

/** A middleware for some invocations; the others go straight on. */
export function conditionalStage(predicate: MiddlewarePredicate, middleware: Middleware): Stage {
  return (rest) => {
    const run = middlewareStage(middleware)(rest);
    return (context) => (predicate(context) ? run(context) : rest(context));
  };
}
