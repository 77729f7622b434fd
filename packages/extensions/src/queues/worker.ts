/** Queue storage triggers and outputs, for function apps. */
export { queueTrigger } from "./queue-trigger.ts";
export type { QueueExtras, QueueMetadata, QueueTriggerOptions } from "./queue-trigger.ts";
export { queueOutput } from "./queue-output.ts";
export type { QueueOutputOptions } from "./queue-output.ts";
