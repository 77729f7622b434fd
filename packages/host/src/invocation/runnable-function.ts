import type { ExtensionEnvironment, InputReader, OutputWriter } from "../extension.ts";
import type { BindingTypes } from "../functions/binding-types.ts";
import type { IndexedFunction } from "../functions/indexed-function.ts";
import type { HostLogger } from "../logging/host-logger.ts";
import type { InvokeOptions } from "../workers/worker-channel.ts";
import { RETURN_NAME } from "./outputs.ts";

/** An input that is read before each run. */
export interface RunnableInput {
  readonly name: string;
  readonly reader: () => InputReader;
}

/** An output that is written after each run. */
export interface RunnableOutput {
  readonly name: string;
  readonly writer: () => OutputWriter;
}

/** A function with all that a run needs, worked out once. */
export class RunnableFunction {
  readonly id: string;
  readonly name: string;
  /** As logs and locks call it: `Functions.<name>`. */
  readonly fullName: string;
  readonly triggerName: string;
  readonly inputs: readonly RunnableInput[];
  /** Without HTTP answers, which the front end writes. */
  readonly outputs: readonly RunnableOutput[];
  /** Whether the return value has an output of its own, HTTP answers included. */
  readonly hasReturnOutput: boolean;
  /** What is said to the worker channel with each run. */
  readonly invokeOptions: InvokeOptions;
  readonly log: HostLogger;
  /** Why no run can succeed: the worker could not index or load the function. */
  failure: Error | undefined;

  /**
   * Readers and writers are made when the first run needs them, and again at the next one if that failed: a missing
   * connection fails runs, not the start.
   */
  constructor(indexed: IndexedFunction, types: BindingTypes, environment: ExtensionEnvironment) {
    this.id = indexed.id;
    this.name = indexed.name;
    this.fullName = `Functions.${indexed.name}`;
    this.triggerName = indexed.trigger.name;
    this.invokeOptions = { functionName: indexed.name };
    this.log = environment.log.withCategory(`Function.${indexed.name}`);
    this.hasReturnOutput = indexed.outputs.some(({ name }) => name.toLowerCase() === RETURN_NAME);
    this.inputs = indexed.inputs.flatMap((binding) => {
      const type = types.input(binding.type);
      return type === undefined
        ? []
        : [{ name: binding.name, reader: once(() => type.createReader(binding, environment)) }];
    });
    this.outputs = indexed.outputs.flatMap((binding) => {
      const type = types.output(binding.type);
      const create = type?.createWriter?.bind(type);
      return create === undefined ? [] : [{ name: binding.name, writer: once(() => create(binding, environment)) }];
    });
  }
}

/** Makes the value when it is first asked for, and keeps it unless that threw. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
