/** Whether a value is an object with properties, and neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property of a configuration object by its name in any case; undefined when there is none, or no object. */
export function propertyOf(parent: unknown, name: string): unknown {
  if (!isRecord(parent)) return undefined;
  const key = keyLike(parent, name);
  return key === undefined ? undefined : parent[key];
}

/**
 * A configuration with values put in at paths such as `extensions:http:routePrefix`, parts in any case. Objects that a
 * path needs come into being. A list that a path leads into becomes an object with its items under `0`, `1`, ….
 */
export function overrideTree(
  tree: Record<string, unknown>,
  overrides: readonly { readonly path: string; readonly value: string }[],
): Record<string, unknown> {
  const copy = structuredClone(tree);
  for (const { path, value } of overrides) put(copy, path.split(":"), value);
  return copy;
}

function put(parent: Record<string, unknown>, [part = "", ...rest]: readonly string[], value: string): void {
  const key = keyLike(parent, part) ?? part;
  if (rest.length === 0) {
    define(parent, key, value);
    return;
  }
  const present = propertyOf(parent, key);
  const child = isRecord(present) ? present : Object.fromEntries(Array.isArray(present) ? present.entries() : []);
  define(parent, key, child);
  put(child, rest, value);
}

/** Defines, and does not assign: `__proto__` is a name like any other. */
function define(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

/** How an object spells a name that it has. */
function keyLike(record: Record<string, unknown>, name: string): string | undefined {
  if (Object.hasOwn(record, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(record).find((key) => key.toLowerCase() === wanted);
}
