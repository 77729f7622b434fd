import { IsofuncError } from "@isofunc/protocol";
import type { AppSettings } from "./app-settings.ts";
import { parseJsonObject } from "./json-file.ts";
import { readTimeSpan } from "./setting-schemas.ts";

/** Named durations in milliseconds. */
export type Durations = Readonly<Record<string, number>>;

/** The durations of the host's core and whatever extensions add. */
export type HostDurations = Durations & Readonly<Record<keyof typeof HOST_DURATIONS, number>>;

/**
 * Every lease, back-off, grace and time limit of the host's core, in milliseconds. Values are the official host's unless
 * a comment says otherwise. Those of worker processes may be changed by `processOptions` of worker.config.json.
 */
export const HOST_DURATIONS = {
  /** From the start of a worker process to its StartStream. */
  processStartupTimeout: 60_000,
  /** From WorkerInitRequest to its answer. */
  initializationTimeout: 10_000,
  /** From FunctionsMetadataRequest to its answer. */
  metadataTimeout: 60_000,
  /** For all load answers together; a longer `functionTimeout` takes its place. */
  functionLoadTimeout: 60_000,
  /** Between the starts of two replacements for a failed worker process; the first one starts at once. */
  processRestartInterval: 10_000,
  /** After this time without a failure, a worker's earlier failures are forgotten. */
  workerErrorWindow: 1_800_000,
  /** How long a worker whose stream broke may take to end by itself, so that its exit code tells why. Ours. */
  streamLossGrace: 250,
  /** How long a stopping host waits for invocations in flight. */
  processShutdownTimeout: 10_000,
  /** What WorkerTerminate grants a worker before it is killed. */
  terminateGrace: 5_000,
  /** How long a killed process is waited for. */
  killWait: 1_000,
  /** How long a cancelled invocation may take before its worker is restarted. */
  cancelGrace: 2_000,
  /** How long an HTTP request waits for a host that is starting. */
  hostStartWait: 30_000,
  /** First and longest pause before a listener that failed to start is started again. */
  listenerRestartMinimum: 2_000,
  listenerRestartMaximum: 120_000,
} as const;

/** The setting that replaces durations, for tests: a JSON object of name to milliseconds or time span text. */
export const DURATIONS_SETTING = "ISOFUNC_DURATIONS";

/** Where durations come from, weakest first. */
export interface DurationSources {
  /** What each extension brings. */
  readonly extensions?: readonly (Durations | undefined)[];
  /** `processOptions` of the worker in use. */
  readonly worker?: Durations;
  readonly settings: AppSettings;
}

/**
 * The one record of durations.
 *
 * @throws IsofuncError - `ISOFUNC_DURATIONS` is malformed, names an unknown duration, or gives no duration (ISO2009)
 */
export function resolveDurations({ extensions = [], worker = {}, settings }: DurationSources): HostDurations {
  const known = [...extensions, worker].reduce<HostDurations>((all, next) => ({ ...all, ...next }), HOST_DURATIONS);
  return { ...known, ...replacements(settings.get(DURATIONS_SETTING), known) };
}

function replacements(text: string | undefined, known: Durations): Durations {
  if (text === undefined || text.trim() === "") return {};
  const what = `The setting ${DURATIONS_SETTING} cannot be used.`;
  const json = parseJsonObject(text, { path: DURATIONS_SETTING, code: "ISO2009", what });
  const problems: string[] = [];
  const durations: Record<string, number> = {};
  for (const [name, value] of Object.entries(json)) {
    const milliseconds = readTimeSpan(value) ?? value;
    if (!Object.hasOwn(known, name)) problems.push(`There is no duration '${name}'.`);
    else if (typeof milliseconds === "number" && milliseconds >= 0) durations[name] = milliseconds;
    else
      problems.push(`'${name}' must be milliseconds or a time span such as "00:00:10", not ${JSON.stringify(value)}.`);
  }
  if (problems.length === 0) return durations;
  const fix = `The durations are ${Object.keys(known).toSorted().join(", ")}.`;
  throw new IsofuncError({ code: "ISO2009", what, why: problems.join(" "), fix });
}
