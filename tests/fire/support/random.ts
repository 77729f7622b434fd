/** Random whole numbers that can be had again. */
export interface Random {
  /** What to set `FIRE_SEED` to, to have the same numbers again. */
  readonly seed: number;
  /** From `min` to `max`, both included. */
  between(min: number, max: number): number;
}

/** A sequence of its own for every run, or the one that the environment's `FIRE_SEED` names. */
export function seededRandom(): Random {
  const seed = Number(process.env["FIRE_SEED"] ?? Date.now() % 1_000_000);
  // Mulberry32, a small generator that is even enough for choosing when to kill.
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, between: (min, max) => min + Math.floor(next() * (max - min + 1)) };
}
