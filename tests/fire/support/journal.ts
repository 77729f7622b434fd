import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Something that a worker process has written down. */
interface JournalEntry {
  readonly pid: number;
  readonly event: string;
}

/** A file in which the workers of an app write down what they do; the app finds it in its setting `JOURNAL`. */
export interface Journal extends AsyncDisposable {
  readonly settings: { readonly JOURNAL: string };
  /** All that was written so far. */
  entries(): Promise<JournalEntry[]>;
  /** How often an event was written. */
  count(event: string): Promise<number>;
}

/** Makes an empty journal. */
export async function openJournal(): Promise<Journal> {
  const folder = await mkdtemp(path.join(tmpdir(), "isofunc-journal-"));
  const file = path.join(folder, "journal");
  const entries = async () => {
    const content = await readFile(file, { encoding: "utf8", flag: "a+" });
    // A line without its end is still being written.
    return content
      .split("\n")
      .slice(0, -1)
      .map((line) => ({ pid: Number(line.split(" ", 1)[0]), event: line.slice(line.indexOf(" ") + 1) }));
  };
  return {
    settings: { JOURNAL: file },
    entries,
    count: async (event) => (await entries()).filter((entry) => entry.event === event).length,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
