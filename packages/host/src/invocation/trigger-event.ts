import type { Capabilities, TypedData } from "@isofunc/protocol";
import { bindingData, payloadProperties, type BindingData } from "./binding-data.ts";
import type { HostValue } from "./host-value.ts";
import { isJsonObject, isRawJson } from "./json-text.ts";
import { toTypedData } from "./typed-data.ts";

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

/** An event in the host's own values. */
export interface TriggerEventValues extends Pick<TriggerEvent, "reason" | "details" | "traceParent" | "traceState"> {
  /** What the trigger's parameter gets. */
  readonly value: HostValue;
  /** What the extension knows of the event beside its value: trigger metadata and binding data alike. Nulls are left out. */
  readonly data: Readonly<Record<string, HostValue>>;
  /**
   * The text whose top-level properties join the data if it is a JSON object.
   *
   * @default `value`, where it is text
   */
  readonly payload?: string;
}

/**
 * Makes a trigger event out of plain values. The top-level properties of a JSON payload join trigger metadata and
 * binding data and win over the extension's own names: objects as JSON, scalars as text, no arrays and no nulls.
 */
export function triggerEvent({ value, data, payload, ...rest }: TriggerEventValues): TriggerEvent {
  const text = payload ?? (typeof value === "string" ? value : undefined);
  return {
    ...rest,
    input: (capabilities) => toTypedData(value, capabilities),
    metadata: (capabilities) => triggerMetadata(data, text, capabilities),
    bindingData: bindingData(data, text),
  };
}

function triggerMetadata(
  data: Readonly<Record<string, HostValue>>,
  payload: string | undefined,
  capabilities: Capabilities,
): Record<string, TypedData> {
  // Names that differ in case only are one name, as the .NET worker demands: the first spelling with the last value.
  const spellings = new Map<string, string>();
  // A payload may name a property `__proto__`.
  const metadata: Record<string, TypedData> = Object.create(null);
  const add = (name: string, value: HostValue): void => {
    if (value === null || value === undefined) return;
    const key = name.toLowerCase();
    const spelling = spellings.get(key) ?? name;
    spellings.set(key, spelling);
    metadata[spelling] = toTypedData(value, capabilities);
  };
  for (const [name, value] of Object.entries(data)) add(name, value);
  for (const [name, value] of payloadProperties(payload)) add(name, propertyValue(value));
  return metadata;
}

/** A scalar travels as the text that .NET makes of it. */
function propertyValue(value: unknown): HostValue {
  if (isJsonObject(value)) return { kind: "json", text: JSON.stringify(value) };
  if (typeof value === "boolean") return value ? "True" : "False";
  return isRawJson(value) ? value.rawJSON : String(value);
}
