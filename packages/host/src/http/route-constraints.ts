import { isDateText } from "./dotnet/date-text.ts";
import { isDecimalText, isFloatText, parseInt32, parseInt64 } from "./dotnet/number-text.ts";
import { isGuidText } from "./dotnet/guid-text.ts";
import { compileRegexConstraint } from "./regex-constraint.ts";

/** Tests a route value; null is the value of a catch-all that caught nothing. */
export type RouteConstraint = (value: string | null) => boolean;

/** Builds the test from the argument, the text between the parentheses (null without any); throws when it is wrong. */
type ConstraintFactory = (argument: string | null) => RouteConstraint;

/**
 * The inline constraints of ASP.NET Core by their names, which are matched without regard to case. Values are read
 * under .NET's invariant culture; lengths count UTF-16 units.
 */
const CONSTRAINTS: Readonly<Record<string, ConstraintFactory>> = {
  int: plain("int", (value) => parseInt32(value) !== undefined),
  bool: plain("bool", (value) => /^(?:true|false)$/i.test(value.trim())),
  datetime: plain("datetime", isDateText),
  decimal: plain("decimal", isDecimalText),
  double: plain("double", isFloatText),
  float: plain("float", isFloatText),
  guid: plain("guid", isGuidText),
  long: plain("long", (value) => parseInt64(value) !== undefined),
  // The Kelvin sign is a k to .NET; a final line feed may follow, as behind any `$` there.
  alpha: plain("alpha", (value) => /^[a-z\u212a]*\n?$/i.test(value)),
  file: plain("file", hasFileName),
  nonfile: () => (value) => value === null || !hasFileName(value),
  required: plain("required", (value) => value !== ""),
  minlength: (argument) => {
    const least = length(argument);
    return present((value) => value.length >= least);
  },
  maxlength: (argument) => {
    const most = length(argument);
    return present((value) => value.length <= most);
  },
  length: (argument) => {
    const parts = split(argument);
    if (parts.length < 1 || parts.length > 2) throw new WrongArgumentCount("length", parts.length);
    const least = length(parts[0] ?? null);
    const most = length(parts.at(-1) ?? null);
    if (least > most) throw new RangeError("The minimum is greater than the maximum.");
    return present((value) => value.length >= least && value.length <= most);
  },
  min: (argument) => {
    const least = integer(argument);
    return within((value) => value >= least);
  },
  max: (argument) => {
    const most = integer(argument);
    return within((value) => value <= most);
  },
  range: (argument) => {
    const parts = split(argument);
    if (parts.length !== 2) throw new WrongArgumentCount("range", parts.length);
    const [least, most] = [integer(parts[0] ?? null), integer(parts[1] ?? null)];
    if (least > most) throw new RangeError("The minimum is greater than the maximum.");
    return within((value) => value >= least && value <= most);
  },
  regex: (argument) => {
    if (argument === null) throw new TypeError("A pattern is missing.");
    return present(compileRegexConstraint(argument));
  },
};

/** The constraint's name is known, its argument cannot be used. Worded as the official host does. */
export class RouteConstraintError extends Error {
  override readonly name = "RouteConstraintError";
}

/** Compiles one constraint as written (`range(1,5)`); undefined when there is none of that name. */
export function compileRouteConstraint(text: string): RouteConstraint | undefined {
  const open = text.indexOf("(");
  const hasArgument = open >= 0 && text.endsWith(")");
  const name = (hasArgument ? text.slice(0, open) : text).toLowerCase();
  const factory = Object.hasOwn(CONSTRAINTS, name) ? CONSTRAINTS[name] : undefined;
  if (factory === undefined) return undefined;
  try {
    return factory(hasArgument ? text.slice(open + 1, -1) : null);
  } catch (cause) {
    if (cause instanceof WrongArgumentCount) throw new RouteConstraintError(cause.message, { cause });
    const reason = cause instanceof Error ? ` (${text}: ${cause.message})` : "";
    throw new RouteConstraintError(
      `An error occurred while trying to create an instance of the ${name} constraint${reason}.`,
      { cause },
    );
  }
}

/** A constraint that takes no argument, not even an empty one. */
function plain(name: string, test: (value: string) => boolean): ConstraintFactory {
  return (argument) => {
    if (argument !== null) throw new WrongArgumentCount(name, split(argument).length);
    return present(test);
  };
}

function present(test: (value: string) => boolean): RouteConstraint {
  return (value) => value !== null && test(value);
}

/** Numbers that are compared are integers of 64 bits. */
function within(test: (value: bigint) => boolean): RouteConstraint {
  return present((text) => {
    const value = parseInt64(text);
    return value !== undefined && test(value);
  });
}

function split(argument: string | null): readonly string[] {
  return argument === null ? [] : argument.split(",").map((part) => part.trim());
}

function integer(text: string | null): bigint {
  const value = parseInt64(text ?? "");
  if (value === undefined) throw new TypeError("The argument is not an integer.");
  return value;
}

function length(text: string | null): number {
  const value = parseInt32(text ?? "");
  if (value === undefined || value < 0) throw new TypeError("The argument is not a length.");
  return value;
}

/** Whether the last segment is named like a file: a dot, and behind it something else than dots. */
function hasFileName(value: string): boolean {
  const name = value.slice(value.lastIndexOf("/") + 1);
  const dot = name.indexOf(".");
  return dot >= 0 && /[^.]/.test(name.slice(dot));
}

class WrongArgumentCount extends Error {
  constructor(name: string, count: number) {
    super(
      `Could not find a constructor for constraint type '${name}' with the following number of parameters: ${count}`,
    );
  }
}
