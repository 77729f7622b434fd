import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A running process, as the operating system lists it. */
export interface ListedProcess {
  readonly pid: number;
  readonly parent: number;
  readonly commandLine: string;
}

/** The processes that `pid` started, and those that they started, in no particular order. */
export async function descendants(pid: number): Promise<ListedProcess[]> {
  const all = await listProcesses();
  const below = (parent: number): ListedProcess[] =>
    all.filter((child) => child.parent === parent).flatMap((child) => [child, ...below(child.pid)]);
  return below(pid);
}

/** Whether a process with this id runs. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function listProcesses(): Promise<ListedProcess[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { maxBuffer: 16 << 20 });
  return (
    stdout
      .split("\n")
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
      // A zombie has ended; only its parent has not asked how.
      .filter((match) => match !== null && !match[3]?.startsWith("Z"))
      .map((match) => ({ pid: Number(match?.[1]), parent: Number(match?.[2]), commandLine: match?.[4] ?? "" }))
  );
}
