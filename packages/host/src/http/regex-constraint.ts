import { createContext, Script } from "node:vm";
import { compileDotnetRegex } from "./dotnet/regex.ts";

/**
 * How long one value may occupy a `regex(…)` constraint, in milliseconds. The official host allows 10 seconds and then
 * answers 500; here a pattern runs on the thread that serves everyone, so a value that takes longer does not match.
 */
export const REGEX_TIME_LIMIT = 100;

/** Below this many steps at worst a pattern runs unguarded: about a millisecond. */
const UNGUARDED_STEPS = 1_000_000;

/** What the watched script sees: the pattern and the text that are about to meet. */
const arena = { pattern: /^/, text: "" };
const watched = createContext(arena);
const meeting = new Script("pattern.test(text)");

/**
 * Compiles the pattern of a `regex(…)` constraint into a test of route values; throws a `SyntaxError` for a pattern
 * that is invalid or that JavaScript cannot express.
 *
 * The pattern is the app's own, but the values are anyone's: a value that could make it backtrack for long is tried
 * under a watchdog, which costs a fifth of a millisecond and therefore is not there for all others.
 */
export function compileRegexConstraint(source: string): (value: string) => boolean {
  const { pattern, degree } = compileDotnetRegex(source);
  return (value) => (value.length ** degree <= UNGUARDED_STEPS ? pattern.test(value) : testGuarded(pattern, value));
}

function testGuarded(pattern: RegExp, text: string): boolean {
  arena.pattern = pattern;
  arena.text = text;
  try {
    return meeting.runInContext(watched, { timeout: REGEX_TIME_LIMIT }) === true;
  } catch (error) {
    // The error belongs to the script's own realm, where `Error` is another one.
    if (Object(error).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  }
}
