/** `@isofunc/host`: the Functions host, and the interface that its extensions implement. */
export type * from "./extension.ts";
export type { FunctionBinding } from "./functions/function-binding.ts";
export { FunctionError } from "./functions/raw-binding.ts";
export type { BindingData } from "./invocation/binding-data.ts";
export { BindingExpression } from "./invocation/binding-expression.ts";
export type { HostValue, JsonTextValue, ModelBindingDataValue } from "./invocation/host-value.ts";
export type { InvocationOutcome } from "./invocation/outcome.ts";
export { collectorItems } from "./invocation/outputs.ts";
export { triggerEvent, type TriggerEvent, type TriggerEventValues } from "./invocation/trigger-event.ts";
export type { HostLogEntry, HostLogger, HostLogLevel, HostLogSink } from "./logging/host-logger.ts";
export type { ConnectionSettings } from "./settings/connection.ts";
export type { Durations } from "./settings/durations.ts";
