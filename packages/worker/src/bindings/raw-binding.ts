import type { FunctionDeclaration } from "../functions/function-definition.ts";
import type { Target } from "../targets/target.ts";
import type { BindingProperties, JsonValue } from "./binding.ts";

/** What every raw binding has, beside the properties of its type. */
interface Wiring {
  readonly name: string;
  readonly type: string;
  readonly direction: "In" | "Out";
  readonly properties: BindingProperties;
}

const DATA_TYPES = { string: "String", binary: "Binary", stream: "Stream" } as const;

/** The bindings of a function as JSON texts, the trigger first, in the spelling of the official worker. */
export function toRawBindings({ trigger, inputs, outputs }: FunctionDeclaration): readonly string[] {
  const received = [
    { ...trigger, name: trigger.name },
    ...Object.entries(inputs).map(([name, input]) => ({ ...input, name })),
  ];
  return [
    ...received.map(({ name, type, properties, target }) =>
      rawBinding({ name, type, direction: "In", properties }, wishes(target)),
    ),
    ...Object.entries(outputs).map(([name, { type, properties, dataType }]) =>
      rawBinding({ name, type, direction: "Out", properties }, dataType && { dataType: DATA_TYPES[dataType] }),
    ),
  ];
}

function rawBinding(
  { name, type, direction, properties }: Wiring,
  more: Readonly<Record<string, JsonValue>> = {},
): string {
  return JSON.stringify({ name, type, direction, ...properties, ...more });
}

/** What a target asks of the host. */
function wishes({ dataType, element, supportsDeferredBinding }: Target<unknown>): Readonly<Record<string, JsonValue>> {
  return {
    ...(element !== undefined && { cardinality: "Many" }),
    ...(dataType !== undefined && { dataType: DATA_TYPES[dataType] }),
    // Text on purpose: the official worker writes it so.
    ...(supportsDeferredBinding === true && { properties: { supportsDeferredBinding: "True" } }),
  };
}
