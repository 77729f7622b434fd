import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";

/** A part of a JSON Schema. */
type Node = Readonly<Record<string, unknown>>;

/** What one part of a schema says about names. */
interface Shape {
  /** The part for each property's value, by its name. */
  readonly properties: ReadonlyMap<string, unknown>;
  /** The schema's spelling of a name, by that in lower case. */
  readonly spellings: ReadonlyMap<string, string>;
  /** For the elements of a list. */
  readonly items: unknown;
  /** For the values of all other names. */
  readonly rest: unknown;
}

/** Keywords that hold other parts for the same value. */
const COMBINATIONS = ["allOf", "anyOf", "oneOf"] as const;

/**
 * The names of properties that a schema shows, to match those of a JSON value with them without regard to case. A schema
 * shows its names through Standard JSON Schema; `of` gives undefined for one that does not.
 */
export class SchemaNames {
  readonly #root: Node;
  readonly #shapes = new Map<Node, Shape>();

  private constructor(root: Node) {
    this.#root = root;
  }

  static of(schema: StandardSchemaV1): SchemaNames | undefined {
    const standard: StandardSchemaV1.Props & Partial<StandardJSONSchemaV1.Props> = schema["~standard"];
    if (standard.jsonSchema === undefined) return undefined;
    try {
      return new SchemaNames(standard.jsonSchema.input({ target: "draft-2020-12" }));
    } catch {
      // The specification lets it throw for what JSON Schema cannot say (dates, transforms): then it shows no names.
      return undefined;
    }
  }

  /** The value with every name in the schema's spelling. Values that came from `JSON.parse` may be changed in place. */
  match(value: unknown): unknown {
    return this.#match(value, this.#root);
  }

  #match(value: unknown, node: unknown): unknown {
    if (!isSchema(node) || typeof value !== "object" || value === null) return value;
    const shape = this.#shape(node);
    if (!Array.isArray(value)) return this.#matchObject(value, shape);
    return shape.items === undefined ? value : value.map((item) => this.#match(item, shape.items));
  }

  #matchObject(value: object, shape: Shape): object {
    const spelled = respell(value, shape);
    for (const [name, child] of Object.entries(spelled)) {
      const part = shape.properties.get(name) ?? shape.rest;
      if (part === undefined || typeof child !== "object") continue;
      const matched = this.#match(child, part);
      // Not by assignment: `__proto__` is a name like any other in JSON.
      if (matched !== child) Object.defineProperty(spelled, name, { value: matched });
    }
    return spelled;
  }

  #shape(node: Node): Shape {
    const known = this.#shapes.get(node);
    if (known !== undefined) return known;
    const properties = new Map<string, unknown>();
    const spellings = new Map<string, string>();
    let items: unknown;
    let rest: unknown;
    for (const part of this.#parts(node, new Set())) {
      items = either(items, part["items"]);
      rest = either(rest, part["additionalProperties"]);
      if (!isSchema(part["properties"])) continue;
      for (const [name, child] of Object.entries(part["properties"])) {
        properties.set(name, either(properties.get(name), child));
        if (!spellings.has(name.toLowerCase())) spellings.set(name.toLowerCase(), name);
      }
    }
    const shape = { properties, spellings, items, rest };
    this.#shapes.set(node, shape);
    return shape;
  }

  /** The part itself and all that speak of the same value: references and combinations. */
  *#parts(node: unknown, seen: Set<unknown>): Generator<Node> {
    if (!isSchema(node) || seen.has(node)) return;
    seen.add(node);
    yield node;
    if (typeof node["$ref"] === "string") yield* this.#parts(this.#resolve(node["$ref"]), seen);
    for (const keyword of COMBINATIONS) {
      const parts = node[keyword];
      if (Array.isArray(parts)) for (const part of parts) yield* this.#parts(part, seen);
    }
  }

  /** A reference into the schema itself: `#`, `#/$defs/Album`. */
  #resolve(reference: string): unknown {
    if (!reference.startsWith("#")) return undefined;
    let node: unknown = this.#root;
    for (const step of reference.slice(1).split("/").slice(1)) {
      if (!isSchema(node)) return undefined;
      node = node[decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~")];
    }
    return node;
  }
}

/** Alternatives may each have something to say of the same value. */
function either(one: unknown, other: unknown): unknown {
  if (one === undefined || other === undefined) return one ?? other;
  return { anyOf: [one, other] };
}

/** The same object if every name is spelled as in the schema or unknown to it. A name that is there already stays. */
function respell(value: object, { properties, spellings }: Shape): object {
  const names = Object.keys(value);
  const isStray = (name: string): boolean => !properties.has(name) && spellings.has(name.toLowerCase());
  if (!names.some(isStray)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const spelling = isStray(name) ? spellings.get(name.toLowerCase())! : name;
      return [Object.hasOwn(value, spelling) ? name : spelling, child];
    }),
  );
}

function isSchema(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
