import type { Duration, Timestamp } from "./messages/wire-types.ts";

const NANOS_PER_MILLISECOND = 1_000_000;
const MILLISECONDS_PER_SECOND = 1000;

/** Milliseconds as protobuf's Duration; what is finer than a nanosecond is rounded. */
export function toDuration(milliseconds: number): Duration {
  const seconds = Math.trunc(milliseconds / MILLISECONDS_PER_SECOND);
  const nanos = Math.round((milliseconds % MILLISECONDS_PER_SECOND) * NANOS_PER_MILLISECOND);
  // `+ 0` turns a negative zero into a plain one.
  return { seconds: seconds + 0, nanos: nanos + 0 };
}

/** protobuf's Duration in milliseconds. */
export function fromDuration({ seconds = 0, nanos = 0 }: Duration): number {
  return Number(seconds) * MILLISECONDS_PER_SECOND + nanos / NANOS_PER_MILLISECOND;
}

/** A date as protobuf's Timestamp. */
export function toTimestamp(date: Date): Timestamp {
  const milliseconds = date.getTime();
  const seconds = Math.floor(milliseconds / MILLISECONDS_PER_SECOND);
  return { seconds, nanos: (milliseconds - seconds * MILLISECONDS_PER_SECOND) * NANOS_PER_MILLISECOND };
}

/** protobuf's Timestamp as a date; what is finer than a millisecond is cut off. */
export function fromTimestamp({ seconds = 0, nanos = 0 }: Timestamp): Date {
  return new Date(Number(seconds) * MILLISECONDS_PER_SECOND + Math.floor(nanos / NANOS_PER_MILLISECOND));
}
