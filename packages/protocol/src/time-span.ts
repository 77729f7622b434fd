import { IsofuncError } from "./isofunc-error.ts";

/**
 * Spans of time as host.json, worker.config.json and binding attributes write them: .NET's TimeSpan text. A span is a
 * number of milliseconds here, with a fraction where it has one; .NET counts in ticks of 100 ns, and so do we when
 * reading and writing, so that text and number turn into each other without loss for spans up to three years.
 *
 * Forms, each with an optional `-` before it:
 *
 *   d                       7             seven days (and so `-1` is minus one day)
 *   [d.]hh:mm               01:30         an hour and a half
 *   [d.]hh:mm:ss[.fffffff]  1.00:00:00    one day
 *   d:hh:mm                 25:00:00      25 days, since there is no hour 25; .NET reads it so, and so does a timer
 *   d:hh:mm:ss[.fffffff]    1:02:03:04
 */

const TICKS_PER_MILLISECOND = 10_000;
const TICKS_PER_SECOND = 10_000_000;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;

/** The longest span of .NET in days: its ticks are 64-bit integers. */
const MAX_DAYS = 10_675_199;

/** The forms, in the order in which they are tried. */
const FORMS: readonly RegExp[] = [
  /^(?:(?<days>\d{1,8})\.)?(?<hours>\d{1,2}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2})(?:\.(?<fraction>\d{1,7}))?)?$/,
  /^(?<days>\d{1,8})$/,
  /^(?<days>\d{1,8}):(?<hours>\d{1,2}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2})(?:\.(?<fraction>\d{1,7}))?)?$/,
];

/**
 * Reads a time span.
 *
 * @returns milliseconds
 * @throws IsofuncError - it is none, or is out of .NET's range (ISO1001)
 */
export function parseTimeSpan(text: string): number {
  const trimmed = text.trim();
  const negative = trimmed.startsWith("-");
  const span = negative ? trimmed.slice(1) : trimmed;
  const milliseconds = FORMS.values()
    .map((form) => readParts(form.exec(span)))
    .find((value) => value !== undefined);
  if (milliseconds === undefined) {
    throw new IsofuncError({
      code: "ISO1001",
      what: `"${text}" is not a time span.`,
      why: "Hours go to 23, minutes and seconds to 59, days to 10675199.",
      fix: 'Write it as hh:mm:ss, such as "00:05:00" for five minutes, with days before it if need be: "1.00:00:00".',
    });
  }
  return negative && milliseconds !== 0 ? -milliseconds : milliseconds;
}

/** Milliseconds of the parts that a form found; `undefined` when one is beyond its range, so that another form may fit. */
function readParts(match: RegExpExecArray | null): number | undefined {
  if (match === null) return undefined;
  const part = (name: string): number => Number(match.groups?.[name] ?? 0);
  const [days, hours, minutes, seconds] = [part("days"), part("hours"), part("minutes"), part("seconds")];
  if (days > MAX_DAYS || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const ticks = Number((match.groups?.["fraction"] ?? "").padEnd(7, "0"));
  const whole = days * SECONDS_PER_DAY + hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE + seconds;
  return (whole * TICKS_PER_SECOND + ticks) / TICKS_PER_MILLISECOND;
}

/**
 * Writes a time span as .NET does: `[-][d.]hh:mm:ss[.fffffff]`.
 *
 * @throws IsofuncError - it is no finite number, or is out of .NET's range (ISO1001)
 */
export function formatTimeSpan(milliseconds: number): string {
  if (!(Math.abs(milliseconds) < (MAX_DAYS + 1) * SECONDS_PER_DAY * 1000)) {
    throw new IsofuncError({
      code: "ISO1001",
      audience: "system",
      what: `${milliseconds} milliseconds are not a time span.`,
      fix: "Give a finite number, within 10675199 days.",
    });
  }
  const ticks = Math.round(Math.abs(milliseconds) * TICKS_PER_MILLISECOND);
  const seconds = Math.floor(ticks / TICKS_PER_SECOND);
  const fraction = ticks % TICKS_PER_SECOND;
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const clock = [
    Math.floor((seconds % SECONDS_PER_DAY) / SECONDS_PER_HOUR),
    Math.floor((seconds % SECONDS_PER_HOUR) / SECONDS_PER_MINUTE),
    seconds % SECONDS_PER_MINUTE,
  ].map((part) => String(part).padStart(2, "0"));
  return [
    milliseconds < 0 && ticks > 0 ? "-" : "",
    days > 0 ? `${days}.` : "",
    clock.join(":"),
    fraction > 0 ? `.${String(fraction).padStart(7, "0")}` : "",
  ].join("");
}
