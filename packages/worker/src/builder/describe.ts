import { writeFileSync } from "node:fs";
import type { RpcFunctionMetadata } from "@isofunc/protocol";

/**
 * Reading an app's functions without a host: set the variable and run the app's main file. `host.run()` then writes what
 * a host would be told, and the process ends; no service is made and nothing is connected. Everything up to `run()` does
 * happen: the app's modules are loaded, its callbacks are called.
 *
 * The value is the path of a file, or the number of a file descriptor that the starter opened (`3`, say): a program's
 * own output may get mixed with anything that the app prints. What is written is JSON, `AppDescription`.
 */
export const DESCRIBE_VARIABLE = "ISOFUNC_DESCRIBE";

/** What an app says of itself. */
export interface AppDescription {
  /** In the order of a host's metadata response, `rawBindings` as the texts that it has there. */
  readonly functions: readonly RpcFunctionMetadata[];
}

/** Where to write the description; `undefined` when the app is to run. */
export function describeTarget(): string | number | undefined {
  const target = process.env[DESCRIBE_VARIABLE];
  if (target === undefined || target === "") return undefined;
  return /^\d+$/.test(target) ? Number(target) : target;
}

/** Writes the description. */
export function writeDescription(target: string | number, description: AppDescription): void {
  writeFileSync(target, JSON.stringify(description));
}
