import type { FunctionContext } from "../context/function-context.ts";
import { instantiate } from "../services/instantiate.ts";
import { whenLoaded } from "../services/service-not-loaded-error.ts";
import type { FunctionDeclaration, FunctionDefinition } from "./function-definition.ts";

/** A class whose methods are functions. Its services come from `inject()`: it takes no arguments. */
export type FunctionClass = new () => object;

/** A method with its types erased. */
type FunctionMethod = (this: object, value: unknown, context: FunctionContext) => unknown;

/**
 * What `fn.method` declared, by method. A method decorator runs before its class is there, so the method itself is
 * remembered, and found again on the class's prototype.
 */
const declarations = new WeakMap<object, FunctionDeclaration>();

/** Remembers that a method is a function. */
export function rememberMethod(method: object, declaration: FunctionDeclaration): void {
  declarations.set(method, declaration);
}

/** A method of a class that is a function. */
export interface MethodFunction {
  readonly methodName: string;
  readonly definition: FunctionDefinition;
}

/** The functions of a class, its own and those that it inherits; every invocation makes its own instance. */
export function methodFunctions(type: FunctionClass): readonly MethodFunction[] {
  const found = new Map<string, MethodFunction>();
  for (let prototype: unknown = type.prototype; isObject(prototype); prototype = Object.getPrototypeOf(prototype)) {
    for (const [methodName, { value: method }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const declaration = typeof method === "function" ? declarations.get(method) : undefined;
      // What a subclass overrides without declaring it anew is no function any more.
      if (declaration === undefined || type.prototype[methodName] !== method) continue;
      found.set(methodName, { methodName, definition: definitionOf(declaration, type, method) });
    }
  }
  return [...found.values()];
}

function definitionOf(
  declaration: FunctionDeclaration,
  type: FunctionClass,
  method: FunctionMethod,
): FunctionDefinition {
  return {
    kind: "function",
    ...declaration,
    handler(value, context) {
      const instance = whenLoaded(() => instantiate(type, context.scope));
      return instance instanceof Promise
        ? instance.then((made) => method.call(made, value, context))
        : method.call(instance, value, context);
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
