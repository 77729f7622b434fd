import type { FunctionContext } from "../context/function-context.ts";
import type { Target } from "../targets/target.ts";

/** JSON, as a raw binding carries it to the host. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The properties of a raw binding besides name, type, direction, dataType and cardinality: `queueName`, `route`, … */
export type BindingProperties = Readonly<Record<string, JsonValue>>;

/** One `{name}` of a route or path, and how its text becomes the value in `params`. */
export interface Param {
  readonly name: string;
  /** May the value be absent (`{id?}`)? Then `params` has `undefined`. */
  readonly optional: boolean;
  /** Text to value; throws when the text does not fit (the host has checked route constraints before). */
  convert(text: string): unknown;
}

/**
 * What starts a function.
 *
 * @typeParam T - what the function receives
 * @typeParam P - its `params`
 * @typeParam Default - what it may return when it declares no output
 * @typeParam X - what the trigger adds to the context
 */
export interface Trigger<T, P = unknown, Default = void, X = object> {
  readonly direction: "trigger";
  /** The wire's binding type: `queueTrigger`. Ends in `Trigger`. */
  readonly type: string;
  /** The wire's binding name; by default the type without `Trigger`. */
  readonly name: string;
  readonly properties: BindingProperties;
  readonly target: Target<T>;
  readonly params: readonly Param[];
  /** The output that every function of this trigger has unless it declares one of this type itself (HTTP: the answer). */
  readonly implicitOutput?: Output<never>;
  /** Adds to the context what only this trigger offers: `request`, `messageActions`, typed metadata. */
  extend?(context: FunctionContext): X;
  readonly "~params"?: P;
  readonly "~default"?: Default;
}

/** Data that the host reads for the function before it runs. Its name is its key in `inputs`. */
export interface Input<T> {
  readonly direction: "in";
  readonly type: string;
  readonly properties: BindingProperties;
  readonly target: Target<T>;
}

/** A place where the host writes what the function returns. Named by its key, or `$return` when it is the only one. */
export interface Output<T> {
  readonly direction: "out";
  readonly type: string;
  readonly properties: BindingProperties;
  readonly dataType?: "string" | "binary" | "stream";
  /** Contravariant on purpose: an output of a wider type takes every narrower value. */
  readonly "~value"?: (value: T) => void;
}
