import type { ServiceScope } from "./service-scope.ts";

/**
 * The key under which a service is registered and asked for. TypeScript has no types at run time, so the key carries
 * both: an identity for the container and a phantom type for the compiler.
 */
export interface Token<T> {
  /** Identity. Two tokens of the same name are still two services. */
  readonly id: symbol;
  /** What error messages call it. */
  readonly name: string;
  /** Makes the service, once for the whole app, when nothing is registered under the token. */
  readonly fallback?: (scope: ServiceScope) => T | Promise<T>;
  /** Never present; lets the compiler infer what the token resolves to. */
  readonly "~type"?: T;
}

/** A class, abstract or not, can stand for the service that it describes. */
export type ServiceClass<T> = abstract new (...args: never) => T;

/** Whatever a service can be registered under. */
export type ServiceKey<T> = Token<T> | ServiceClass<T>;

/** What each key of a record resolves to; the type of `services` in a function's context. */
export type Resolved<S> = {
  readonly [K in keyof S]: S[K] extends Token<infer T>
    ? T
    : S[K] extends abstract new (...args: never) => infer T
      ? T
      : never;
};

/**
 * Makes a token.
 *
 * @param name - what error messages call the service
 * @param fallback - makes the service, as a singleton, when the app registers none; without it, asking is an error
 *
 * @example
 * const Clock = token<{ now(): Date }>("Clock");
 * services.addSingleton(Clock, () => ({ now: () => new Date() }));
 */
export function token<T>(name: string, fallback?: (scope: ServiceScope) => T | Promise<T>): Token<T> {
  return fallback === undefined ? { id: Symbol(name), name } : { id: Symbol(name), name, fallback };
}

/** What error messages call a service. */
export function keyName(key: ServiceKey<unknown>): string {
  return key.name || "(a class without a name)";
}
