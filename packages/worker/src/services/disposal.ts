/** @internal Whether somebody has to dispose of the value. */
export function isDisposable(value: unknown): value is Disposable | AsyncDisposable {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return false;
  return Symbol.asyncDispose in value || Symbol.dispose in value;
}

/**
 * @internal Disposes of those values that can be, one after the other, the last first, so that nobody loses what it still
 * needs. A failure does not spare the others.
 *
 * @throws the failure, or an `AggregateError` of several
 */
export async function disposeInReverse(values: readonly unknown[]): Promise<void> {
  const failures: unknown[] = [];
  for (const value of values.toReversed()) {
    if (!isDisposable(value)) continue;
    try {
      if (Symbol.asyncDispose in value) await value[Symbol.asyncDispose]();
      else value[Symbol.dispose]();
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} services could not be disposed of.`);
}
