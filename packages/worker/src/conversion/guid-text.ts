const HYPHENATED = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const PLAIN = /^[\da-f]{32}$/;
const ENCLOSED = /^(?:\{.*\}|\(.*\))$/;

/**
 * A GUID in lower case with hyphens, or undefined. Understood are the notations `N` (32 digits), `D` (with hyphens), `B`
 * (hyphens, in braces) and `P` (hyphens, in parentheses), in any case.
 */
export function parseGuid(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  if (HYPHENATED.test(trimmed)) return trimmed;
  if (PLAIN.test(trimmed)) return trimmed.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const inner = trimmed.slice(1, -1);
  return ENCLOSED.test(trimmed) && HYPHENATED.test(inner) ? inner : undefined;
}
