import { AppSettings } from "../settings/app-settings.ts";
import type { LogLevelSetting } from "../settings/host-json.ts";
import { checkSettings, oneOf } from "../settings/setting-schemas.ts";
import { LOG_LEVELS } from "./host-logger.ts";

/** What decides which entries are written. */
export interface LogRules {
  /** host.json `logging.logLevel`: levels by category prefix, and `default`. */
  readonly logLevel: Readonly<Record<string, LogLevelSetting>>;
  /** Whether the host's own categories are written from Information on. @default false: from Warning on */
  readonly verbose?: boolean;
  /** The level of the user's categories, when it was given explicitly. @default information */
  readonly userLogLevel?: LogLevelSetting | undefined;
}

/** The lowest level that is written for a category, and where that comes from. */
export interface EffectiveLevel {
  readonly level: LogLevelSetting;
  /** Such as `host.json, logging.logLevel.Function`. */
  readonly reason: string;
}

/** What workers print, as the user's own output. */
export const CONSOLE_CATEGORY = "Host.Function.Console";

/** What workers print for tools: JSON, shown bare. */
export const TOOLING_CATEGORY = "Host.Function.ToolingConsoleLog";

/** Categories of the host and its parts; all others are the user's. */
const SYSTEM_PREFIXES = ["Host.", "Worker.", "Microsoft.Azure.WebJobs."];

/** The setting that the official tools take for `userLogLevel`. */
const USER_LEVEL_SETTING = "FUNCTIONS_USER_LOG_LEVEL";

/** Any of these says that nobody looks on, and that all there is to know should be in the log. */
const CI_SETTINGS = ["CI", "CONTINUOUS_INTEGRATION", "BUILD_NUMBER", "RUN_ID"];

/**
 * The rules of a host: what the command line says, else the environment.
 *
 * @throws IsofuncError - `FUNCTIONS_USER_LOG_LEVEL` is no level (ISO2011)
 */
export function resolveLogRules(
  settings: AppSettings,
  { logLevel, verbose, userLogLevel }: Partial<LogRules>,
): LogRules {
  const given = settings.get(USER_LEVEL_SETTING);
  const origin = { code: "ISO2011", source: `The setting ${USER_LEVEL_SETTING}` } as const;
  return {
    logLevel: logLevel ?? {},
    verbose: verbose ?? CI_SETTINGS.some((name) => (settings.get(name) ?? "") !== ""),
    userLogLevel: userLogLevel ?? (given ? checkSettings(oneOf(...LOG_LEVELS, "none"), given, origin) : undefined),
  };
}

/**
 * The level from which on a category is written. In this order: the longest prefix of it in host.json; for the user's
 * categories a level given explicitly; `default` of host.json; verbosity and the defaults of the official tools.
 */
export function effectiveLevel(category: string, rules: LogRules): EffectiveLevel {
  const lowered = category.toLowerCase();
  const byLength = Object.entries(rules.logLevel).toSorted(([a], [b]) => b.length - a.length);
  const rule = byLength.find(([prefix]) => !isDefault(prefix) && lowered.startsWith(prefix.toLowerCase()));
  if (rule !== undefined) return { level: rule[1], reason: `host.json, logging.logLevel.${rule[0]}` };

  const isUser = category === CONSOLE_CATEGORY || !SYSTEM_PREFIXES.some((prefix) => category.startsWith(prefix));
  if (isUser && rules.userLogLevel !== undefined) {
    return { level: rules.userLogLevel, reason: `the user log level (--user-log-level or ${USER_LEVEL_SETTING})` };
  }
  const rest = byLength.find(([prefix]) => isDefault(prefix));
  if (rest !== undefined) return { level: rest[1], reason: `host.json, logging.logLevel.${rest[0]}` };
  if (isUser) return { level: "information", reason: "the default for the app's own categories" };
  if (rules.verbose === true) return { level: "information", reason: "--verbose, or a CI environment" };
  return { level: "warning", reason: "the default for the host's own categories; --verbose shows more" };
}

function isDefault(prefix: string): boolean {
  return prefix.toLowerCase() === "default";
}
