import type { RpcFunctionMetadata } from "@isofunc/protocol";
import type { BindingTypes } from "./binding-types.ts";
import type { HttpTriggerRoute } from "./http-trigger-route.ts";
import { FunctionError, parseRawBinding, type RawBinding } from "./raw-binding.ts";

/**
 * The rules that a function must pass, with the texts of the official host, which tools show to users. Each check throws
 * a {@link FunctionError} at the first rule that is broken; the function is then in error and all others go on.
 *
 * There are two stages, as in the official host. A function that fails the first (`readFunction`) is not even listed by
 * the admin API; one that fails the second is listed, with its error as its status.
 */

const FUNCTION_NAME = /^[a-z][a-z0-9_-]{0,127}$/i;
const BINDING_NAME = /^(?:[a-z][a-z0-9]{0,127}|\$return)$/i;
/** First letters of a route that belong to the host, whatever follows: `administrator` is refused as well. */
const RESERVED_ROUTES = ["admin", "runtime"];

/** First stage: the function's name and each of its bindings by itself. Returns the bindings, settings unresolved. */
export function readBindings(metadata: RpcFunctionMetadata): readonly RawBinding[] {
  const { name } = metadata;
  if (!FUNCTION_NAME.test(name) || name.toLowerCase() === "host") {
    throw new FunctionError(`'${name}' is not a valid function name.`);
  }
  const names = new Set<string>();
  const bindings = (metadata.rawBindings ?? []).map((text) => {
    const binding = parseRawBinding(text);
    if (!BINDING_NAME.test(binding.name)) {
      throw new FunctionError(
        `The binding name ${binding.name} is invalid. Please assign a valid name to the binding.`,
      );
    }
    if (binding.name.toLowerCase() === "$return" && binding.direction !== "out") {
      throw new FunctionError("$return bindings must specify a direction of 'out'.");
    }
    if (names.has(binding.name.toLowerCase())) {
      throw new FunctionError(
        `Multiple bindings with name '${binding.name}' discovered. Binding names must be unique.`,
      );
    }
    names.add(binding.name.toLowerCase());
    return binding;
  });
  if (bindings.length === 0) throw new FunctionError("At least one binding must be declared.");
  if (!bindings.some((binding) => binding.isTrigger)) {
    throw new FunctionError("No trigger binding specified. A function must have a trigger input binding.");
  }
  return bindings;
}

/** Second stage: the bindings together, and whether this host knows their types. Returns the trigger. */
export function checkBindings(bindings: readonly RawBinding[], types: BindingTypes): RawBinding {
  const [trigger, ...others] = bindings.filter((binding) => binding.isTrigger);
  if (trigger === undefined || others.length > 0) {
    throw new FunctionError("Multiple trigger bindings defined. A function can only have a single trigger binding.");
  }
  const untyped = bindings.find((binding) => binding.type === "");
  if (untyped !== undefined) {
    throw new FunctionError(`Binding '${untyped.name}' is invalid. Bindings must specify a Type.`);
  }
  const unknown = new Set(bindings.filter((binding) => !isKnown(binding, types)).map((binding) => binding.type));
  if (unknown.size > 0) {
    throw new FunctionError(
      `The binding type(s) '${[...unknown].join(", ")}' are not registered. ` +
        "Please ensure the type is correct and the binding extension is installed.",
    );
  }
  for (const binding of bindings) checkDirection(binding, types);
  return trigger;
}

/** Second stage: what the extensions themselves say about their bindings, whose settings are resolved by now. */
export function checkProperties(bindings: readonly RawBinding[], types: BindingTypes): void {
  for (const binding of bindings) {
    const message =
      (binding.isTrigger ? types.trigger(binding.type)?.validate?.(binding) : undefined) ??
      (binding.direction !== "out" ? types.input(binding.type)?.validate?.(binding) : undefined) ??
      (binding.direction !== "in" ? types.output(binding.type)?.validate?.(binding) : undefined);
    if (message !== undefined) throw new FunctionError(message);
  }
}

/** The routes of the HTTP functions so far. Functions claim theirs in the order of names, and the first claim holds. */
export class ClaimedRoutes {
  readonly #claims = new Map<
    string,
    { readonly functionName: string; readonly methods: readonly string[] | undefined }[]
  >();

  /** Second stage: throws when the route is the host's, or another function's with a method in common. */
  claim(functionName: string, { route, methods }: HttpTriggerRoute): void {
    // Routes are compared as text: `{a}` and `{b}` are not the same, outer slashes and case do not matter.
    const text = route.replace(/^\/+|\/+$/g, "").toLowerCase();
    if (RESERVED_ROUTES.some((reserved) => text.startsWith(reserved))) {
      throw new FunctionError("The specified route conflicts with one or more built in routes.");
    }
    const claims = this.#claims.get(text) ?? [];
    const other = claims.find((claim) => shareMethod(methods, claim.methods));
    if (other !== undefined) {
      throw new FunctionError(
        `The route specified conflicts with the route defined by function '${other.functionName}'.`,
      );
    }
    this.#claims.set(text, [...claims, { functionName, methods }]);
  }
}

function isKnown(binding: RawBinding, types: BindingTypes): boolean {
  if (binding.isTrigger) return types.trigger(binding.type) !== undefined;
  return types.input(binding.type) !== undefined || types.output(binding.type) !== undefined;
}

/** A known type may still not go this way: HTTP answers cannot be read. */
function checkDirection(binding: RawBinding, types: BindingTypes): void {
  if (binding.isTrigger) return;
  const type = `${binding.type.slice(0, 1).toUpperCase()}${binding.type.slice(1)}`;
  if (binding.direction !== "out" && types.input(binding.type) === undefined) {
    throw new FunctionError(`${type} binding can only be used for output.`);
  }
  if (binding.direction !== "in" && types.output(binding.type) === undefined) {
    throw new FunctionError(`${type} binding can only be used for input.`);
  }
}

/** A trigger without methods conflicts with all, also one whose list is empty. */
function shareMethod(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return true;
  return one.some((method) => other.includes(method));
}
