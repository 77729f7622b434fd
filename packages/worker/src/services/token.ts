/**
 * The key under which a service is registered and asked for. TypeScript has no types at run time, so the key carries
 * both: an identity for the container and a phantom type for the compiler.
 */
export interface Token<T> {
  /** Identity. Two tokens of the same name are still two services. */
  readonly id: symbol;
  /** What error messages call it. */
  readonly name: string;
  /** Never present; lets the compiler infer what the token resolves to. */
  readonly "~type"?: T;
}

/** A class, abstract or not, can stand for the service that it describes. */
export type ServiceClass<T> = abstract new (...args: never) => T;

/** Whatever a service can be registered under. */
export type ServiceKey<T> = Token<T> | ServiceClass<T>;

/** What each key of a record resolves to; the type of `services` in a function's context. */
export type Resolved<S> = {
  readonly [K in keyof S]: S[K] extends Token<infer T> ? T : S[K] extends abstract new (...args: never) => infer T ? T : never;
};

/**
 * Makes a token.
 *
 * @example
 * const Clock = token<{ now(): Date }>("Clock");
 * services.addSingleton(Clock, () => ({ now: () => new Date() }));
 */
export function token<T>(name: string): Token<T> {
  return { id: Symbol(name), name };
}
