/**
 * The shapes that every message of the contract is made of.
 *
 * A message is a plain object. What is sent may be any object of the shape; what is received differs in three ways,
 * none of which a reader has to know about: fields that the sender left out read as their proto3 default
 * (`""`, `0`, `false`, an empty list or map) or, for a sub-message, as `undefined`; these defaults are not own
 * properties, so that `structuredClone(message)` is the message exactly as it was sent; and maps have no prototype,
 * so that a key such as `__proto__` or `constructor` is a key like any other.
 *
 * A field that is optional may also be given as `undefined`, which is the same as leaving it out.
 */

/** A 64-bit integer: a `number` whenever it is a safe integer, a `bigint` beyond. Exact in both directions. */
export type Int64 = number | bigint;

/** A `map<string, Value>`. A missing key reads as `undefined`. */
export type WireMap<Value> = Readonly<Record<string, Value>>;

/** A span of time; see `toDuration`, `fromDuration`. The sign of both parts is the same. */
export interface Duration {
  readonly seconds?: Int64 | undefined;
  /** 0 to ±999,999,999. */
  readonly nanos?: number | undefined;
}

/** A point in time, counted from 1970-01-01T00:00:00Z; see `toTimestamp`, `fromTimestamp`. */
export interface Timestamp {
  readonly seconds?: Int64 | undefined;
  /** 0 to 999,999,999, counting forward even before 1970. */
  readonly nanos?: number | undefined;
}

/** Text that may be null. No `value` is null, `""` is an empty text. */
export interface NullableString {
  readonly value?: string | undefined;
}

/** A number that may be null. */
export interface NullableDouble {
  readonly value?: number | undefined;
}

/** A truth value that may be null. */
export interface NullableBool {
  readonly value?: boolean | undefined;
}

/** A point in time that may be null. */
export interface NullableTimestamp {
  readonly value?: Timestamp | undefined;
}

/**
 * A protobuf `oneof` as a union: the property `Discriminant` names the one field of `Fields` that is set, and
 * narrowing by it gives that field its type. It is `undefined` when none is set, which is always legal.
 *
 * The discriminant is not sent: an encoder looks at the field alone, a decoder writes both. Should a peer set two
 * fields of one oneof, the discriminant names the last one, as protobuf demands.
 */
export type OneOf<Discriminant extends string, Fields extends object> =
  | {
      readonly [Name in keyof Fields]: {
        readonly [Key in Discriminant | Name]: Key extends Name ? Fields[Name] : Name;
      };
    }[keyof Fields]
  | { readonly [Key in Discriminant]?: undefined };
