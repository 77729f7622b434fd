/** How much longer or shorter than planned a delay may be, so that several hosts do not poll in step. */
const RANDOMIZATION = 0.2;

/**
 * The delays between polls of an empty queue: the shortest first, then longer ones that about double, up to the longest.
 * A message that is found starts them over.
 */
export class PollBackoff {
  readonly #shortest: number;
  readonly #longest: number;
  #emptyPolls = 0;

  /** Both in milliseconds. */
  constructor(shortest: number, longest: number) {
    this.#shortest = shortest;
    this.#longest = longest;
  }

  /** Milliseconds to wait after one more empty poll. */
  next(): number {
    const polls = this.#emptyPolls++;
    if (polls === 0) return Math.min(this.#shortest, this.#longest);
    const random = 1 - RANDOMIZATION + 2 * RANDOMIZATION * Math.random();
    const step = this.#shortest * random * 2 ** Math.min(polls - 1, 30);
    return Math.min(this.#shortest + step, this.#longest);
  }

  reset(): void {
    this.#emptyPolls = 0;
  }
}
