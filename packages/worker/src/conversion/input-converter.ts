import type { TypedData } from "@isofunc/protocol";
import type { FunctionContext } from "../context/function-context.ts";
import type { Target } from "../targets/target.ts";

/** What a converter is asked: make a value for `target` out of `source`. */
export interface ConverterContext {
  /** What the function wants to receive. */
  readonly target: Target<unknown>;
  /** What came over the wire; `{}` (no `data`) when nothing came. */
  readonly source: TypedData;
  /** The name of the trigger or input that is being converted. */
  readonly bindingName: string;
  readonly functionContext: FunctionContext;
}

/** A converter's answer. `unhandled` hands the question to the next converter, `failed` ends the search. */
export type ConversionResult =
  | { readonly status: "succeeded"; readonly value: unknown }
  | { readonly status: "failed"; readonly error: unknown }
  | { readonly status: "unhandled" };

/**
 * Makes values of some targets from some sources. Answering synchronously keeps an invocation on one turn. An error
 * that a converter throws, in place of returning it, ends the invocation as it is.
 */
export interface InputConverter {
  /** What messages call it. */
  readonly name: string;
  /** The kinds of target that it is asked for. @default all */
  readonly targets?: readonly string[];
  convert(context: ConverterContext): ConversionResult | Promise<ConversionResult>;
}

/** The converter's value. */
export function succeeded(value: unknown): ConversionResult {
  return { status: "succeeded", value };
}

/** The value cannot be made, and no other converter shall try. */
export function failed(error: unknown): ConversionResult {
  return { status: "failed", error };
}

/** Not this converter's business: the next one is asked. */
export const unhandled: ConversionResult = { status: "unhandled" };
