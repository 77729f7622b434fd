import type { Input, Output, Trigger } from "../bindings/binding.ts";
import type { Flat } from "../bindings/param.ts";
import type { RetryOptions } from "../bindings/retry.ts";
import type { FunctionContext } from "../context/function-context.ts";
import type { Resolved, ServiceKey } from "../services/token.ts";

/** What a function needs, by the name that it uses. */
export type Services = Readonly<Record<string, ServiceKey<unknown>>>;
/** What a function reads, by the name that it uses, which is also the binding's name. */
export type Inputs = Readonly<Record<string, Input<unknown>>>;
/** What a function writes, by the name that it uses, which is also the binding's name. */
export type Outputs = Readonly<Record<string, Output<never>>>;

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/** The values of the inputs. */
export type InputValues<I> = { readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never };

/** The values of several outputs. Every one is required, `null` writes nothing; so a misspelt one is a missing one. */
export type OutputValues<O> = { readonly [K in keyof O]: OutputValue<O[K]> | null };

type OutputValue<O> = O extends Output<infer T> ? T : never;

/** What a function returns: by its declared output or outputs `O`, or without any what its trigger allows. */
export type Returned<O, Default> = [O] extends [never]
  ? Default | void
  : O extends Output<infer T>
    ? T | null
    : OutputValues<O>;

/**
 * What a function gets beside its value: everything of the invocation, what its trigger adds (`X`), the values that the
 * route or path captured, its inputs and its services.
 */
export type HandlerContext<P = unknown, S = unknown, I = unknown, X = object> = Omit<FunctionContext, keyof X> &
  X & {
    readonly params: Flat<P>;
    readonly inputs: InputValues<I>;
    readonly services: Resolved<S>;
  };

/** The options of a function besides its outputs. */
export interface FunctionOptions<T, P, Default, X, S, I> {
  /** What starts the function. Exactly one. */
  readonly trigger: Trigger<T, P, Default, X>;
  /** What the host reads for the function before it runs. */
  readonly inputs?: I & ValidNames<I>;
  /** What the function needs from the app's services; resolved before it runs. */
  readonly services?: S;
  /** What the host does about failures, for triggers that allow a retry policy. */
  readonly retry?: RetryOptions;
}

/** One output, or several by name. */
export interface OutputOptions<O> {
  /** Where the host writes what the function returns: one output, or several by name. */
  readonly output?: O & ([O] extends [never] ? unknown : O extends Output<never> ? unknown : ValidNames<O>);
}

/** The characters that a host refuses in a binding's name, as far as they come to mind: it takes letters and digits. */
type Refused = "_" | "-" | " " | "." | "$" | "/" | ":";

/** Says at the name itself that a host would refuse it. */
type ValidNames<R> = {
  readonly [K in keyof R]: K extends `${string}${Refused}${string}`
    ? `"${K}" is no binding name: only letters and digits, beginning with a letter`
    : R[K];
};
