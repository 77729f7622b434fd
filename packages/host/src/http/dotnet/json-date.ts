/** ISO 8601 as Json.NET takes it: seconds are needed, a zone may be `Z`, `+hh:mm`, `+hhmm` or `+hh`. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;
const ISO_LENGTH = { min: 19, max: 40 } as const;
/** Milliseconds since 1970, as old serializers of Microsoft write it. */
const MICROSOFT = /^\/Date\((-?\d{1,15})([+-]\d{4})?\)\/$/;

/** A text that Json.NET takes for a date, so that it comes out in another form than it went in. */
export class JsonDate {
  /** The clock that is shown, as if it were UTC, in milliseconds since 1970. */
  readonly #clock: number;
  /** Digits behind the second, without trailing zeros. */
  readonly #fraction: string;
  /** `Z`, an offset, or nothing when the text named no zone. */
  readonly #zone: string;

  private constructor(clock: number, fraction: string, zone: string) {
    this.#clock = clock;
    this.#fraction = fraction.replace(/0+$/, "");
    this.#zone = zone;
  }

  /** Reads a date; undefined for all other text. A time with an offset becomes the local time of this process. */
  static parse(text: string): JsonDate | undefined {
    if (text.startsWith("/")) return JsonDate.#parseMicrosoft(text);
    if (text.length < ISO_LENGTH.min || text.length > ISO_LENGTH.max) return undefined;
    const match = ISO.exec(text);
    if (match === null) return undefined;
    const clock = clockOf(match.slice(1, 7).map(Number));
    if (clock === undefined) return undefined;
    const fraction = match[7] ?? "";
    const zone = match[8] ?? "";
    if (zone.length < 2) return new JsonDate(clock, fraction, zone.toUpperCase());
    return JsonDate.#local(clock - offsetOf(zone), fraction);
  }

  static #parseMicrosoft(text: string): JsonDate | undefined {
    const match = MICROSOFT.exec(text);
    if (match === null) return undefined;
    const instant = Number(match[1]);
    const fraction = String(((instant % 1000) + 1000) % 1000).padStart(3, "0");
    return match[2] === undefined ? new JsonDate(instant, fraction, "Z") : JsonDate.#local(instant, fraction);
  }

  static #local(instant: number, fraction: string): JsonDate {
    const offset = -new Date(instant).getTimezoneOffset();
    const minutes = Math.abs(offset);
    const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return new JsonDate(instant + offset * 60_000, fraction, zone);
  }

  /** As it stands in JSON: `2026-11-23T10:00:00.5Z`. */
  toJsonText(): string {
    const seconds = new Date(this.#clock).toISOString().replace(/\.\d+Z$/, "");
    return `${seconds}${this.#fraction === "" ? "" : `.${this.#fraction}`}${this.#zone}`;
  }

  /** As .NET's invariant culture shows it: `11/23/2026 10:00:00`. */
  toString(): string {
    const [year = "", month = "", day = "", time = ""] = new Date(this.#clock).toISOString().split(/[-T.]/);
    return `${month}/${day}/${year} ${time}`;
  }
}

/** Undefined for a day or time that does not exist; 24:00:00 is the next midnight. */
function clockOf([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: readonly number[]):
  | number
  | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = year >= 1 && month >= 1 && date.getUTCMonth() === month - 1 && day >= 1;
  const isTime = minute < 60 && second < 60 && (hour < 24 || (hour === 24 && minute === 0 && second === 0));
  return isDay && isTime ? date.setUTCHours(hour, minute, second) : undefined;
}

function offsetOf(zone: string): number {
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const milliseconds = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
  return zone.startsWith("-") ? -milliseconds : milliseconds;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
