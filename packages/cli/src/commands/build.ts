import path from "node:path";
import { buildApp, endBundlerProcess } from "@isofunc/build";
import { AppSettings, loadHostJson } from "@isofunc/host";
import { AppError, printWarnings } from "../app-error.ts";

/** Options of `isofunc build`. */
export interface BuildCommandOptions {
  readonly outdir: string;
  readonly sourcemap: boolean;
}

/** `isofunc build`: bundles and indexes the app of the working directory. */
export async function build(options: BuildCommandOptions): Promise<void> {
  const appRoot = process.cwd();
  // A host would refuse to start with a host.json that it cannot read.
  await loadHostJson(appRoot, new AppSettings({}));
  const result = await buildApp(appRoot, options);
  await endBundlerProcess();
  printWarnings(result.warnings);
  if (!result.ok) throw new AppError(result.errors);
  const { dist, functions } = result;
  const names = functions.map(({ name }) => name).toSorted();
  console.log(`Built ${path.relative(appRoot, dist)}: ${count(names.length)} (${names.join(", ")}).`);
}

function count(functions: number): string {
  return functions === 1 ? "1 function" : `${functions} functions`;
}
