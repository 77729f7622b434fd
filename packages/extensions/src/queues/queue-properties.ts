import type { BindingProperties } from "@isofunc/worker";

/** The properties of a queue's raw binding. */
export function queueProperties(
  queueName: string,
  { connection }: { readonly connection?: string },
): BindingProperties {
  return { queueName, ...(connection !== undefined && { connection }) };
}
