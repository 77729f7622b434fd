import { StatusResultStatus, type StatusResult } from "@isofunc/protocol";

/** A function that failed in its worker. Its message is the official host's, which users search their logs for. */
export class InvocationError extends Error {
  override readonly name = "InvocationError";
  /** Whether the worker says that its function ended by being cancelled. */
  readonly isCancellation: boolean;

  constructor(result: "Failure" | "Cancelled", message: string, stack: string) {
    super(`Result: ${result}\nException: ${message}\nStack: ${stack}`);
    this.isCancellation = result === "Cancelled";
    // The host's own stack leads to nothing that helps: the function's is in the message.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Why a result is no success; undefined when it is one. An empty or missing result is a failure without a word. */
export function failureOf(result: StatusResult | undefined): InvocationError | undefined {
  if (result?.status === StatusResultStatus.Success) return undefined;
  const kind = result?.status === StatusResultStatus.Cancelled ? "Cancelled" : "Failure";
  return new InvocationError(kind, result?.exception?.message ?? "", result?.exception?.stackTrace ?? "");
}
