import { IsofuncError } from "@isofunc/protocol";
import type { FunctionBinding } from "./function-binding.ts";

/** A function's own mistake: its text is what the function's status shows, so it stays free of codes and advice. */
export class FunctionError extends Error {
  override readonly name = "FunctionError";
}

const DIRECTIONS = ["in", "out", "inout"] as const;
const DATA_TYPES = ["string", "binary", "stream"] as const;
const CARDINALITIES = ["one", "many"] as const;

/**
 * Reads the JSON text of one binding, with names and enumerations in any case and `%settings%` still in place. Throws a
 * {@link FunctionError} for what is no JSON object, or for a direction, data type or cardinality that does not exist.
 */
export function parseRawBinding(text: string): RawBinding {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FunctionError(`A binding of the function is not valid JSON: ${reason}`, { cause: error });
  }
  if (!isObject(value)) throw new FunctionError(`A binding of the function must be a JSON object, but is: ${text}`);
  return new RawBinding(value);
}

/**
 * One binding as a worker sent it. Workers differ in how they write the same thing: .NET says `"In"` and `"True"`,
 * Python `"IN"` and `"UNDEFINED"`, Node `"in"` and `true`; numbers stand for a direction as well.
 */
export class RawBinding implements FunctionBinding {
  readonly name: string;
  readonly type: string;
  readonly direction: "in" | "out" | "inout";
  readonly dataType: "string" | "binary" | "stream" | undefined;
  readonly cardinality: "one" | "many";
  readonly supportsDeferredBinding: boolean;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly #properties: ReadonlyMap<string, unknown>;

  constructor(raw: Readonly<Record<string, unknown>>, properties: ReadonlyMap<string, unknown> = lowerCased(raw)) {
    this.raw = raw;
    this.#properties = properties;
    this.name = word(properties.get("name"));
    this.type = word(properties.get("type"));
    this.direction = directionOf(properties.get("direction"));
    this.dataType = oneOf(DATA_TYPES, properties.get("datatype"), "data type");
    this.cardinality = oneOf(CARDINALITIES, properties.get("cardinality"), "cardinality") ?? "one";
    const more = properties.get("properties");
    this.supportsDeferredBinding =
      isObject(more) && word(lowerCased(more).get("supportsdeferredbinding")).toLowerCase() === "true";
  }

  /** A binding is a trigger when its type ends so and its data flows in. */
  get isTrigger(): boolean {
    return this.direction !== "out" && this.type.toLowerCase().endsWith("trigger");
  }

  property(name: string): unknown {
    return this.#properties.get(name.toLowerCase());
  }

  text(name: string): string | undefined {
    const value = this.property(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === "object") {
      throw new IsofuncError({
        code: "ISO2201",
        what: `Unable to configure binding '${this.name}' of type '${this.type}'.`,
        why: `Its property '${name}' must be text.`,
      });
    }
    return word(value);
  }

  /** The same binding with each of its texts passed through `resolve`, which replaces `%settings%`. */
  withSettings(resolve: (text: string) => string): RawBinding {
    const resolved = new Map<string, unknown>();
    for (const [name, value] of this.#properties) {
      const isIdentity = name === "name" || name === "type" || name === "direction";
      resolved.set(name, typeof value === "string" && !isIdentity ? resolve(value) : value);
    }
    return new RawBinding(this.raw, resolved);
  }
}

/** Absent and empty mean `in`; a number stands for its place in the contract's enumeration. */
function directionOf(value: unknown): "in" | "out" | "inout" {
  const text = word(value);
  if (text === "") return "in";
  const direction = DIRECTIONS.find((name, index) => name === text.toLowerCase() || String(index) === text);
  if (direction === undefined) throw new FunctionError(`'${text}' is not a valid binding direction.`);
  return direction;
}

/** Python writes `UNDEFINED` for what is not given. */
function oneOf<Word extends string>(words: readonly Word[], value: unknown, what: string): Word | undefined {
  const text = word(value);
  if (text === "" || text.toLowerCase() === "undefined") return undefined;
  const found = words.find((name) => name === text.toLowerCase());
  if (found === undefined) throw new FunctionError(`'${text}' is not a valid binding ${what}.`);
  return found;
}

function lowerCased(object: Readonly<Record<string, unknown>>): Map<string, unknown> {
  return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
}

function word(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
