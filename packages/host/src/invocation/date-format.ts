/** Standard one-letter formats of .NET with the invariant culture, as the custom formats that they stand for. */
const STANDARD_FORMATS: Readonly<Record<string, string>> = {
  d: "MM/dd/yyyy",
  D: "dddd, dd MMMM yyyy",
  f: "dddd, dd MMMM yyyy HH:mm",
  F: "dddd, dd MMMM yyyy HH:mm:ss",
  g: "MM/dd/yyyy HH:mm",
  G: "MM/dd/yyyy HH:mm:ss",
  m: "MMMM dd",
  M: "MMMM dd",
  o: "yyyy-MM-ddTHH:mm:ss.fffffffK",
  O: "yyyy-MM-ddTHH:mm:ss.fffffffK",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-ddTHH:mm:ss",
  t: "HH:mm",
  T: "HH:mm:ss",
  u: "yyyy-MM-dd HH:mm:ssZ",
  y: "yyyy MMMM",
  Y: "yyyy MMMM",
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A quoted literal, an escaped character, a run of one format letter, or any other single character. */
const TOKENS = /'([^']*)'|"([^"]*)"|\\(.)|%?(y+|M+|d+|h+|H+|m+|s+|f+|F+|t+|z+|K)|[^]/g;

/** Writes a date in UTC by a .NET format string, standard or custom, in the invariant culture. */
export function formatUtcDate(date: Date, format: string): string {
  const custom = STANDARD_FORMATS[format] ?? format;
  return custom.replace(TOKENS, (token: string, single?: string, double?: string, escaped?: string, letters?: string) =>
    letters === undefined ? (single ?? double ?? escaped ?? token) : formatPart(date, letters),
  );
}

function formatPart(date: Date, letters: string): string {
  const count = letters.length;
  switch (letters[0]) {
    case "y":
      return count < 3 ? padded(date.getUTCFullYear() % 100, count) : padded(date.getUTCFullYear(), count);
    case "M":
      return nameOrNumber(MONTHS[date.getUTCMonth()] ?? "", date.getUTCMonth() + 1, count);
    case "d":
      return nameOrNumber(DAYS[date.getUTCDay()] ?? "", date.getUTCDate(), count);
    case "h":
      return padded(date.getUTCHours() % 12 || 12, count);
    case "H":
      return padded(date.getUTCHours(), count);
    case "m":
      return padded(date.getUTCMinutes(), count);
    case "s":
      return padded(date.getUTCSeconds(), count);
    case "f":
      return fraction(date, count);
    case "F":
      return fraction(date, count).replace(/0+$/, "");
    case "t":
      return (date.getUTCHours() < 12 ? "AM" : "PM").slice(0, count);
    case "z":
      return ["+0", "+00", "+00:00"][Math.min(count, 3) - 1] ?? "";
    default:
      return "Z"; // K: the zone, which is UTC.
  }
}

function nameOrNumber(name: string, number: number, count: number): string {
  if (count < 3) return padded(number, count);
  return count === 3 ? name.slice(0, 3) : name;
}

/** A date knows milliseconds; finer digits are zero. .NET allows seven. */
function fraction(date: Date, count: number): string {
  return padded(date.getUTCMilliseconds(), 3).padEnd(7, "0").slice(0, count);
}

function padded(number: number, length: number): string {
  return String(number).padStart(Math.min(length, 5), "0");
}
