import type { Output, Serializable, Target } from "@isofunc/worker";
import { queueProperties } from "./queue-properties.ts";

/** The options of {@link queueOutput}. */
export interface QueueOutputOptions {
  /** The setting, or group of settings, that holds the connection. @default AzureWebJobsStorage */
  readonly connection?: string;
  /** What the function returns; for the compiler only. @default anything that can be written as JSON, text or bytes */
  readonly as?: Target<unknown>;
}

type Written<O> = O extends { readonly as: Target<infer T> } ? T : Serializable;

/**
 * Writes messages to a queue: text and bytes as they are, everything else as JSON; a list is one message per element.
 *
 * @param queueName - may have `{names}` of the trigger's data and `%settings%`; the host writes it in lower case
 */
export function queueOutput<const O extends QueueOutputOptions = {}>(
  queueName: string,
  options?: O,
): Output<Written<O> | readonly Written<O>[]>;
export function queueOutput(queueName: string, options: QueueOutputOptions = {}): Output<never> {
  return { direction: "out", type: "queue", properties: queueProperties(queueName, options) };
}
