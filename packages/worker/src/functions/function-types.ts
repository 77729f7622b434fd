import type { Input, Output, Trigger } from "../bindings/binding.ts";
import type { Flat } from "../bindings/param.ts";
import type { RetryOptions } from "../bindings/retry.ts";
import type { FunctionContext } from "../context/function-context.ts";
import type { Resolved, ServiceKey } from "../services/token.ts";

// How the types of a function follow from its options. Two rules hold throughout. What is inferred is the options
// themselves, and everything else is computed from them by conditional types, so that an annotation in a handler or a
// decorated method is checked and never flows back. And what a user sees in a message is computed to the end.

/** Any trigger. */
export type AnyTrigger = Trigger<unknown, unknown, unknown, unknown>;
/** What a function needs, by the name that it uses. */
export type Services = Readonly<Record<string, ServiceKey<unknown>>>;

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/** What a trigger hands to the function. */
export type TriggerValue<Tr> = Tr extends Trigger<infer T, infer _P, infer _Default, infer _X> ? T : never;
/** What a trigger captures. */
export type TriggerParams<Tr> = Tr extends Trigger<infer _T, infer P, infer _Default, infer _X> ? P : never;
/** What a trigger's function may return when it declares no output. */
type TriggerResult<Tr> = Tr extends Trigger<infer _T, infer _P, infer Default, infer _X> ? Default : never;
/** What a trigger adds to the context. */
type TriggerExtras<Tr> = Tr extends Trigger<infer _T, infer _P, infer _Default, infer X> ? X : never;

/** The values of the inputs. */
type InputValues<I> = I extends infer Each
  ? { readonly [K in keyof Each]: Each[K] extends Input<infer T> ? T : never }
  : never;

/** The services that the keys stand for. */
type ServiceValues<S> = S extends infer Each ? { readonly [K in keyof Each]: Resolved<Each>[K] } : never;

/** The values of several outputs. Every one is required, `null` writes nothing; so a misspelt one is a missing one. */
export type OutputValues<O> = O extends infer Each
  ? { readonly [K in keyof Each]: Each[K] extends Output<infer T> ? T | null : never }
  : never;

/** What a function returns: by its declared output or outputs, or without any what its trigger allows. */
export type Returned<O, Tr> = [O] extends [never]
  ? TriggerResult<Tr> | void
  : O extends Output<infer T>
    ? T | null
    : OutputValues<O>;

/**
 * What a function gets beside its value: everything of the invocation, what its trigger adds (`X`), the values that the
 * route or path captured (`P`), its services (`S`, by key) and its inputs (`I`, by binding).
 */
export type HandlerContext<P = unknown, S = unknown, I = unknown, X = object> = Omit<FunctionContext, keyof X> &
  X & {
    readonly params: Flat<P>;
    readonly inputs: InputValues<I>;
    readonly services: ServiceValues<S>;
  };

/** The context of a function with these options. */
export type ContextOf<Tr, S, I> = HandlerContext<TriggerParams<Tr>, S, I, TriggerExtras<Tr>>;

/** The options of a function. */
export interface FunctionOptions<Tr, O, S, I> {
  /** What starts the function. Exactly one. */
  readonly trigger: Tr;
  /** What the host reads for the function before it runs, by the names that the function and the host use. */
  readonly inputs?: I;
  /** Where the host writes what the function returns: one output, or several by the names that both use. */
  readonly output?: O;
  /** What the function needs from the app's services; resolved before it runs. */
  readonly services?: S;
  /** What the host does about failures, for triggers that allow a retry policy. */
  readonly retry?: RetryOptions;
}

/** One output, or several whose names a host accepts. */
export type OutputOption<O> = Output<never> | NamedBindings<O, Output<never>>;

/** Bindings whose names a host accepts; says so at a name that it would refuse. */
export type NamedBindings<R, Binding> = {
  // `as K` keeps a list from being one of these.
  readonly [K in keyof R as K]: K extends `${string}${Refused}${string}`
    ? `'${K}' is no binding name: a host accepts letters and digits only`
    : Binding;
};

/** The characters that come to mind in a name and that a host refuses. */
type Refused = "_" | "-" | " " | "." | "$" | "/" | ":";
