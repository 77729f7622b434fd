import { compileComplexSegment } from "./complex-segment.ts";
import type { ComplexSegmentMatcher } from "./complex-segment.ts";
import { compileRouteConstraint } from "./route-constraints.ts";
import type { RouteConstraint } from "./route-constraints.ts";
import { parseRouteTemplate, RouteTemplateError } from "./route-template.ts";
import type { RouteSegment, RouteTemplate } from "./route-template.ts";

/** What a path gave to the parameters of a route. */
export interface RouteValues {
  /** By the names as the template spells them. An object without prototype. */
  readonly params: Readonly<Record<string, string>>;
  /** Optional parameters and catch-alls that the path gave nothing: names of binding data whose value is null. */
  readonly unsetParams: readonly string[];
}

/** What a route of literals alone takes from a path. */
const NO_VALUES: RouteValues = { params: Object.freeze(Object.create(null)), unsetParams: [] };

/** A route template made ready for matching: one regular expression, and the tests that it cannot express. */
export interface Route {
  readonly template: RouteTemplate;
  /** The values for a decoded path, or undefined when the route does not match. */
  match(path: string): RouteValues | undefined;
}

/**
 * Compiles a template, prefix included, with its constraints. Throws a `RouteTemplateError` or a
 * `RouteConstraintError` in the words of the official host.
 */
export function compileRoute(text: string): Route {
  const template = parseRouteTemplate(text);
  const pattern = new RegExp(`^${segmentsPattern(template.segments)}/?$`, "is");
  const captures = template.segments.flatMap(captureOf);
  const constraints = compileConstraints(template);
  const optional = template.parameters.filter((parameter) => parameter.isOptional);
  if (template.parameters.length === 0) {
    return { template, match: (path) => (pattern.test(path) ? NO_VALUES : undefined) };
  }
  return {
    template,
    match: (path) => {
      const found = pattern.exec(path);
      if (found === null) return undefined;
      // A parameter may be called `__proto__`.
      const params: Record<string, string> = Object.create(null);
      const unsetParams: string[] = [];
      for (const [index, capture] of captures.entries()) {
        const text = found[index + 1];
        if (capture.kind === "complex") {
          if (!capture.match(text ?? "", params)) return undefined;
        } else if (text !== undefined) params[capture.name] = text;
        else if (capture.defaultValue !== undefined) params[capture.name] = capture.defaultValue;
        else if (capture.isCatchAll) unsetParams.push(capture.name);
      }
      for (const { name, isOptional, test } of constraints) {
        const value = params[name];
        if (!(value === undefined && isOptional) && !test(value ?? null)) return undefined;
      }
      for (const { name } of optional) if (!(name in params)) unsetParams.push(name);
      return { params, unsetParams };
    },
  };
}

/** What one capturing group of the pattern holds. */
type Capture =
  | {
      readonly kind: "simple";
      readonly name: string;
      readonly defaultValue: string | undefined;
      readonly isCatchAll: boolean;
    }
  | { readonly kind: "complex"; readonly match: ComplexSegmentMatcher };

function captureOf(segment: RouteSegment): readonly Capture[] {
  const [part] = segment;
  if (segment.length > 1) return [{ kind: "complex", match: compileComplexSegment(segment) }];
  if (part?.kind !== "parameter") return [];
  return [{ kind: "simple", name: part.name, defaultValue: part.defaultValue, isCatchAll: part.isCatchAll }];
}

/**
 * A segment may be missing when it is optional, has a default or catches all, and everything behind it may be missing
 * too: those nest. Segments are never empty, except within what a catch-all takes.
 */
function segmentsPattern(segments: readonly RouteSegment[]): string {
  const [segment, ...rest] = segments;
  if (segment === undefined) return "";
  const tail = segmentsPattern(rest);
  return segments.every(mayBeMissing)
    ? `(?:/${segmentPattern(segment)}${tail})?`
    : `/${segmentPattern(segment)}${tail}`;
}

function mayBeMissing(segment: RouteSegment): boolean {
  const [part] = segment;
  if (segment.length > 1 || part?.kind !== "parameter") return false;
  return part.isOptional || part.isCatchAll || part.defaultValue !== undefined;
}

function segmentPattern(segment: RouteSegment): string {
  const [part] = segment;
  if (segment.length === 1 && part?.kind === "literal") return part.text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return part?.kind === "parameter" && part.isCatchAll ? "([^/].*)" : "([^/]+)";
}

interface ParameterTest {
  readonly name: string;
  /** The constraint does not apply to a missing value. */
  readonly isOptional: boolean;
  readonly test: RouteConstraint;
}

function compileConstraints({ text, parameters }: RouteTemplate): readonly ParameterTest[] {
  return parameters.flatMap(({ name, isOptional, constraints }) =>
    constraints.map((constraint) => {
      const test = compileRouteConstraint(constraint);
      if (test === undefined) {
        throw new RouteTemplateError(
          `The constraint entry '${name}' - '${constraint}' on the route '${text}' could not be resolved. ` +
            "Constraints are int, bool, datetime, decimal, double, float, guid, long, minlength, maxlength, length, " +
            "min, max, range, alpha, regex, required, file and nonfile.",
        );
      }
      return { name, isOptional, test };
    }),
  );
}
