import type { Receiving } from "../bindings/binding.ts";
import { unhandled } from "./input-converter.ts";
import type { ConversionResult, ConverterContext, InputConverter } from "./input-converter.ts";

/**
 * The converters that a target is offered, in their order: the target's own, those that the binding advertises, those
 * registered with the app unless the binding disallows them. Each is left out that does not know the kind of target.
 */
export function conversionPlan(
  { target, converters = [], converterFallback = "allow" }: Receiving<unknown>,
  registered: Iterable<InputConverter>,
): readonly InputConverter[] {
  const others = [...converters, ...(converterFallback === "allow" ? registered : [])];
  const fitting = others.filter(({ targets }) => targets === undefined || targets.includes(target.kind));
  return target.converter === undefined ? fitting : [target.converter, ...fitting];
}

/**
 * Converts one item after the other, without waiting. When one throws, those that are under way are nobody's concern any
 * more: they may fail without a word.
 */
export function convertEach<Item, Result>(items: readonly Item[], convertOne: (item: Item) => Result): Result[] {
  const results: Result[] = [];
  try {
    for (const item of items) results.push(convertOne(item));
  } catch (error) {
    for (const result of results) if (result instanceof Promise) result.catch(() => undefined);
    throw error;
  }
  return results;
}

/** Asks one converter after the other from `start` on, until one answers. A promise only when a converter gave one. */
export function convert(
  plan: readonly InputConverter[],
  context: ConverterContext,
  start = 0,
): ConversionResult | Promise<ConversionResult> {
  for (let index = start; index < plan.length; index++) {
    const result = plan[index]!.convert(context);
    if (result instanceof Promise) {
      return result.then((answer) => (answer.status === "unhandled" ? convert(plan, context, index + 1) : answer));
    }
    if (result.status !== "unhandled") return result;
  }
  return unhandled;
}
