/** A map whose keys are looked up without regard to case, and keep their spelling when iterated. Read-only. */
export class CaseInsensitiveMap<V> implements ReadonlyMap<string, V> {
  readonly #entries = new Map<string, readonly [key: string, value: V]>();

  constructor(entries: Iterable<readonly [string, V]>) {
    for (const entry of entries) this.#entries.set(entry[0].toLowerCase(), entry);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    return this.#entries.get(key.toLowerCase())?.[1];
  }

  has(key: string): boolean {
    return this.#entries.has(key.toLowerCase());
  }

  keys(): MapIterator<string> {
    return this.#spelled().keys();
  }

  values(): MapIterator<V> {
    return this.#spelled().values();
  }

  entries(): MapIterator<[string, V]> {
    return this.#spelled().entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.#entries.values()) callback(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  /** Iterating is rare; looking up is not. */
  #spelled(): Map<string, V> {
    return new Map(this.#entries.values());
  }
}
