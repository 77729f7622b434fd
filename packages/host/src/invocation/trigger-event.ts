import type { Capabilities, TypedData } from "@isofunc/protocol";
import type { BindingData } from "./binding-data.ts";

/** One event as a listener hands it to the dispatcher: what the worker gets, and what binding expressions can use. */
export interface TriggerEvent {
  /** The trigger's parameter, in the shape that a worker of these capabilities takes. */
  input(capabilities: Capabilities): TypedData;
  /** The trigger metadata, likewise. */
  metadata(capabilities: Capabilities): Record<string, TypedData>;
  readonly bindingData: BindingData;
  /** Why the function runs, for its first log line: `New queue message detected on 'orders'.` */
  readonly reason: string;
  /** `Trigger Details` of the log: MessageId, DequeueCount, … */
  readonly details?: Readonly<Record<string, string>>;
  /** W3C trace context that came with the event. */
  readonly traceParent?: string;
  readonly traceState?: string;
}
