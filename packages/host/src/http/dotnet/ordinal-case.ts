/** Matches text in which case folding is the plain ASCII one. */
// oxlint-disable-next-line no-control-regex -- the range is the definition of ASCII
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * Folds case the way .NET's `OrdinalIgnoreCase` does, so that two texts are equal there exactly when their folds are:
 * UTF-16 unit by unit, never changing the length, never from beyond ASCII into it. It is also what a regular
 * expression with the flag `i` (and without `u`) does, which is why the two can be mixed.
 */
export function foldOrdinalCase(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase();
  let folded = "";
  for (let index = 0; index < text.length; index++) folded += foldUnit(text.charAt(index));
  return folded;
}

/** Compares in the order of .NET's `StringComparer.OrdinalIgnoreCase`: negative, 0 or positive. */
export function compareOrdinalIgnoreCase(left: string, right: string): number {
  const a = foldOrdinalCase(left);
  const b = foldOrdinalCase(right);
  return a < b ? -1 : a > b ? 1 : 0;
}

function foldUnit(unit: string): string {
  const upper = unit.toUpperCase();
  if (upper.length !== 1) return unit;
  return unit > "\u007f" && upper <= "\u007f" ? unit : upper;
}
