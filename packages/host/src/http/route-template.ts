import { foldOrdinalCase } from "./dotnet/ordinal-case.ts";
import { parseRouteParameter } from "./route-parameter.ts";
import type { RouteParameter } from "./route-parameter.ts";

/**
 * The route template grammar of ASP.NET Core:
 *
 * ```
 * template  = segment *( "/" segment ) [ "/" ]
 * segment   = 1*( literal / "{" parameter "}" )       two parameters never touch
 * parameter = [ "*" / "**" ] name *( ":" constraint ) [ "=" default ] / … "?"
 * ```
 *
 * `{{` and `}}` stand for braces, inside and outside of parameters. A catch-all is the last segment, alone. An optional
 * parameter in a segment with other parts is the last of them, after a period: `{name}.{extension?}`.
 */
export interface RouteTemplate {
  readonly text: string;
  readonly segments: readonly RouteSegment[];
  /** All parameters in the order in which they stand. */
  readonly parameters: readonly RouteParameter[];
}

/** What stands between two slashes: usually one part, more in a complex segment such as `v{major}.{minor}`. */
export type RouteSegment = readonly RoutePart[];

/** A part of a segment. */
type RoutePart = RouteLiteral | RouteParameter;

/** Text that must be there; case does not matter. */
interface RouteLiteral {
  readonly kind: "literal";
  readonly text: string;
}

/** A template that cannot be used, in the words of the official host. */
export class RouteTemplateError extends Error {
  override readonly name = "RouteTemplateError";
}

/**
 * Parses a template, prefix included (`api/products/{id:int}`). One leading `/` or `~/` is ignored, one trailing slash
 * too; throws a `RouteTemplateError` for what the grammar does not allow. Constraints are not looked at.
 */
export function parseRouteTemplate(text: string): RouteTemplate {
  const segments: RouteSegment[] = [];
  const parameters: RouteParameter[] = [];
  const names = new Set<string>();
  const template = trimPrefix(text);
  for (let index = 0; index < template.length;) {
    if (template[index] === "/") throw new RouteTemplateError(CONSECUTIVE_SEPARATORS);
    const parts: RoutePart[] = [];
    while (index < template.length && template[index] !== "/") {
      const isParameter = template[index] === "{" && template[index + 1] !== "{";
      const end = isParameter ? endOfParameter(template, index) : endOfLiteral(template, index);
      const part = isParameter
        ? readParameter(template.slice(index, end), names)
        : readLiteral(template.slice(index, end));
      if (part.kind === "parameter") parameters.push(part);
      parts.push(part);
      index = end;
    }
    checkSegment(parts);
    segments.push(parts);
    index++;
  }
  if (parameters.some((parameter) => parameter.isCatchAll && segments.at(-1)?.[0] !== parameter)) {
    throw new RouteTemplateError(CATCH_ALL_NOT_LAST);
  }
  return { text, segments, parameters };
}

const CONSECUTIVE_SEPARATORS =
  "The route template separator character '/' cannot appear consecutively. " +
  "It must be separated by either a parameter or a literal value.";
const MISMATCHED_PARAMETER =
  "There is an incomplete parameter in the route template. " +
  "Check that each '{' character has a matching '}' character.";
const UNESCAPED_BRACE = "In a route parameter, '{' and '}' must be escaped with '{{' and '}}'.";
const CATCH_ALL_NOT_LAST = "A catch-all parameter can only appear as the last segment of the route template.";
const CATCH_ALL_NOT_ALONE =
  "A path segment that contains more than one section, such as a literal section or a parameter, " +
  "cannot contain a catch-all parameter.";
const CONSECUTIVE_PARAMETERS =
  "A path segment cannot contain two consecutive parameters. " +
  "They must be separated by a '/' or by a literal string.";
const TILDE_WITHOUT_SLASH = "The route template cannot start with a '~' character unless followed by a '/'.";
const OPTIONAL_CATCH_ALL = "A catch-all parameter cannot be marked optional.";
const OPTIONAL_WITH_DEFAULT = "An optional parameter cannot have default value.";
const NAME_RULES =
  "Route parameter names must be non-empty and cannot contain these characters: '{', '}', '/'. " +
  "The '?' character marks a parameter as optional, and can occur only at the end of the parameter. " +
  "The '*' character marks a parameter as catch-all, and can occur only at the start of the parameter.";

