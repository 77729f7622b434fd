import { text } from "@isofunc/worker";
import type { FunctionContext, Target, Trigger, TriggerContext } from "@isofunc/worker";
import { MessageMetadata } from "./message-metadata.ts";
import type { QueueMetadata } from "./message-metadata.ts";
import { queueProperties } from "./queue-properties.ts";

export type { QueueMetadata } from "./message-metadata.ts";

/** The options of {@link queueTrigger}. */
export interface QueueTriggerOptions {
  /** The setting, or group of settings, that holds the connection. @default AzureWebJobsStorage */
  readonly connection?: string;
  /** What the function receives. @default text */
  readonly as?: Target<unknown>;
  /** The binding's name. @default "queue" */
  readonly name?: string;
}

/** What a queue trigger adds to the context. */
export interface QueueExtras {
  readonly trigger: TriggerContext<QueueMetadata>;
}

// Derived from the options, not a type parameter of its own: that one would be inferred from the annotation of a
// decorated method, and any annotation would fit.
type Received<O> = O extends { readonly as: Target<infer T> } ? T : string;

/**
 * Starts a function with each message of a queue. The message is deleted when the function and its outputs have
 * succeeded; else it comes again, and after too many times goes to `<queue>-poison`.
 *
 * @param queueName - may be a `%setting%`
 */
export function queueTrigger<const O extends QueueTriggerOptions = {}>(
  queueName: string,
  options?: O,
): Trigger<Received<O>, unknown, void, QueueExtras>;
export function queueTrigger(
  queueName: string,
  options: QueueTriggerOptions = {},
): Trigger<unknown, unknown, void, QueueExtras> {
  const { as = text, name = "queue" } = options;
  return {
    direction: "trigger",
    type: "queueTrigger",
    name,
    properties: queueProperties(queueName, options),
    target: as,
    params: [],
    extend: (context: FunctionContext) => ({
      trigger: { type: "queueTrigger", name, metadata: new MessageMetadata(context) },
    }),
  };
}
