import { IsofuncError, parseTimeSpan } from "@isofunc/protocol";

/** A retry policy that the host carries out for triggers that allow one. Durations are milliseconds. */
export type RetryOptions =
  | { readonly strategy: "fixedDelay"; readonly maxRetryCount: number; readonly delay: number }
  | {
      readonly strategy: "exponentialBackoff";
      readonly maxRetryCount: number;
      readonly minimumInterval: number;
      readonly maximumInterval: number;
    };

/** How often a function is tried again. */
interface RetryCount {
  /** Attempts after the first one; -1 is for ever. */
  readonly maxRetryCount: number;
}

// A duration is `hh:mm:ss` (`"00:00:05"`), also with days (`"1.00:00:00"`), or milliseconds. The type stands here in
// full because that is what a message then shows.

/** The options of {@link fixedDelay}. */
export interface FixedDelayOptions extends RetryCount {
  /** The pause before each attempt: `"00:00:05"`, or milliseconds. */
  readonly delay: `${number}:${number}:${number}` | number;
}

/** The options of {@link exponentialBackoff}. */
export interface ExponentialBackoffOptions extends RetryCount {
  /** The pause before the first new attempt: `"00:00:05"`, or milliseconds. */
  readonly minimumInterval: `${number}:${number}:${number}` | number;
  /** The longest pause: `"00:10:00"`, or milliseconds. */
  readonly maximumInterval: `${number}:${number}:${number}` | number;
}

/**
 * Tries a failed function again after a pause that is always the same.
 *
 * @throws IsofuncError - the count or the delay makes no sense (ISO3109)
 */
export function fixedDelay({ maxRetryCount, delay }: FixedDelayOptions): RetryOptions {
  return { strategy: "fixedDelay", maxRetryCount: countOf(maxRetryCount), delay: milliseconds("delay", delay) };
}

/**
 * Tries a failed function again after a pause that grows from the shortest to the longest.
 *
 * @throws IsofuncError - the count or an interval makes no sense (ISO3109)
 */
export function exponentialBackoff(options: ExponentialBackoffOptions): RetryOptions {
  const minimumInterval = milliseconds("minimumInterval", options.minimumInterval);
  const maximumInterval = milliseconds("maximumInterval", options.maximumInterval);
  if (minimumInterval > maximumInterval) {
    throw unusable(
      `\`minimumInterval\` (${options.minimumInterval}) is longer than \`maximumInterval\` (${options.maximumInterval}).`,
    );
  }
  const maxRetryCount = countOf(options.maxRetryCount);
  return { strategy: "exponentialBackoff", maxRetryCount, minimumInterval, maximumInterval };
}

function countOf(maxRetryCount: number): number {
  if (Number.isInteger(maxRetryCount) && maxRetryCount >= -1) return maxRetryCount;
  throw unusable(`\`maxRetryCount\` is ${maxRetryCount}; it is a whole number, -1 for ever.`);
}

function milliseconds(name: string, delay: string | number): number {
  const value = typeof delay === "number" ? delay : parseTimeSpan(delay);
  if (Number.isFinite(value) && value >= 0) return value;
  throw unusable(`\`${name}\` is ${delay}; it is a duration of 0 or more.`);
}

function unusable(reason: string): IsofuncError {
  return new IsofuncError({ code: "ISO3109", what: "The retry policy cannot be carried out.", why: reason });
}
