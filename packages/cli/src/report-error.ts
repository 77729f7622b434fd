import { inspect } from "node:util";
import { IsofuncError } from "@isofunc/protocol";
import { AppError } from "./app-error.ts";

/** Prints why a command failed and makes its exit code 1. A mistake of ours shows where; the user's own needs no stack. */
export function reportError(thrown: unknown): void {
  console.error(textOf(thrown));
  process.exitCode = 1;
}

function textOf(thrown: unknown): string {
  if (thrown instanceof AppError) return thrown.message;
  const error = IsofuncError.from(thrown);
  return error.audience === "user" ? `${error.code}: ${error.message}` : inspect(thrown);
}
