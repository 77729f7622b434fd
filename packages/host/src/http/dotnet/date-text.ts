/**
 * Which texts `DateTime.TryParse` takes under the invariant culture: numbers in the order month, day, year (or year
 * first, when it has more than two digits), English month names, ISO 8601, a time before or behind, a zone.
 */

const SEPARATOR = "(?: *[/.-] *|[ ,]+)";
const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const WEEKDAYS = "sun(?:day)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?";

/** The forms of a date by what their numbers mean: `m`onth, `d`ay, `y`ear; with a month's name `a` and `b` are either. */
const DATES: readonly RegExp[] = [
  `(?<y>\\d{3,4})S(?<m>\\d{1,2})S(?<d>\\d{1,2})`,
  `(?<m>\\d{1,2})S(?<d>\\d{1,2})S(?<y>\\d{1,4})`,
  `(?<m>\\d{1,2})S(?<d>\\d{1,2})`,
  `(?<y>\\d{3,4})S(?<m>\\d{1,2})`,
  `(?<m>\\d{1,2})S(?<y>\\d{3,4})`,
  `(?<a>\\d{1,4})S?N(?:S?(?<b>\\d{1,4}))?`,
  `NS?(?<d>\\d{1,2})`,
  `NS?(?<y>\\d{3,4})`,
  `NS?(?<a>\\d{1,4})S(?<b>\\d{1,4})`,
].map((form) => new RegExp(`^${form.replaceAll("S", SEPARATOR).replaceAll("N", `(?<name>${MONTHS})`)}$`, "i"));

const TIME =
  "(?<h>\\d{1,2})(?: *: *(?<min>\\d{1,2})(?: *: *(?<s>\\d{1,2})(?:[.,]\\d*)?)? *(?<half>am|pm|a|p)?| *(?<half>am|pm|a|p))";
const ZONE = "(?: *(?:z|gmt)| *[+-](?<zh>\\d{1,2})(?::?(?<zm>\\d{2}))?)?";
const DATE = `(?:(?<day>${WEEKDAYS})[ ,]+)?(?<date>.*?)`;
/** Only a date in the order of ISO 8601 may be joined to its time by a `T`. */
const JOINT = "(?:(?<=^\\d{3,4}[^T]*)T|[ ,]+)";
const FORMS: readonly RegExp[] = [
  `${TIME}${ZONE}`,
  DATE,
  `${DATE}(?: *(?:z|gmt)| *[+-](?<zh>\\d{1,2}):(?<zm>\\d{2}))`,
  `${DATE}${JOINT}${TIME}${ZONE}`,
  `${TIME}${ZONE}[ ,]+(?<date>.*)`,
].map((form) => new RegExp(`^${form}$`, "i"));

/** Longer texts are no dates; the bound keeps the backtracking of the forms short. */
const LONGEST_DATE = 100;

/** Whether `DateTime.TryParse` takes it. */
export function isDateText(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_DATE) return false;
  return FORMS.some((form) => {
    const groups: Groups | undefined = form.exec(trimmed)?.groups;
    return groups !== undefined && isClock(groups) && isDate(groups);
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function isClock({ h = "0", min = "0", s = "0", half = "", zh = "0", zm = "0" }: Groups): boolean {
  const lastHour = half.toLowerCase().startsWith("a") ? 12 : 23;
  const zone = Number(zh) * 60 + Number(zm);
  return Number(h) <= lastHour && Number(min) <= 59 && Number(s) <= 59 && Number(zm) <= 59 && zone <= 14 * 60;
}

function isDate({ date, day }: Groups): boolean {
  if (date === undefined) return true;
  for (const form of DATES) {
    const groups: Groups | undefined = form.exec(date)?.groups;
    if (groups !== undefined) return candidates(groups).some((candidate) => isCalendarDay(candidate, day));
  }
  return false;
}

interface DateNumbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What the numbers can mean. Before a month's name a number is a day or a year, two beside it are both in either order. */
function candidates({ y, m, d, name, a, b }: Groups): readonly DateNumbers[] {
  const month = name === undefined ? Number(m) : monthOf(name);
  if (a === undefined) return [{ year: fullYear(y), month, day: Number(d ?? 1) }];
  return [
    { year: fullYear(b), month, day: Number(a) },
    { year: fullYear(a), month, day: Number(b ?? 1) },
  ];
}

function isCalendarDay({ year, month, day }: DateNumbers, weekday: string | undefined): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  if (instant.getUTCMonth() !== month - 1) return false;
  const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  return weekday === undefined || names[instant.getUTCDay()] === weekday.slice(0, 3).toLowerCase();
}

/** Without a year it is this one; years of two digits lie between 1950 and 2049. */
function fullYear(text: string | undefined): number {
  if (text === undefined) return new Date().getFullYear();
  const year = Number(text);
  return text.length > 2 ? year : year < 50 ? year + 2000 : year + 1900;
}

function monthOf(name: string): number {
  const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  return names.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
