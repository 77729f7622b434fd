import type { BindingMetadata, FunctionDescription } from "../context/function-context.ts";
import { CaseInsensitiveMap } from "../context/case-insensitive-map.ts";
import { InputBinder } from "../conversion/bind-inputs.ts";
import type { InputConverter } from "../conversion/input-converter.ts";
import { RETURN_BINDING } from "../functions/declare-function.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import type { ServiceProvider } from "../services/service-provider.ts";
import { FunctionServices } from "./function-services.ts";

/** A function that the host may call: its definition, and all that can be worked out before the first call. */
export class LoadedFunction {
  readonly definition: FunctionDefinition;
  readonly description: FunctionDescription;
  readonly binder: InputBinder;
  readonly services: FunctionServices;
  /** Whether its result is an object with a property for each output. */
  readonly hasNamedOutputs: boolean;

  constructor(
    definition: FunctionDefinition,
    { id, entryPoint, pathToModule }: Pick<FunctionDescription, "id" | "entryPoint" | "pathToModule">,
    converters: Iterable<InputConverter>,
    services: ServiceProvider,
  ) {
    const { name, trigger, inputs, outputs } = definition;
    this.definition = definition;
    this.description = {
      id,
      name,
      entryPoint,
      pathToModule,
      inputBindings: metadataOf({ [trigger.name]: trigger, ...inputs }, "in"),
      outputBindings: metadataOf(outputs, "out"),
    };
    this.binder = new InputBinder(definition, converters);
    this.services = new FunctionServices(definition.services, services);
    this.hasNamedOutputs = Object.keys(outputs).some((output) => output !== RETURN_BINDING);
  }
}

function metadataOf(
  bindings: Readonly<Record<string, { readonly type: string }>>,
  direction: BindingMetadata["direction"],
): ReadonlyMap<string, BindingMetadata> {
  return new CaseInsensitiveMap(
    Object.entries(bindings).map(([name, { type }]) => [name, { name, type, direction }] as const),
  );
}
