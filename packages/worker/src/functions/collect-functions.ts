import { IsofuncError } from "@isofunc/protocol";
import { isClass } from "../services/instantiate.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { methodFunctions } from "./function-method.ts";
import type { FunctionClass } from "./function-method.ts";

/** Says at an export that is no function what it has to be. */
export type FunctionExports<Module> = {
  readonly [K in keyof Module]: Module[K] extends FunctionDefinition | FunctionClass
    ? Module[K]
    : Module[K] extends abstract new (...args: never) => unknown
      ? Refused<"A class of functions takes no constructor arguments: use inject() in its fields">
      : Refused<"Only functions can be exported here: what fn() returns, or a class with fn.method">;
};

/** Carries a reason into the compiler's message. Nothing is of this type. */
interface Refused<Reason> {
  readonly "~refused": Reason;
}

/** A function of the app, and where it was found. */
export interface AppFunction {
  readonly definition: FunctionDefinition;
  /** The export, or class and method: `blobCopier`, `QueueFunctions.run`. */
  readonly entryPoint: string;
}

/**
 * The functions that modules export: those that `fn` made, and the methods of classes that `fn.method` marked. One that
 * is exported several times counts once.
 *
 * @throws IsofuncError - an export is no function (ISO3106), a class has none (ISO3107) or two functions have one name
 * (ISO3108)
 */
export function collectFunctions(...modules: readonly object[]): readonly AppFunction[] {
  const functions = new Map<string, AppFunction>();
  const seen = new Set<unknown>();
  for (const module of modules) {
    for (const [exportName, value] of Object.entries(module)) {
      if (seen.has(value)) continue;
      seen.add(value);
      for (const found of functionsOf(exportName, value)) {
        const key = found.definition.name.toLowerCase();
        const other = functions.get(key);
        if (other !== undefined) throw duplicateName(found, other);
        functions.set(key, found);
      }
    }
  }
  return [...functions.values()];
}

function functionsOf(exportName: string, value: unknown): readonly AppFunction[] {
  if (isDefinition(value)) return [{ definition: value, entryPoint: exportName }];
  if (!isFunctionClass(value)) throw noFunction(exportName, value);
  const methods = methodFunctions(value);
  if (methods.length === 0) throw noMethods(exportName);
  return methods.map(({ methodName, definition }) => ({ definition, entryPoint: `${exportName}.${methodName}` }));
}

function isDefinition(value: unknown): value is FunctionDefinition {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "function";
}

function isFunctionClass(value: unknown): value is FunctionClass {
  return typeof value === "function" && isClass(value);
}

function noFunction(exportName: string, value: unknown): IsofuncError {
  return new IsofuncError({
    code: "ISO3106",
    what: `The export '${exportName}' is no function of the app but ${value === null ? "null" : `a ${typeof value}`}.`,
    why: "`addFunctions` takes modules that export functions only: what `fn` returns, or a class with `fn.method`.",
    fix: "Move it to another module.",
  });
}

function noMethods(exportName: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3107",
    what: `The class '${exportName}' has no functions.`,
    fix: "Mark a method with `@fn.method(…)`, above its other decorators, or move the class to another module.",
  });
}

function duplicateName({ definition, entryPoint }: AppFunction, other: AppFunction): IsofuncError {
  return new IsofuncError({
    code: "ISO3108",
    what: `Two functions have the name '${definition.name}': ${other.entryPoint} and ${entryPoint}.`,
    why: "Names are compared without regard to case.",
    fix: "Rename one of them.",
  });
}
