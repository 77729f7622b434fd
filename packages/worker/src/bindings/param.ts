/** One `{name}` of a route or path, and how its text becomes the value in `params`. */
export interface Param {
  readonly name: string;
  /** The value's type, for messages: `number`. */
  readonly type: string;
  /** What `params` has when the trigger captured nothing. Left out: there must be a value. */
  readonly absent?: { readonly value: unknown };
  /** Text to value; throws when the text does not fit (the host has checked route constraints before). */
  convert(text: string): unknown;
}

/** What a record of params looks like to a user: one flat object in place of an intersection. */
export type Flat<T> = T extends infer U ? { readonly [K in keyof U]: U[K] } : never;
