import { join } from "node:path";
import { IsofuncError } from "@isofunc/protocol";
import * as v from "valibot";
import { parseJsonObject, readTextFile } from "../settings/json-file.ts";
import {
  checkSettings,
  list,
  section,
  text,
  timeSpan,
  truth,
  type SettingSchema,
} from "../settings/setting-schemas.ts";

/** The file that says how to start a language worker. */
const WORKER_CONFIG_FILE = "worker.config.json";

/** How a worker is started, and what it can run on. */
export interface WorkerDescription {
  readonly language?: string | undefined;
  /** Endings of its files. */
  readonly extensions?: readonly string[] | undefined;
  readonly defaultExecutablePath?: string | undefined;
  readonly defaultWorkerPath?: string | undefined;
  /** What comes between the executable and the worker path. */
  readonly arguments?: readonly string[] | undefined;
  readonly defaultRuntimeVersion?: string | undefined;
  readonly supportedArchitectures?: readonly string[] | undefined;
  readonly supportedOperatingSystems?: readonly string[] | undefined;
  readonly supportedRuntimeVersions?: readonly string[] | undefined;
  readonly sanitizeRuntimeVersionRegex?: string | undefined;
  /** Anything but "true" is off. */
  readonly workerIndexing?: string | undefined;
  readonly useStdErrorStreamForErrorsOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Under which circumstances a profile counts. */
export interface ProfileCondition {
  readonly conditionType: string;
  readonly conditionName: string;
  /** A regular expression. */
  readonly conditionExpression: string;
}

/** A description for certain circumstances. */
interface WorkerProfile {
  readonly conditions: readonly ProfileCondition[];
  readonly description: WorkerDescription;
}

/** A worker.config.json as it stands: nothing is merged, resolved or required yet. */
export interface WorkerConfigFile {
  readonly description: WorkerDescription;
  readonly profiles: readonly WorkerProfile[];
  /** Milliseconds; these replace the host's durations of the same names. */
  readonly processOptions: Readonly<Record<string, number | undefined>>;
}

const descriptionSchema: SettingSchema<WorkerDescription> = section({
  language: v.optional(text),
  extensions: v.optional(list(text)),
  defaultExecutablePath: v.optional(text),
  defaultWorkerPath: v.optional(text),
  arguments: v.optional(list(text)),
  defaultRuntimeVersion: v.optional(text),
  supportedArchitectures: v.optional(list(text)),
  supportedOperatingSystems: v.optional(list(text)),
  supportedRuntimeVersions: v.optional(list(text)),
  sanitizeRuntimeVersionRegex: v.optional(text),
  workerIndexing: v.optional(text),
  useStdErrorStreamForErrorsOnly: v.optional(truth),
  isDisabled: v.optional(truth),
});

const conditionSchema: SettingSchema<ProfileCondition> = section({
  conditionType: v.optional(text, ""),
  conditionName: v.optional(text, ""),
  conditionExpression: v.optional(text, ""),
});

const profileSchema: SettingSchema<WorkerProfile> = section({
  conditions: v.optional(list(conditionSchema), []),
  description: v.optional(descriptionSchema, {}),
});

const processOptionsSchema = section({
  processStartupTimeout: v.optional(timeSpan()),
  initializationTimeout: v.optional(timeSpan()),
  processRestartInterval: v.optional(timeSpan()),
  processShutdownTimeout: v.optional(timeSpan()),
});

const workerConfigSchema: SettingSchema<WorkerConfigFile> = section({
  description: v.optional(descriptionSchema, {}),
  processOptions: v.optional(processOptionsSchema, {}),
  profiles: v.optional(list(profileSchema), []),
});

/**
 * Reads the worker.config.json of a folder; undefined when it has none.
 *
 * @throws IsofuncError - malformed, or a wrong setting (ISO2101)
 */
export async function loadWorkerConfigFile(directory: string): Promise<WorkerConfigFile | undefined> {
  const path = join(directory, WORKER_CONFIG_FILE);
  const content = await readTextFile(path);
  if (content === undefined) return undefined;
  const json = parseJsonObject(content, {
    path,
    code: "ISO2101",
    what: `Unable to parse worker configuration '${path}'.`,
  });
  return checkSettings(workerConfigSchema, json, { code: "ISO2101", source: path });
}

/** An error of a worker's configuration. It drops this worker, and no other. */
export function workerConfigError(
  what: string,
  about: { readonly fix?: string; readonly cause?: unknown } = {},
): IsofuncError {
  return new IsofuncError({ code: "ISO2102", what, ...about });
}
