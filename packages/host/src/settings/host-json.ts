import { join } from "node:path";
import { formatTimeSpan } from "@isofunc/protocol";
import * as v from "valibot";
import { LOG_LEVELS, type HostLogLevel } from "../logging/host-logger.ts";
import type { AppSettings } from "./app-settings.ts";
import { overrideTree, propertyOf } from "./configuration-tree.ts";
import { parseJsonObject, readTextFile } from "./json-file.ts";
import {
  checkSettings,
  integer,
  list,
  oneOf,
  section,
  setting,
  text,
  timeSpan,
  truth,
  valuesByName,
  type SettingSchema,
} from "./setting-schemas.ts";

/** The file that makes a folder a function app. */
const HOST_JSON_FILE = "host.json";

/** The one version of host.json that there is today. */
const HOST_JSON_VERSION = "2.0";

/** Environment variables below this name override host.json: `AzureFunctionsJobHost__functionTimeout`. */
const OVERRIDES = "AzureFunctionsJobHost";

/** The official default outside of the Consumption plan. */
const DEFAULT_FUNCTION_TIMEOUT = 1_800_000;

const MIN_FUNCTION_TIMEOUT = 1_000;

/** A level of `logging.logLevel`; `none` silences a category. */
export type LogLevelSetting = HostLogLevel | "none";

/** `extensions.http` with its defaults. */
interface HttpSettings {
  /** What comes before every route, without slashes; may be empty. @default "api" */
  readonly routePrefix: string;
  /** Requests taken in, waiting ones included; -1 is no limit. @default -1 */
  readonly maxOutstandingRequests: number;
  /** Functions run at once by requests; -1 is no limit. @default -1 */
  readonly maxConcurrentRequests: number;
  /** Headers added to every response. */
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly hsts: HstsSettings;
}

/** `extensions.http.hsts`: HTTP Strict Transport Security. */
interface HstsSettings {
  /** @default false */
  readonly isEnabled: boolean;
  /** Days as a number, or a time span. */
  readonly maxAge?: string | undefined;
  /** @default false */
  readonly includeSubDomains: boolean;
  /** @default false */
  readonly preload: boolean;
  readonly excludedHosts: readonly string[];
}

const hstsSchema: SettingSchema<HstsSettings> = section({
  isEnabled: v.optional(truth, false),
  maxAge: v.optional(text),
  includeSubDomains: v.optional(truth, false),
  preload: v.optional(truth, false),
  excludedHosts: v.optional(list(text), []),
});

const httpSchema: SettingSchema<HttpSettings> = section({
  routePrefix: v.optional(text, "api"),
  maxOutstandingRequests: v.optional(integer(-1), -1),
  maxConcurrentRequests: v.optional(integer(-1), -1),
  customHeaders: v.optional(valuesByName(text), {}),
  hsts: v.optional(hstsSchema, {}),
});

const limitedTimeout = timeSpan(MIN_FUNCTION_TIMEOUT);

/** Infinity is no limit; .NET reads its text, -1, as minus one day. */
const functionTimeout = setting(
  `a time span such as "00:05:00", at least ${formatTimeSpan(MIN_FUNCTION_TIMEOUT)}, or "-1" for no limit`,
  (value) => {
    if (String(value) === "-1") return Number.POSITIVE_INFINITY;
    const result = v.safeParse(limitedTimeout, value);
    return result.success ? result.output : undefined;
  },
);

const hostJsonSchema = section({
  version: setting(`"${HOST_JSON_VERSION}"`, (value) => (value === HOST_JSON_VERSION ? value : undefined)),
  functionTimeout: v.optional(functionTimeout, formatTimeSpan(DEFAULT_FUNCTION_TIMEOUT)),
  functions: v.optional(list(text)),
  sendCanceledInvocationsToWorker: v.optional(truth, true),
  logging: v.optional(section({ logLevel: v.optional(valuesByName(oneOf(...LOG_LEVELS, "none")), {}) }), {}),
  extensions: v.optional(section({ http: v.optional(httpSchema, {}) }), {}),
});

/** host.json with the environment's overrides in it, checked and completed. */
export interface HostJson {
  /** Milliseconds that an invocation may take; undefined is no limit. */
  readonly functionTimeout: number | undefined;
  /** Names of the functions to load; undefined is all. */
  readonly functions: readonly string[] | undefined;
  /** Whether an invocation that was cancelled before it was sent is sent all the same, to workers that take cancellation. */
  readonly sendCanceledInvocationsToWorker: boolean;
  /** Levels by category prefix; `default` (in any case) is for the rest. */
  readonly logLevel: Readonly<Record<string, LogLevelSetting>>;
  readonly http: HttpSettings;
  /** A raw section by its path (`extensions.queues`, `singleton`, `retry`), names in any case; undefined when missing. */
  readonly section: (path: string) => unknown;
}

/**
 * Reads the host.json of an app. A missing file is all defaults, and is not written.
 *
 * @throws IsofuncError - malformed (ISO2007), or a wrong setting (ISO2008)
 */
export async function loadHostJson(appRoot: string, settings: AppSettings): Promise<HostJson> {
  const path = join(appRoot, HOST_JSON_FILE);
  return parseHostJson((await readTextFile(path)) ?? "{}", path, settings);
}

/** Reads the text of a host.json; `path` is for errors, which are those of `loadHostJson`. */
export function parseHostJson(content: string, path: string, settings: AppSettings): HostJson {
  const file = { path, code: "ISO2007", what: `Unable to parse host configuration file '${path}'.` } as const;
  const json = parseJsonObject(content, file);
  const versioned = Object.keys(json).length === 0 ? { version: HOST_JSON_VERSION } : json;
  const tree = overrideTree(versioned, settings.section(OVERRIDES));
  const checked = checkSettings(hostJsonSchema, tree, { code: "ISO2008", source: path });
  return {
    functionTimeout: checked.functionTimeout === Number.POSITIVE_INFINITY ? undefined : checked.functionTimeout,
    functions: checked.functions,
    sendCanceledInvocationsToWorker: checked.sendCanceledInvocationsToWorker,
    logLevel: checked.logging.logLevel,
    http: checked.extensions.http,
    section: (sectionPath) => sectionPath.split(".").reduce<unknown>(propertyOf, tree),
  };
}
