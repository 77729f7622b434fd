import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";

/** A part of a JSON Schema. */
type Node = Readonly<Record<string, unknown>>;

/** What one part of a schema says about names. */
interface Shape {
  /** The schema's spelling and the part for the value, by name in lower case. */
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly node: unknown }>;
  readonly spellings: ReadonlySet<string>;
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
    if (!isObject(node) || typeof value !== "object" || value === null) return value;
    const shape = this.#shape(node);
    if (Array.isArray(value))
      return shape.items === undefined ? value : value.map((item) => this.#match(item, shape.items));

    const entries = Object.entries(value);
    const present = new Set(entries.map(([name]) => name));
    let renamed = false;
    for (const entry of entries) {
      const property = shape.properties.get(entry[0].toLowerCase());
      const isExact = shape.spellings.has(entry[0]);
      entry[1] = this.#match(entry[1], property?.node ?? shape.rest);
      if (property === undefined || isExact || present.has(property.name)) continue;
      entry[0] = property.name;
      renamed = true;
    }
    return renamed ? Object.fromEntries(entries) : Object.assign(value, Object.fromEntries(entries));
  }

  #shape(node: Node): Shape {
    const known = this.#shapes.get(node);
    if (known !== undefined) return known;
    const properties = new Map<string, { name: string; node: unknown }>();
    const spellings = new Set<string>();
    let items: unknown;
    let rest: unknown;
    for (const part of this.#parts(node, new Set())) {
      items ??= part["items"];
      rest ??= part["additionalProperties"];
      if (!isObject(part["properties"])) continue;
      for (const [name, child] of Object.entries(part["properties"])) {
        spellings.add(name);
        if (!properties.has(name.toLowerCase())) properties.set(name.toLowerCase(), { name, node: child });
      }
    }
    const shape = { properties, spellings, items, rest };
    this.#shapes.set(node, shape);
    return shape;
  }

  /** The part itself and all that speak of the same value: references and combinations. */
  *#parts(node: unknown, seen: Set<unknown>): Generator<Node> {
    if (!isObject(node) || seen.has(node)) return;
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
      if (!isObject(node)) return undefined;
      node = node[decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~")];
    }
    return node;
  }
}

function isObject(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
