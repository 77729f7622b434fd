import { join } from "node:path";
import { IsofuncError } from "@isofunc/protocol";
import * as v from "valibot";
import { settingKey } from "./app-settings.ts";
import { parseJsonObject, readTextFile } from "./json-file.ts";
import { checkSettings, integer, section, text, truth, valuesByName } from "./setting-schemas.ts";

/** The file beside host.json that holds settings for this machine only. It is never deployed. */
const LOCAL_SETTINGS_FILE = "local.settings.json";

/** What a local.settings.json says. */
export interface LocalSettings {
  /** Environment variables for the host and its workers. */
  readonly values: Readonly<Record<string, string | null>>;
  /** Connection strings by name; `ConnectionStrings:<name>` as settings. */
  readonly connectionStrings: Readonly<Record<string, string>>;
  readonly host: LocalHostSettings;
}

/** The `Host` section: what the command line may say as well. */
interface LocalHostSettings {
  readonly localHttpPort?: number | undefined;
  readonly localHttpAddress?: string | undefined;
  /** Allowed origins, separated by commas. */
  readonly cors?: string | undefined;
  readonly corsCredentials: boolean;
}

const MAX_PORT = 65_535;

/** A value is text; the official parser also takes numbers and truth values as such. Null is kept: it is warned about. */
const localValue = v.union([v.null(), text], "text");

const connectionString = v.union(
  [
    text,
    v.pipe(
      section({ connectionString: text }),
      v.transform((entry) => entry.connectionString),
    ),
  ],
  'text or { "ConnectionString": text }',
);

const localSettingsSchema = section({
  isEncrypted: v.optional(truth, false),
  values: v.optional(v.record(v.string(), localValue, "an object"), {}),
  connectionStrings: v.optional(valuesByName(connectionString), {}),
  host: v.optional(
    section({
      localHttpPort: v.optional(integer(0, MAX_PORT)),
      localHttpAddress: v.optional(text),
      cors: v.optional(text),
      corsCredentials: v.optional(truth, false),
    }),
    {},
  ),
});

/**
 * Reads the local.settings.json of an app; undefined when it has none.
 *
 * @throws IsofuncError - malformed (ISO2004), a wrong setting (ISO2005), or encrypted (ISO2006)
 */
export async function loadLocalSettings(appRoot: string): Promise<LocalSettings | undefined> {
  const path = join(appRoot, LOCAL_SETTINGS_FILE);
  const content = await readTextFile(path);
  return content === undefined ? undefined : parseLocalSettings(content, path);
}

/** Reads the text of a local.settings.json; `path` is for errors, which are those of `loadLocalSettings`. */
export function parseLocalSettings(content: string, path: string): LocalSettings {
  const file = { path, code: "ISO2004", what: `Unable to parse local settings file '${path}'.` } as const;
  const json = parseJsonObject(content, file);
  const { isEncrypted, ...settings } = checkSettings(localSettingsSchema, json, { code: "ISO2005", source: path });
  // The official tools take a missing IsEncrypted for true, their documentation says false. Plain values are what
  // everyone writes, so false it is.
  if (isEncrypted) {
    throw new IsofuncError({
      code: "ISO2006",
      what: `The settings in '${path}' are encrypted.`,
      why: "Only the official tools on the machine that encrypted them can read them.",
      fix: 'Run `func settings decrypt` in the app\'s folder, which also sets "IsEncrypted" to false.',
    });
  }
  return settings;
}

/**
 * Adds local settings to an environment. What stands there already wins, unless it is empty.
 *
 * @returns warnings for the user, one sentence each
 */
export function applyLocalSettings(local: LocalSettings, environment: Record<string, string | undefined>): string[] {
  const warnings: string[] = [];
  const present = new Set(
    Object.keys(environment)
      .filter((name) => environment[name])
      .map(settingKey),
  );
  const add = (name: string, value: string): void => {
    if (present.has(settingKey(name))) {
      warnings.push(`Skipping '${name}' from local settings as it's already defined in current environment variables.`);
    } else {
      environment[name] = value;
    }
  };
  for (const [name, value] of Object.entries(local.values)) {
    if (value === null) warnings.push(`Skipping '${name}' from local settings as its value is null.`);
    else add(name, value);
  }
  for (const [name, value] of Object.entries(local.connectionStrings)) add(`ConnectionStrings:${name}`, value);
  return warnings;
}
