import { RETURN_BINDING } from "../functions/declare-function.ts";
import type { BindingMetadata, OutputBindingData } from "./function-context.ts";

/** What will be written to each named output; nothing is kept for one that nothing was put out to. */
export type OutputValues = Map<string, unknown>;

/** One named output, reading and writing what is kept for it. */
class LiveOutput implements OutputBindingData {
  readonly name: string;
  readonly bindingType: string;
  readonly #values: OutputValues;

  constructor({ name, type }: BindingMetadata, values: OutputValues) {
    this.name = name;
    this.bindingType = type;
    this.#values = values;
  }

  get value(): unknown {
    return this.#values.get(this.name);
  }

  set value(value: unknown) {
    this.#values.set(this.name, value);
  }
}

/** The named outputs of a function, live. */
export function liveOutputs(
  bindings: ReadonlyMap<string, BindingMetadata>,
  values: OutputValues,
): readonly OutputBindingData[] {
  return Array.from(bindings.values())
    .filter(({ name }) => name !== RETURN_BINDING)
    .map((binding) => new LiveOutput(binding, values));
}
