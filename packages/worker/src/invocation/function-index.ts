import { basename, resolve } from "node:path";
import { collectFunctions } from "../functions/collect-functions.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import { functionId } from "../functions/function-id.ts";

/** A function of the app, as a host is told of it. */
export interface IndexedFunction {
  /** The same in every process of one build. */
  readonly id: string;
  readonly definition: FunctionDefinition;
  /** The export, or class and method. */
  readonly entryPoint: string;
  /** Name of the app's main file, without its folder: a build may be moved. */
  readonly scriptFile: string;
  /** The same with its folder. */
  readonly pathToModule: string;
}

/**
 * The functions of these modules, in the order of their names, as the host lists them.
 *
 * @param scriptPath - the app's main file
 * @throws IsofuncError - see `collectFunctions`
 */
export function indexFunctions(modules: readonly object[], scriptPath: string): readonly IndexedFunction[] {
  const scriptFile = basename(scriptPath);
  const pathToModule = resolve(scriptPath);
  return collectFunctions(...modules).map(({ definition, entryPoint }) => ({
    id: functionId(definition.name, scriptFile, entryPoint),
    definition,
    entryPoint,
    scriptFile,
    pathToModule,
  }));
}
