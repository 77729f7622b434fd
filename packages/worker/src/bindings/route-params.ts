import { parseDate } from "../conversion/date-text.ts";
import type { Param } from "./param.ts";

// The grammar is that of ASP.NET Core's route templates: `{id}`, `{id?}`, `{id=5}`, `{id:int:min(1)}`, `{id:int?}`,
// `{*rest}`, `{**rest}`, `{x:regex(^\\d{{3}}$)}`; `{{` and `}}` are braces that are meant as such.

/** Value types by the constraint that gives them; every other constraint leaves text. */
interface ConstraintTypes {
  readonly int: number;
  readonly double: number;
  readonly float: number;
  readonly decimal: number;
  readonly long: bigint;
  readonly bool: boolean;
  readonly datetime: Date;
}

/** Drops what stands between doubled braces: it captures nothing, also inside a regular expression. */
type WithoutEscapes<Route extends string> = Route extends `${infer A}{{${string}}}${infer B}`
  ? WithoutEscapes<`${A}${B}`>
  : Route;

/** `length(2,4):int` is `length:int`. */
type WithoutArguments<Constraints extends string> = Constraints extends `${infer A}(${string})${infer B}`
  ? `${A}${WithoutArguments<B>}`
  : Constraints;

type ValueOf<Constraints extends string> = Constraints extends `${infer First}:${infer Rest}`
  ? First extends keyof ConstraintTypes
    ? ConstraintTypes[First]
    : ValueOf<Rest>
  : Constraints extends `${infer Last}?`
    ? ValueOf<Last> | undefined
    : Constraints extends `${infer Last}=${string}`
      ? ValueOf<Last>
      : Constraints extends keyof ConstraintTypes
        ? ConstraintTypes[Constraints]
        : string;

/** An optional mark after several constraints belongs to the parameter, whichever constraint gave the type. */
type Optional<Constraints extends string, Value> = Constraints extends `${string}?` ? Value | undefined : Value;

type Segment<Content extends string> = Content extends `*${infer Rest}`
  ? Segment<Rest>
  : Content extends `${infer Name}:${infer Constraints}`
    ? Name extends `${infer Defaulted}=${string}`
      ? { readonly [K in Defaulted]: string }
      : { readonly [K in Name]: Optional<Constraints, ValueOf<WithoutArguments<Constraints>>> }
    : Content extends `${infer Name}=${string}`
      ? { readonly [K in Name]: string }
      : Content extends `${infer Name}?`
        ? { readonly [K in Name]: string | undefined }
        : { readonly [K in Content]: string };

type Segments<Route extends string> = Route extends `${string}{${infer Content}}${infer Rest}`
  ? Segment<Content> & Segments<Rest>
  : unknown;

/** The `params` of a route template, typed by its constraints. */
export type RouteParams<Route extends string> = string extends Route
  ? Readonly<Record<string, string | undefined>>
  : Segments<WithoutEscapes<Route>>;

/** The params that a route template captures at run time; see {@link RouteParams}. */
export function routeParams(route: string): readonly Param[] {
  return Array.from(
    route
      .replaceAll("{{", ESCAPED_OPEN)
      .replaceAll("}}", ESCAPED_CLOSE)
      .matchAll(/\{([^{}]+)\}/g),
    ([, content]) => routeParam(content!),
  );
}

/** Two characters that no route has stand for escaped braces while a template is cut up. */
const ESCAPED_OPEN = "\u0001";
const ESCAPED_CLOSE = "\u0002";

function routeParam(content: string): Param {
  const bare = content.replace(/^\*{1,2}/, "");
  const isCatchAll = bare !== content;
  const name = /^[^:=?]*/.exec(bare)![0];
  const rest = bare.slice(name.length);
  const constraints = rest
    .replaceAll(/\([^)]*\)/g, "")
    .replace(/[=?].*$/, "")
    .split(":");
  const constraint = constraints.find(isTyping);
  const { type, convert } = constraint === undefined ? TEXT : CONVERSIONS[constraint];
  if (rest.endsWith("?")) return { name, type, convert, absent: { value: undefined } };
  // A catch-all also matches nothing at all, and the host then sends no value.
  if (isCatchAll && type === "string") return { name, type, convert, absent: { value: "" } };
  return { name, type, convert };
}

interface Conversion {
  readonly type: string;
  readonly convert: (text: string) => unknown;
}

const TEXT: Conversion = { type: "string", convert: (text) => text };
const NUMBER: Conversion = { type: "number", convert: numberOf };

const CONVERSIONS: Readonly<Record<keyof ConstraintTypes, Conversion>> = {
  int: NUMBER,
  double: NUMBER,
  float: NUMBER,
  decimal: NUMBER,
  long: { type: "bigint", convert: bigintOf },
  bool: { type: "boolean", convert: booleanOf },
  datetime: { type: "Date", convert: dateOf },
};

function isTyping(constraint: string): constraint is keyof ConstraintTypes {
  return Object.hasOwn(CONVERSIONS, constraint);
}

/** The host lets thousands separators through: `1,000.5`. */
function numberOf(text: string): number {
  const plain = text.replaceAll(",", "").trim();
  const value = Number(plain);
  if (plain === "" || (Number.isNaN(value) && plain !== "NaN")) throw unfit(text, "a number");
  return value;
}

function bigintOf(text: string): bigint {
  const [, digits] = /^\s*\+?(-?\d+)\s*$/.exec(text) ?? [];
  if (digits === undefined) throw unfit(text, "a whole number");
  return BigInt(digits);
}

function booleanOf(text: string): boolean {
  const plain = text.trim().toLowerCase();
  if (plain !== "true" && plain !== "false") throw unfit(text, "true or false");
  return plain === "true";
}

function dateOf(text: string): Date {
  const date = parseDate(text);
  if (date === undefined) throw unfit(text, "a date");
  return date;
}

function unfit(text: string, wanted: string): TypeError {
  return new TypeError(`'${text}' is not ${wanted}.`);
}
