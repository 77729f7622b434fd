/**
 * Preloaded into Azurite's process (`--import`), before Azurite itself.
 *
 * The starter holds the other end of this process's standard input. It closes that end to order an orderly shutdown,
 * and the operating system closes it when the starter dies, also by SIGKILL. So one rule serves both: at the end of
 * the input, save and exit.
 */
import { enableCompileCache } from "node:module";

/** Milliseconds that Azurite has for finishing requests and saving its data. */
const SHUTDOWN_GRACE = 3_000;

// A third off Azurite's start. Where there is no place for a cache it starts without one.
enableCompileCache();

// A dead starter reads no output, and failing to print a farewell must not keep Azurite from saving.
for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);

let isEnding = false;

function end(): void {
  if (isEnding) return;
  isEnding = true;
  // Azurite's own order to shut down, which it listens for once all its services run. Before that nothing is to save.
  const heard = process.emit("message", "shutdown", undefined);
  if (!heard) process.exit();
  setTimeout(() => process.exit(), SHUTDOWN_GRACE).unref();
}

process.stdin.on("end", end).on("error", end).resume();