function trimPrefix(text: string): string {
  if (text.startsWith("~/")) return text.slice(2);
  if (text.startsWith("~")) throw new RouteTemplateError(TILDE_WITHOUT_SLASH);
  return text.startsWith("/") ? text.slice(1) : text;
}

/** The index behind the brace that closes the parameter at `start`. */
function endOfParameter(template: string, start: number): number {
  for (let index = start + 1; index < template.length; index++) {
    const isPair = template[index + 1] === template[index];
    if (template[index] === "{") {
      if (index + 1 === template.length) break;
      if (!isPair) throw new RouteTemplateError(UNESCAPED_BRACE);
      index++;
    } else if (template[index] === "}") {
      if (!isPair) return index + 1;
      index++;
    }
  }
  throw new RouteTemplateError(MISMATCHED_PARAMETER);
}

/** The index of the slash or parameter that ends the literal at `start`, or of the end. */
function endOfLiteral(template: string, start: number): number {
  let index = start;
  while (index < template.length && template[index] !== "/") {
    const isBrace = template[index] === "{" || template[index] === "}";
    const isPair = template[index + 1] === template[index];
    if (isBrace && !isPair) {
      if (template[index] === "{" && index + 1 < template.length) return index;
      throw new RouteTemplateError(MISMATCHED_PARAMETER);
    }
    index += isBrace ? 2 : 1;
  }
  return index;
}

function readLiteral(encoded: string): RouteLiteral {
  const text = unescapeBraces(encoded);
  if (text.includes("?")) {
    throw new RouteTemplateError(
      `The literal section '${text}' is invalid. Literal sections cannot contain the '?' character.`,
    );
  }
  return { kind: "literal", text };
}

/** Reads `{…}`. `names` holds the names so far, folded, since they must differ in more than case. */
function readParameter(encoded: string, names: Set<string>): RouteParameter {
  const text = unescapeBraces(encoded.slice(1, -1));
  const parameter = parseRouteParameter(text);
  const { name } = parameter;
  if (text.startsWith("*") && text.endsWith("?")) throw new RouteTemplateError(OPTIONAL_CATCH_ALL);
  if (parameter.isOptional && parameter.defaultValue !== undefined) throw new RouteTemplateError(OPTIONAL_WITH_DEFAULT);
  if (name === "" || /[/{}?*]/.test(name)) {
    throw new RouteTemplateError(`The route parameter name '${name}' is invalid. ${NAME_RULES}`);
  }
  if (names.has(foldOrdinalCase(name))) {
    throw new RouteTemplateError(
      `The route parameter name '${name}' appears more than one time in the route template.`,
    );
  }
  names.add(foldOrdinalCase(name));
  return parameter;
}

function unescapeBraces(text: string): string {
  return text.replaceAll("}}", "}").replaceAll("{{", "{");
}

function checkSegment(parts: RouteSegment): void {
  if (parts.length === 1) return;
  if (parts.some((part) => part.kind === "parameter" && part.isCatchAll)) {
    throw new RouteTemplateError(CATCH_ALL_NOT_ALONE);
  }
  for (const [index, part] of parts.entries()) {
    if (part.kind === "parameter" && part.isOptional) checkOptional(parts, index, part.name);
  }
  if (parts.some((part, index) => part.kind === "parameter" && parts[index + 1]?.kind === "parameter")) {
    throw new RouteTemplateError(CONSECUTIVE_PARAMETERS);
  }
}

/** In a complex segment only the last part may be optional, and only behind a period. */
function checkOptional(parts: RouteSegment, index: number, name: string): void {
  const previous = parts[index - 1];
  const next = parts[index + 1];
  const segment = parts.map(describePart).join("");
  if (next !== undefined) {
    throw new RouteTemplateError(
      `An optional parameter must be at the end of the segment. In the segment '${segment}', ` +
        `optional parameter '${name}' is followed by '${describePart(next)}'.`,
    );
  }
  if (previous !== undefined && !(previous.kind === "literal" && previous.text === ".")) {
    throw new RouteTemplateError(
      `In the segment '${segment}', the optional parameter '${name}' is preceded by an invalid segment ` +
        `'${describePart(previous)}'. Only a period (.) can precede an optional parameter.`,
    );
  }
}

function describePart(part: RoutePart): string {
  if (part.kind === "literal") return part.text;
  return `{${part.isCatchAll ? "*" : ""}${part.name}${part.isOptional ? "?" : ""}}`;
}
