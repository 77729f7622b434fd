import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** Clock ticks a second of /proc's CPU times, asked once. */
const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** CPU time, user and system, that a process has used since its start, in milliseconds. Linux only. */
export function cpuMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The command's name may hold spaces; the fields are counted from behind its closing bracket. utime is field 14, stime 15.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
}

/** The children of a process, by the kernel's own list. */
export function childPids(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

/** A process that a benchmark started and will end. */
export interface Peer<Ready> extends AsyncDisposable {
  readonly pid: number;
  readonly child: ChildProcess;
  /** What it said when it was ready. */
  readonly ready: Ready;
}

/** How a peer is started. */
export interface PeerOptions {
  readonly args?: readonly string[];
  readonly execArgv?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The peers run from source like this process; nothing else of its command line is theirs. */
const sourceCondition = process.execArgv.filter((argument) => argument.startsWith("--conditions="));

/** Starts a Node program that tells through IPC when it is ready; ends it when disposed. */
export async function startPeer<Ready>(program: URL | string, options: PeerOptions = {}): Promise<Peer<Ready>> {
  const child = fork(program, options.args ?? [], {
    execArgv: [...(options.execArgv ?? sourceCondition)],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
  });
  const exited = once(child, "exit");
  const ready = await Promise.race([
    once(child, "message").then(([message]: Ready[]) => message),
    exited.then(([code, signal]) => {
      throw new Error(`${String(program)} ended before it was ready (${String(code ?? signal)}).`);
    }),
  ]);
  if (ready === undefined || child.pid === undefined) throw new Error(`${String(program)} did not start.`);
  return {
    pid: child.pid,
    child,
    ready,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
