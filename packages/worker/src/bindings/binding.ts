import type { TypedData } from "@isofunc/protocol";
import type { FunctionContext } from "../context/function-context.ts";
import type { InputConverter } from "../conversion/input-converter.ts";
import type { Target } from "../targets/target.ts";
import type { Param } from "./param.ts";

/** JSON, as a raw binding carries it to the host. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What can be written as JSON, as far as the compiler can say; bytes and text travel as they are. */
export type Serializable = string | number | boolean | object;

/** The properties of a raw binding besides name, type, direction, dataType and cardinality: `queueName`, `route`, … */
export type BindingProperties = Readonly<Record<string, JsonValue>>;

/** How what came over the wire becomes what the function receives; the same for triggers and inputs. */
export interface Receiving<T> {
  readonly target: Target<T>;
  /** Tried in this order, after the target's own converter and before those registered with the app. */
  readonly converters?: readonly InputConverter[];
  /** Whether the converters registered with the app are tried at all. @default "allow" */
  readonly converterFallback?: "allow" | "disallow";
}

/**
 * What starts a function.
 *
 * @typeParam T - what the function receives
 * @typeParam P - its `params`
 * @typeParam Default - what it may return when it declares no output
 * @typeParam X - what the trigger adds to the context. The type of its metadata is a type alias: an interface would not
 * fit `FunctionContext`, which has metadata of any names.
 */
export interface Trigger<T, P = unknown, Default = void, X = object> extends Receiving<T> {
  readonly direction: "trigger";
  /** The wire's binding type: `queueTrigger`. Ends in `Trigger`. */
  readonly type: string;
  /** The wire's binding name; by default the type without `Trigger`. */
  readonly name: string;
  readonly properties: BindingProperties;
  /** What the route or path captures. */
  readonly params: readonly Param[];
  /** The output that a function of this trigger has when it declares none (HTTP: the answer). */
  readonly implicitOutput?: Output<never>;
  /**
   * Makes what only this trigger adds to the context: `request`, `messageActions`, typed metadata. Called when the
   * inputs are bound, with what came over the wire and the value that was made of it.
   */
  extend?(context: FunctionContext, source: TypedData, value: unknown): X;
  readonly "~params"?: P;
  readonly "~default"?: Default;
}

/** Data that the host reads for the function before it runs. Its name is its key in `inputs`. */
export interface Input<T> extends Receiving<T> {
  readonly direction: "in";
  readonly type: string;
  readonly properties: BindingProperties;
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
