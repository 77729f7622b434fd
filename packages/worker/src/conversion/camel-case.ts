/**
 * A JSON value with the names of all its properties in camel case: `Name` becomes `name`, `ID` `id`, `URLOfPage`
 * `urlOfPage`. The value itself when there is nothing to change.
 */
export function camelCased(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(camelCased);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  let changed = false;
  const entries = Object.entries(value).map(([name, child]): [string, unknown] => {
    const entry: [string, unknown] = [camelCase(name), camelCased(child)];
    changed ||= entry[0] !== name || entry[1] !== child;
    return entry;
  });
  return changed ? Object.fromEntries(entries) : value;
}

/** The capitals at the start in lower case, except the one that begins the next word. */
function camelCase(name: string): string {
  return name.replace(/^\p{Lu}(?:\p{Lu}(?!\p{Ll}))*/u, (capitals) => capitals.toLowerCase());
}
