/**
 * Preloaded (`--import`) into the process in which an app is described, before the app itself. What the app throws while
 * it is being loaded goes into a file as data; Node would only print it.
 */
import { writeFileSync } from "node:fs";

/** Where to: see describe-app.ts. */
const file = process.env["ISOFUNC_REPORT_THROWN"];

/** An error with what led to it, as data. */
export interface ThrownError {
  /** Name and message. */
  readonly text: string;
  /** With the places in the source; empty when something else than an error was thrown. */
  readonly stack: string;
  /** One of ours: its text ends with the remedy. */
  readonly saysWhatToDo: boolean;
  readonly cause?: ThrownError;
}

process.on("uncaughtExceptionMonitor", (thrown: unknown) => {
  if (file !== undefined) writeFileSync(file, JSON.stringify(thrownError(thrown)));
});

function thrownError(thrown: unknown): ThrownError {
  if (!(thrown instanceof Error)) {
    return { text: `${String(thrown)} was thrown, which is no Error`, stack: "", saysWhatToDo: false };
  }
  const { name, message, stack = "", cause } = thrown;
  const saysWhatToDo = name === "IsofuncError" && "code" in thrown;
  const title = saysWhatToDo ? String(thrown.code) : name;
  return {
    text: message === "" ? title : `${title}: ${message}`,
    stack,
    saysWhatToDo,
    ...(cause !== undefined && cause !== null && { cause: thrownError(cause) }),
  };
}
