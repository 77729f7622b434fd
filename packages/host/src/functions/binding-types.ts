import type { HostExtension, InputType, OutputType, TriggerType } from "../extension.ts";

/** Every binding type that the host's extensions bring, found by name in any case. */
export class BindingTypes {
  readonly #extensions: readonly HostExtension[];
  readonly #triggers: ReadonlyMap<string, TriggerType>;
  readonly #inputs: ReadonlyMap<string, InputType>;
  readonly #outputs: ReadonlyMap<string, OutputType>;

  /** Of two extensions that bring the same type, the later one wins. */
  constructor(extensions: readonly HostExtension[]) {
    this.#extensions = extensions;
    this.#triggers = byType(extensions.flatMap((extension) => extension.triggers ?? []));
    this.#inputs = byType(extensions.flatMap((extension) => extension.inputs ?? []));
    this.#outputs = byType(extensions.flatMap((extension) => extension.outputs ?? []));
  }

  /** The extension that brings a trigger type. */
  extensionOf(trigger: TriggerType): HostExtension | undefined {
    return this.#extensions.findLast(({ triggers = [] }) => triggers.includes(trigger));
  }

  trigger(type: string): TriggerType | undefined {
    return this.#triggers.get(type.toLowerCase());
  }

  input(type: string): InputType | undefined {
    return this.#inputs.get(type.toLowerCase());
  }

  output(type: string): OutputType | undefined {
    return this.#outputs.get(type.toLowerCase());
  }
}

function byType<Type extends { readonly type: string }>(types: readonly Type[]): Map<string, Type> {
  return new Map(types.map((type) => [type.type.toLowerCase(), type]));
}
