import type { RpcFunctionMetadata } from "@isofunc/protocol";
import { compareOrdinalIgnoreCase } from "../http/dotnet/ordinal-case.ts";
import { compileRoute } from "../http/route.ts";
import type { AppSettings } from "../settings/app-settings.ts";
import type { BindingTypes } from "./binding-types.ts";
import { httpTriggerRoute, isHttpTrigger, type HttpTriggerRoute } from "./http-trigger-route.ts";
import type { IndexedFunction } from "./indexed-function.ts";
import { FunctionError, type RawBinding } from "./raw-binding.ts";
import { checkRetryOptions } from "./retry-options.ts";
import { checkBindings, checkProperties, ClaimedRoutes, readBindings } from "./validation.ts";

/** The functions of an app, as far as they are any good. */
export interface FunctionIndex {
  /** Those that can run, in the order of their names. */
  readonly functions: readonly IndexedFunction[];
  /** Those that the admin API shows: the ones above, and ones whose bindings are well formed but cannot work. */
  readonly declared: readonly DeclaredFunction[];
  /** Where HTTP functions are called, by function name; disabled ones as well. */
  readonly routes: ReadonlyMap<string, HttpTriggerRoute>;
  /** What is wrong with a function; none when it is fine or unknown. Names are found in any case. */
  readonly errorsOf: (name: string) => readonly string[];
  /** Every function in error, with the name as the worker spelled it. */
  readonly errors: readonly FunctionErrors[];
  /** What the user should hear of functions that run nevertheless. */
  readonly warnings: readonly string[];
}

/** A function in error. */
interface FunctionErrors {
  readonly name: string;
  readonly messages: readonly string[];
}

/** A function as the admin API shows it. */
export interface DeclaredFunction {
  readonly name: string;
  readonly metadata: RpcFunctionMetadata;
  readonly bindings: readonly RawBinding[];
  readonly isDisabled: boolean;
}

/** What indexing depends on. */
export interface IndexOptions {
  readonly types: BindingTypes;
  readonly settings: AppSettings;
  /** `extensions.http.routePrefix` of host.json. */
  readonly routePrefix: string;
  /** `functions` of host.json, or what the user named on the command line: none others are indexed. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Makes an index out of what a worker says of its functions. A bad function is put aside with its error and never stops
 * another one.
 */
export function indexFunctions(metadata: readonly RpcFunctionMetadata[], options: IndexOptions): FunctionIndex {
  const only = options.only && new Set(options.only.map((name) => name.toLowerCase()));
  const wanted = metadata
    .filter(({ name }) => only === undefined || only.has(name.toLowerCase()))
    .toSorted((one, other) => compareOrdinalIgnoreCase(one.name, other.name));

  const functions: IndexedFunction[] = [];
  const declared: DeclaredFunction[] = [];
  const routes = new Map<string, HttpTriggerRoute>();
  const errors = new Map<string, { readonly name: string; readonly messages: string[] }>();
  const warnings: string[] = [];
  const claimed: Claims = { names: new Set(), ids: new Set(), routes: new ClaimedRoutes() };

  for (const one of wanted) {
    try {
      const bindings = readBindings(one);
      claimName(one.name, claimed.names);
      const isDisabled = isDisabledBySetting(one.name, options.settings);
      declared.push({ name: one.name, metadata: one, bindings, isDisabled });
      const indexed = indexFunction(one, bindings, isDisabled, claimed, options);
      functions.push(indexed.function);
      if (indexed.route !== undefined) routes.set(one.name, indexed.route);
      if (one.retryOptions !== undefined) warnings.push(retryWarning(one.name, indexed.function.trigger.type));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const key = one.name.toLowerCase();
      const known = errors.get(key);
      if (known === undefined) errors.set(key, { name: one.name, messages: [message] });
      else known.messages.push(message);
    }
  }
  return {
    functions,
    declared,
    routes,
    warnings,
    errors: [...errors.values()],
    errorsOf: (name) => errors.get(name.toLowerCase())?.messages ?? [],
  };
}

/** What can be had only once in an app. */
interface Claims {
  readonly names: Set<string>;
  readonly ids: Set<string>;
  readonly routes: ClaimedRoutes;
}

/** The second stage of validation. */
function indexFunction(
  metadata: RpcFunctionMetadata,
  unresolved: readonly RawBinding[],
  isDisabled: boolean,
  claimed: Claims,
  options: IndexOptions,
): { readonly function: IndexedFunction; readonly route: HttpTriggerRoute | undefined } {
  const { name } = metadata;
  const bindings = unresolved.map((binding) => binding.withSettings((text) => options.settings.resolve(text)));
  const trigger = checkBindings(bindings, options.types);
  checkProperties(bindings, options.types);
  if (metadata.retryOptions !== undefined) checkRetryOptions(metadata.retryOptions);

  // Workers that key their functions by name send no id: the name is one, and the same in each of their processes.
  const id = metadata.functionId === undefined || metadata.functionId === "" ? name : metadata.functionId;
  if (claimed.ids.has(id))
    throw new FunctionError(`The function id '${id}' is another function's. Ids must be unique.`);
  claimed.ids.add(id);

  let route: HttpTriggerRoute | undefined;
  if (isHttpTrigger(trigger)) {
    route = httpTriggerRoute(name, trigger, options.routePrefix);
    compileRoute(route.template); // throws for a template that cannot be understood
    claimed.routes.claim(name, route);
  }
  const others = bindings.filter((binding) => binding !== trigger);
  return {
    function: {
      id,
      name,
      metadata,
      trigger,
      inputs: others.filter((binding) => binding.direction !== "out"),
      outputs: others.filter((binding) => binding.direction !== "in"),
      isDisabled,
    },
    route,
  };
}

function claimName(name: string, names: Set<string>): void {
  if (names.has(name.toLowerCase())) {
    throw new FunctionError(`The function or proxy name '${name}' must be unique within the function app.`);
  }
  names.add(name.toLowerCase());
}

/** Only settings disable a function; shells that allow no dots in names have the second spelling. */
function isDisabledBySetting(name: string, settings: AppSettings): boolean {
  return settings.isOn(`AzureWebJobs.${name}.Disabled`) || settings.isOn(`AzureWebJobs_${name}_Disabled`);
}

function retryWarning(name: string, type: string): string {
  return (
    `The retry policy of function '${name}' has no effect: a ${type} has no retries by the host. ` +
    "Remove the policy; a message that fails comes back by its own service's means."
  );
}
