import { chdir } from "node:process";
import type { FunctionEnvironmentReloadRequest } from "@isofunc/protocol";

/**
 * Makes this process that of an app: its environment is replaced by the host's, as the official Node.js worker does it,
 * and its working directory becomes the app's.
 *
 * @throws the directory does not exist
 */
export function reloadEnvironment({
  environmentVariables = {},
  functionAppDirectory = "",
}: FunctionEnvironmentReloadRequest): void {
  const wanted = Object.entries(environmentVariables);
  if (wanted.length > 0) {
    for (const name of Object.keys(process.env)) delete process.env[name];
    for (const [name, value] of wanted) process.env[name] = value;
  }
  if (functionAppDirectory !== "") chdir(functionAppDirectory);
}
