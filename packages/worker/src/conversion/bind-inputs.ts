import type { InvocationRequest, TypedData } from "@isofunc/protocol";
import type { Receiving } from "../bindings/binding.ts";
import type { FunctionContext } from "../context/function-context.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import type { Target } from "../targets/target.ts";
import { conversionPlan, convert, convertEach } from "./conversion-plan.ts";
import { FunctionInputConverterError } from "./function-input-converter-error.ts";
import type { ConversionResult, InputConverter } from "./input-converter.ts";
import { capturedText, sameName, sourceOf } from "./input-source.ts";

type Values = Readonly<Record<string, unknown>>;

/** What a function receives in one invocation. */
export interface BoundInputs {
  /** The trigger's value: the function's first argument. */
  readonly value: unknown;
  readonly inputs: Values;
  readonly params: Values;
  /** What the trigger adds to the context. */
  readonly extras: object;
}

/** An input that was bound ahead of the function. Setting `value` replaces what the function receives. */
export interface BoundInput {
  value: unknown;
}

/** Inputs that middleware bound in this invocation, by binding name. */
export type EarlyInputs = ReadonlyMap<string, BoundInput>;

/** A trigger or input, and the converters that it is offered. */
interface Slot {
  readonly name: string;
  readonly receiving: Receiving<unknown>;
  readonly plan: readonly InputConverter[];
}

const NOTHING: Values = Object.freeze({});

/**
 * Makes what one function receives out of invocation requests. The order of converters is found once, when the function
 * is loaded. As long as no converter is asynchronous, neither is anything here.
 */
export class InputBinder {
  readonly #definition: FunctionDefinition;
  readonly #registered: Iterable<InputConverter>;
  /** The trigger, then the inputs. */
  readonly #slots: readonly Slot[];

  constructor(definition: FunctionDefinition, registered: Iterable<InputConverter>) {
    this.#definition = definition;
    this.#registered = registered;
    this.#slots = [[definition.trigger.name, definition.trigger] as const, ...Object.entries(definition.inputs)].map(
      ([name, receiving]) => ({ name, receiving, plan: conversionPlan(receiving, registered) }),
    );
  }

  /**
   * Converts the trigger's value, all inputs and all params.
   *
   * @throws FunctionInputConverterError - some could not be converted; all were tried
   */
  bind(request: InvocationRequest, context: FunctionContext, early?: EarlyInputs): BoundInputs | Promise<BoundInputs> {
    const slots = this.#slots;
    const errors: string[] = [];
    const values = convertEach(slots, (slot) => {
      const known = early?.get(slot.name);
      return known === undefined ? convertSlot(slot, request, context, errors) : known.value;
    });
    let pending: Promise<void>[] | undefined;
    for (let index = 0; index < slots.length; index++) {
      const value = values[index];
      if (value instanceof Promise && early?.has(slots[index]!.name) !== true) {
        (pending ??= []).push(value.then((settled) => void (values[index] = settled)));
      }
    }
    return pending === undefined
      ? this.#finish(values, request, context, errors)
      : Promise.all(pending).then(() => this.#finish(values, request, context, errors));
  }

  /**
   * Converts one binding ahead of the function, for middleware; keep it in the map that `bind` gets.
   *
   * @param target - what to make of it, in place of what the function wants
   * @returns undefined when the function has no trigger or input of this name
   * @throws FunctionInputConverterError - it could not be converted
   */
  async bindOne(
    name: string,
    request: InvocationRequest,
    context: FunctionContext,
    target?: Target<unknown>,
  ): Promise<BoundInput | undefined> {
    const slot = this.#slots.find((candidate) => sameName(candidate.name, name));
    if (slot === undefined) return undefined;
    const receiving = target === undefined ? slot.receiving : { ...slot.receiving, target };
    const errors: string[] = [];
    const plan = conversionPlan(receiving, this.#registered);
    const value = await convertSlot({ name: slot.name, receiving, plan }, request, context, errors);
    this.#throwIf(errors);
    return { value };
  }

  #finish(
    values: readonly unknown[],
    request: InvocationRequest,
    context: FunctionContext,
    errors: string[],
  ): BoundInputs {
    const { trigger } = this.#definition;
    const value = values[0];
    const source = sourceOf(request, trigger.name);
    const params = trigger.params.length === 0 ? NOTHING : this.#params(request, source, errors);
    this.#throwIf(errors);
    const inputs = values.length === 1 ? NOTHING : this.#inputs(values);
    return { value, inputs, params, extras: trigger.extend?.(context, source, value) ?? NOTHING };
  }

  #inputs(values: readonly unknown[]): Values {
    const inputs: Record<string, unknown> = {};
    for (let index = 1; index < values.length; index++) inputs[this.#slots[index]!.name] = values[index];
    return inputs;
  }

  #params(request: InvocationRequest, source: TypedData, errors: string[]): Values {
    const values: Record<string, unknown> = {};
    for (const param of this.#definition.trigger.params) {
      const text = capturedText(param.name, source, request);
      if (text === undefined && param.absent === undefined) errors.push(unpopulated(param.name));
      if (text === undefined) {
        values[param.name] = param.absent?.value;
        continue;
      }
      try {
        values[param.name] = param.convert(text);
      } catch (error) {
        errors.push(unconvertible(param.name, param.type, "string", error));
      }
    }
    return values;
  }

  #throwIf(errors: readonly string[]): void {
    if (errors.length > 0) throw new FunctionInputConverterError(this.#definition.name, errors);
  }
}

/** The slot's value, or null and perhaps an error; a promise only when a converter gave one. */
function convertSlot(
  { name, plan, receiving: { target } }: Slot,
  request: InvocationRequest,
  context: FunctionContext,
  errors: string[],
): unknown {
  const source = sourceOf(request, name);
  const result = convert(plan, { target, source, bindingName: name, functionContext: context });
  return result instanceof Promise
    ? result.then((answer) => valueOf(name, target, source, answer, errors))
    : valueOf(name, target, source, result, errors);
}

function valueOf(
  name: string,
  target: Target<unknown>,
  source: TypedData,
  result: ConversionResult,
  errors: string[],
): unknown {
  if (result.status === "succeeded") return result.value;
  if (result.status === "failed") {
    // Where nothing came, nothing could be converted: that is null, not an error.
    if (source.data !== undefined) errors.push(unconvertible(name, target.kind, source.data, result.error));
  } else if (target.required === true) {
    errors.push(unpopulated(name));
  }
  return null;
}

// The texts are those of the official worker.

function unconvertible(name: string, target: string, source: string, error: unknown): string {
  return `Cannot convert input parameter '${name}' to type '${target}' from type '${source}'. Error:${String(error)}`;
}

function unpopulated(name: string): string {
  return (
    `Could not populate the value for '${name}' parameter. ` +
    `Consider adding a default value or making the parameter nullable.`
  );
}
