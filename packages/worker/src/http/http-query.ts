import { CaseInsensitiveMap } from "../context/case-insensitive-map.ts";

/**
 * The query of a request in the built-in model. Names are looked up without regard to case and keep the spelling that
 * came first; the values of a name that repeats are joined with a comma; empty values are kept.
 */
export function queryOf(parameters: URLSearchParams): ReadonlyMap<string, string> {
  const entries = new Map<string, [name: string, value: string]>();
  for (const [name, value] of parameters) {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) entries.set(name.toLowerCase(), [name, value]);
    else entry[1] += `,${value}`;
  }
  return new CaseInsensitiveMap(entries.values());
}
