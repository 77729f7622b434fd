/**
 * Schemas for sections of host.json and the like. Settings may also come from environment variables, and the official
 * host reads every one of them as text: so each of these takes the text of its value as well as the value, `null`
 * counts as absent, and keys are matched without regard to case.
 */
import { formatTimeSpan, IsofuncError, parseTimeSpan, type IsofuncErrorCode } from "@isofunc/protocol";
import * as v from "valibot";
import { isRecord, propertyOf } from "./configuration-tree.ts";

/** A schema of a setting or a section. Its messages say what is allowed. */
export type SettingSchema<T> = v.GenericSchema<unknown, T>;

/** A setting of which `read` makes a value, or undefined when it is wrong; `allowed` says what it should be. */
export function setting<T>(allowed: string, read: (value: unknown) => T | undefined): SettingSchema<T> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== undefined) return value;
      addIssue({ message: allowed });
      return NEVER;
    }),
  );
}

/** Text. Numbers and truth values count as their text. */
export const text: SettingSchema<string> = setting("text", (value) =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : undefined,
);

/** `true` or `false`. */
export const truth: SettingSchema<boolean> = setting("true or false", (value) => {
  const word = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (word === true || word === "true") return true;
  return word === false || word === "false" ? false : undefined;
});

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER): SettingSchema<number> {
  const range = max === Number.MAX_SAFE_INTEGER ? `, at least ${min}` : ` from ${min} to ${max}`;
  return setting(`a whole number${range}`, (value) => {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && Number.isInteger(number) && number >= min && number <= max
      ? number
      : undefined;
  });
}

/** A span of time as text, read as milliseconds; `min` and `max` are milliseconds, too. */
export function timeSpan(min: number = 0, max: number = Number.POSITIVE_INFINITY): SettingSchema<number> {
  const least = formatTimeSpan(min);
  const range = max === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${formatTimeSpan(max)}`;
  return setting(`a time span such as "00:01:30", ${range}`, (value) => {
    const span = readTimeSpan(value);
    return span !== undefined && span >= min && span <= max ? span : undefined;
  });
}

/** Milliseconds of a time span's text; undefined when it is none. */
export function readTimeSpan(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  try {
    return parseTimeSpan(value);
  } catch {
    return undefined; // ISO1001: whoever asks says it in the words of its setting
  }
}

/** One of these words, in any case; read in the case given here. */
export function oneOf<const Word extends string>(...words: readonly Word[]): SettingSchema<Word> {
  return setting(words.join(", "), (value) =>
    typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined,
  );
}

/** A list. One that comes from the environment has its items under `0`, `1`, …. */
export function list<T>(item: SettingSchema<T>): SettingSchema<readonly T[]> {
  return v.pipe(
    v.unknown(),
    v.transform((value) => (isRecord(value) ? Object.values(value) : value)),
    v.array(item, "a list"),
  );
}

/** Values by names that the user chooses; their case is kept. */
export function valuesByName<T>(value: SettingSchema<T>): SettingSchema<Readonly<Record<string, T>>> {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord, "an object"),
    v.transform((record) => Object.fromEntries(Object.entries(record).filter(([, item]) => item !== null))),
    v.record(v.string(), value),
  );
}

/** A section with these keys, in any case. Keys that it does not know are harmless and left out. */
export function section<const Entries extends v.ObjectEntries>(
  entries: Entries,
): SettingSchema<v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord, "an object"),
    v.transform((value) =>
      Object.fromEntries(Object.keys(entries).map((name) => [name, propertyOf(value, name) ?? undefined])),
    ),
    v.object(entries),
  );
}

/** What `checkSettings` names in its error. */
export interface SettingsOrigin {
  readonly code: IsofuncErrorCode;
  /** The file, or what else the settings come from. */
  readonly source: string;
  /** Where in it, such as `extensions.queues`. @default the top */
  readonly path?: string;
}

/**
 * Checks and completes settings.
 *
 * @throws IsofuncError - names every wrong setting, its value and what is allowed
 */
export function checkSettings<T>(schema: SettingSchema<T>, value: unknown, origin: SettingsOrigin): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => {
    const path = [origin.path, v.getDotPath(issue)].filter((part) => part !== undefined && part !== null).join(".");
    return `${path === "" ? "It" : `'${path}'`} is ${shown(issue.input)}; allowed: ${issue.message}.`;
  });
  throw new IsofuncError({ code: origin.code, what: `${origin.source} has a wrong setting.`, why: problems.join(" ") });
}

/** Characters of a wrong value that an error shows. */
const SHOWN_LENGTH = 60;

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  const json = JSON.stringify(value);
  return json.length > SHOWN_LENGTH ? `${json.slice(0, SHOWN_LENGTH)}…` : json;
}
