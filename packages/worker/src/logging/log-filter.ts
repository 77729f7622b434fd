import { LEVEL_NUMBERS } from "./log-level.ts";
import type { LogLevel } from "./logger.ts";

/** From which level on a category is logged. */
export interface LogFilterRule {
  /** Name of the provider that the rule is for; left out, for all. */
  readonly provider?: string;
  /** Start of the category, without regard to case; left out, every category. */
  readonly category?: string;
  /** The least level that passes. */
  readonly level: LogLevel;
}

/**
 * The least level, as a number, at which a provider gets messages of a category: by the rules for that provider if one
 * of them applies, else by those for all; of these by the longest category, and the later one of two that are equal.
 * With no rule at all by `minimum`.
 */
export function leastLevel(
  rules: readonly LogFilterRule[],
  minimum: LogLevel,
  provider: string,
  category: string,
): number {
  const applying = rules.filter((rule) => startsWithIgnoringCase(category, rule.category ?? ""));
  const own = applying.filter((rule) => rule.provider === provider);
  const candidates = own.length > 0 ? own : applying.filter((rule) => rule.provider === undefined);
  let best: LogFilterRule | undefined;
  for (const rule of candidates) {
    if (best === undefined || (rule.category ?? "").length >= (best.category ?? "").length) best = rule;
  }
  return LEVEL_NUMBERS[best?.level ?? minimum];
}

function startsWithIgnoringCase(text: string, start: string): boolean {
  return text.slice(0, start.length).toLowerCase() === start.toLowerCase();
}
