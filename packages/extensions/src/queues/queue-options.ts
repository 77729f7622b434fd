import { availableParallelism } from "node:os";
import type { ExtensionEnvironment } from "@isofunc/host";
import { IsofuncError, parseTimeSpan } from "@isofunc/protocol";
import type { MessageEncoding } from "./message-encoding.ts";
import { queueDuration } from "./queue-durations.ts";

/** The section `extensions.queues` of host.json, checked and completed. Durations in milliseconds. */
export interface QueueOptions {
  /** Messages asked for at once: 1 to 32. @default 16 */
  readonly batchSize: number;
  /** Messages in flight at or below which more are fetched. @default half of batchSize for each processor */
  readonly newBatchThreshold: number;
  /** Longest delay between two polls of an empty queue. @default one minute, 2 s in a Development environment */
  readonly maxPollingInterval: number;
  /** Runs that a message gets before it goes to the poison queue. @default 5 */
  readonly maxDequeueCount: number;
  /** Delay after a failed run until the message is visible again. @default 0 */
  readonly visibilityTimeout: number;
  /** How bodies lie in the text of messages. @default "base64" */
  readonly messageEncoding: MessageEncoding;
  /** Ours: a function's own retry policy applies to queues too. @default false */
  readonly functionRetries: boolean;
}

/** The service gives out no more at once. */
const LARGEST_BATCH = 32;
const DEFAULT_BATCH = 16;
const DEFAULT_DEQUEUE_COUNT = 5;

/** Milliseconds. */
const SHORTEST_POLLING_INTERVAL = 100;
/** Milliseconds: the service hides a message for seven days at most. */
const LONGEST_VISIBILITY_TIMEOUT = 7 * 24 * 60 * 60 * 1000;

const ENCODINGS: readonly MessageEncoding[] = ["base64", "none"];

/**
 * Reads the section. Names are matched without regard to case and values may be text, since settings can come from
 * environment variables; names that it does not know are harmless.
 *
 * @throws {IsofuncError} ISO4101 naming the setting, its value and what is allowed
 */
export function readQueueOptions(
  section: unknown,
  { durations, isDevelopment }: Pick<ExtensionEnvironment, "durations" | "isDevelopment">,
): QueueOptions {
  const settings = settingsOf(section);
  const pollMaximum = isDevelopment ? "queuePollMaximumInDevelopment" : "queuePollMaximum";
  const batchSize = integer(settings, "batchSize", 1, LARGEST_BATCH) ?? DEFAULT_BATCH;
  return {
    batchSize,
    newBatchThreshold:
      integer(settings, "newBatchThreshold", 0, Number.MAX_SAFE_INTEGER) ??
      Math.floor(batchSize / 2) * availableParallelism(),
    maxPollingInterval:
      timeSpan(settings, "maxPollingInterval", SHORTEST_POLLING_INTERVAL, Number.MAX_SAFE_INTEGER) ??
      queueDuration(durations, pollMaximum),
    maxDequeueCount: integer(settings, "maxDequeueCount", 1, Number.MAX_SAFE_INTEGER) ?? DEFAULT_DEQUEUE_COUNT,
    visibilityTimeout: timeSpan(settings, "visibilityTimeout", 0, LONGEST_VISIBILITY_TIMEOUT) ?? 0,
    messageEncoding: encoding(settings) ?? "base64",
    functionRetries: truth(settings, "functionRetries") ?? false,
  };
}

/** Values by name in lower case; null counts as absent. */
type Settings = ReadonlyMap<string, unknown>;

function settingsOf(section: unknown): Settings {
  if (section === undefined || section === null) return new Map();
  if (typeof section !== "object" || Array.isArray(section)) {
    throw wrong("", section, "an object");
  }
  const entries = Object.entries(section).filter(([, value]) => value !== null);
  return new Map(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function integer(settings: Settings, name: string, min: number, max: number): number | undefined {
  const value = settings.get(name.toLowerCase());
  if (value === undefined) return undefined;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number) && number >= min && number <= max) return number;
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  throw wrong(name, value, `a whole number ${range}`);
}

function timeSpan(settings: Settings, name: string, min: number, max: number): number | undefined {
  const value = settings.get(name.toLowerCase());
  if (value === undefined) return undefined;
  const span = typeof value === "string" ? readTimeSpan(value) : undefined;
  if (span !== undefined && span >= min && span <= max) return span;
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min} ms` : `from ${min} ms to seven days`;
  throw wrong(name, value, `a time span such as "00:00:02", ${range}`);
}

function readTimeSpan(text: string): number | undefined {
  try {
    return parseTimeSpan(text);
  } catch {
    return undefined; // Our own error names the setting as well.
  }
}

function encoding(settings: Settings): MessageEncoding | undefined {
  const value = settings.get("messageencoding");
  if (value === undefined) return undefined;
  const word = typeof value === "string" ? value.toLowerCase() : value;
  const found = ENCODINGS.find((name) => name === word);
  if (found !== undefined) return found;
  throw wrong("messageEncoding", value, `"base64" or "none"`);
}

function truth(settings: Settings, name: string): boolean | undefined {
  const value = settings.get(name.toLowerCase());
  if (value === undefined) return undefined;
  const word = typeof value === "string" ? value.toLowerCase() : value;
  if (word === true || word === "true") return true;
  if (word === false || word === "false") return false;
  throw wrong(name, value, "true or false");
}

function wrong(name: string, value: unknown, allowed: string): IsofuncError {
  const path = name === "" ? "extensions.queues" : `extensions.queues.${name}`;
  return new IsofuncError({
    code: "ISO4101",
    what: `'${path}' in host.json is ${JSON.stringify(value)}; allowed: ${allowed}.`,
  });
}
