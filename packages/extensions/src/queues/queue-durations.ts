import type { Durations } from "@isofunc/host";

/** Durations of queues in milliseconds that host.json does not set, by name. */
export const QUEUE_DURATIONS = {
  /** How long a received message stays invisible to others; renewed at half of it for as long as its function runs. */
  queueVisibility: 600_000,
  /** First delay after an empty poll. */
  queuePollMinimum: 100,
  /** Longest delay between polls, unless host.json sets `maxPollingInterval`. */
  queuePollMaximum: 60_000,
  /** The same in a Development environment. */
  queuePollMaximumInDevelopment: 2_000,
  /** How long one request to the storage service may take, with its repetitions. */
  queueRequestTimeout: 30_000,
  /** How long a queue may be out of reach before it is worth a warning: the storage emulator may still be starting. */
  queueOutageGrace: 5_000,
} as const;

/** A duration of queues by name, as it is in force. */
export function queueDuration(durations: Durations, name: keyof typeof QUEUE_DURATIONS): number {
  return durations[name] ?? QUEUE_DURATIONS[name];
}
