import { foldOrdinalCase } from "./dotnet/ordinal-case.ts";
import type { RouteSegment } from "./route-template.ts";

/** Tests a path segment against a complex segment and, when it matches, writes the values of its parameters. */
export type ComplexSegmentMatcher = (text: string, values: Record<string, string>) => boolean;

/**
 * Compiles a segment of several parts (`v{major}.{minor}`). ASP.NET matches it from right to left and never goes back:
 * each literal is taken where it occurs last, leaving at least one unit for the parameter behind it; what is then left
 * over at the beginning decides. So `{a}.{b}` splits `x.y.z` into `x.y` and `z`, and `ab{x}c` does not match `abZabYc`
 * although a regular expression would.
 *
 * An optional parameter at the end may be missing together with its period: `{name}.{extension?}`.
 */
export function compileComplexSegment(segment: RouteSegment): ComplexSegmentMatcher {
  const last = segment.at(-1);
  const whole = compileParts(segment);
  if (last?.kind !== "parameter" || !last.isOptional) return whole;
  const shortened = compileParts(segment.slice(0, -2));
  return (text, values) => whole(text, values) || (!text.endsWith(".") && shortened(text, values));
}

function compileParts(parts: RouteSegment): ComplexSegmentMatcher {
  const folded = parts.map((part) => (part.kind === "literal" ? foldOrdinalCase(part.text) : ""));
  return (text, values) => {
    const foldedText = foldOrdinalCase(text);
    const found: (readonly [name: string, value: string])[] = [];
    /** Everything from here on is matched. */
    let end = text.length;
    let pending: string | undefined;
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part?.kind === "parameter") {
        pending = part.name;
        continue;
      }
      const literal = folded[index] ?? "";
      const limit = pending === undefined ? end : end - 1;
      const start = limit <= 0 ? -1 : foldedText.slice(0, limit).lastIndexOf(literal);
      if (start < 0) return false;
      const literalEnd = start + literal.length;
      if (pending !== undefined) found.push([pending, text.slice(literalEnd, end)]);
      else if (literalEnd !== end) return false;
      pending = undefined;
      end = start;
    }
    if (pending !== undefined) {
      if (end === 0) return false;
      found.push([pending, text.slice(0, end)]);
      end = 0;
    }
    if (end !== 0) return false;
    for (const [name, value] of found) values[name] = value;
    return true;
  };
}
