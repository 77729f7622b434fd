import { appendFileSync } from "node:fs";

/** Writes down that something happened in this process, in a way that outlives it at any instant. */
export function note(event: string): void {
  appendFileSync(process.env["JOURNAL"] ?? "", `${process.pid} ${event}\n`);
}
