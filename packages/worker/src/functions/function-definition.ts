import type { Input, Output, Trigger } from "../bindings/binding.ts";
import type { RetryOptions } from "../bindings/retry.ts";
import type { FunctionContext } from "../context/function-context.ts";
import type { ServiceKey } from "../services/token.ts";

/** A handler with its types erased: what the pipeline calls. */
export type FunctionHandler = (value: unknown, context: FunctionContext) => unknown;

/** What `fn` and `fn.method` know of a function besides its code. */
export interface FunctionDeclaration {
  /** Unique in an app without regard to case. */
  readonly name: string;
  readonly trigger: Trigger<unknown, unknown, unknown, unknown>;
  readonly inputs: Readonly<Record<string, Input<unknown>>>;
  /** By wire name; a single output is `$return`. Includes the trigger's implicit output. */
  readonly outputs: Readonly<Record<string, Output<never>>>;
  readonly services: Readonly<Record<string, ServiceKey<unknown>>>;
  readonly retry: RetryOptions | undefined;
}

/**
 * A function as `fn` returns it: what triggers it, what it reads, writes and needs, and its code. The type parameters
 * keep what the compiler inferred, so that a test can call the function by its definition.
 *
 * @typeParam T - what the function receives
 * @typeParam P - its `params`
 * @typeParam R - what it returns
 */
export interface FunctionDefinition<T = unknown, P = unknown, R = unknown> extends FunctionDeclaration {
  readonly kind: "function";
  readonly handler: FunctionHandler;
  readonly "~value"?: T;
  readonly "~params"?: P;
  readonly "~result"?: R;
}
