import { keyId } from "../services/service-collection.ts";
import type { ServiceKey } from "../services/token.ts";
import type { InvocationFeatures } from "./function-context.ts";

/** Replaceable parts of one invocation, by key. */
export class FeatureMap implements InvocationFeatures {
  readonly #features = new Map<symbol, unknown>();

  get<T>(key: ServiceKey<T>): T | undefined {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `set` saw to it that the key fits
    return this.#features.get(keyId(key)) as T | undefined;
  }

  set<T>(key: ServiceKey<T>, feature: T): void {
    this.#features.set(keyId(key), feature);
  }
}
