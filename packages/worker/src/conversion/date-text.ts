/** Year first, with hyphens or slashes: ISO 8601 and its relatives. */
const YEAR_FIRST = /^(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/;
/** Month first, as invariant and American notation have it. */
const MONTH_FIRST = /^(?<month>\d{1,2})([-/])(?<day>\d{1,2})\2(?<year>\d{4})(?!\d)/;
/** `Mon, 15 Aug 2022 10:00:00 GMT`, `Aug 15, 2022`: the month by name, with day and year. */
const MONTH_BY_NAME =
  /^(?=.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)(?=.*\b\d{1,2}\b)(?=.*\b\d{4}\b)/i;

/**
 * A point in time from text, or undefined. It has to name day, month and year: `2022`, `20211220` and `8/15`, which
 * `Date` alone would take, are no dates; nor is the 30th of February. Without a time zone, a date alone (year first) is
 * UTC and anything else local time, as `Date` has it.
 */
export function parseDate(text: string): Date | undefined {
  const trimmed = text.trim();
  const numeric = (YEAR_FIRST.exec(trimmed) ?? MONTH_FIRST.exec(trimmed))?.groups;
  const isDate = numeric === undefined ? MONTH_BY_NAME.test(trimmed) : isDayOfCalendar(numeric);
  if (!isDate) return undefined;
  const date = new Date(trimmed);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function isDayOfCalendar({ year, month, day }: Record<string, string>): boolean {
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
}
