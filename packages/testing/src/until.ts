import { inspect } from "node:util";
import { setTimeout as delay } from "node:timers/promises";
import { IsofuncError } from "@isofunc/protocol";

/** How long to wait for what. */
export interface UntilOptions {
  /** What is awaited, for the error: "the queue to be empty". */
  readonly what: string;
  /** Milliseconds after which it counts as never coming. Generous, since it only costs time when a test fails. @default 30 000 */
  readonly within?: number;
  /** Milliseconds between two looks. @default 20 */
  readonly every?: number;
  /** What the world looks like, for the error. @default the condition's last result */
  readonly seen?: () => unknown;
}

/** What a condition gives once it holds. */
type Truthy<T> = Exclude<T, false | 0 | "" | null | undefined>;

/**
 * Waits until a condition holds, and resolves with what it gave. A condition that throws does not hold yet.
 *
 * @example
 * const message = await until(async () => (await queue.receiveMessages()).receivedMessageItems[0], { what: "a message" });
 *
 * @throws {IsofuncError} ISO6901 it did not hold in time; the message says what was awaited and what was seen last
 */
export async function until<T>(condition: () => T | Promise<T>, options: UntilOptions): Promise<Truthy<T>> {
  const { what, within = 30_000, every = 20, seen } = options;
  const deadline = performance.now() + within;
  let last: { readonly value?: T; readonly error?: unknown };
  do {
    try {
      const value = await condition();
      if (isTruthy(value)) return value;
      last = { value };
    } catch (error) {
      last = { error };
    }
    await delay(every);
  } while (performance.now() < deadline);

  const view = seen?.() ?? ("error" in last ? last.error : last.value);
  throw new IsofuncError({
    code: "ISO6901",
    what: `Waited ${within / 1000} s for ${what}, in vain.`,
    why: `Last seen: ${typeof view === "string" ? view : inspect(view)}`,
    cause: last.error,
  });
}

function isTruthy<T>(value: T): value is Truthy<T> {
  return Boolean(value);
}
