import { spawn, type ChildProcess } from "node:child_process";
import { Socket } from "node:net";

/**
 * A worker process leads a group (and a session) of its own: so Ctrl+C goes to the host, which still has events to
 * settle, and whatever the worker starts can be ended with it.
 *
 * The group must also end when the host is killed and can do nothing more. Workers of ours end themselves when their
 * stream ends, others (.NET) live on. Linux offers PR_SET_PDEATHSIG for that, which takes native code and reaches only
 * the direct child. A small shell does as well, and everywhere: it waits at the other end of a pipe that the operating
 * system closes when the host dies in whatever way, and then kills the group. On Windows Node's own job object does it.
 */

/** Whether processes have groups here. */
export const HAS_PROCESS_GROUPS: boolean = process.platform !== "win32";

/** Waits for the end of its input, which never comes while the host lives. */
const KILL_AT_END_OF_INPUT = 'while read -r _; do :; done; kill -s KILL -- "-$1"';

/** Ends everything that a process has started, and itself. Nothing happens when they have ended already. */
export function killProcessTree(pid: number): void {
  if (!HAS_PROCESS_GROUPS) {
    spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true }).unref();
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // ESRCH: nobody is left. EPERM on macOS: nobody but zombies is left.
    if (!(error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM"))) throw error;
  }
}

/**
 * Has a process group killed when this process dies.
 *
 * @param onUnwatched - there is no shell to do it: the group may outlive a killed host
 * @returns ends the watch
 */
export function endWithThisProcess(groupId: number, onUnwatched: (error: Error) => void): () => void {
  if (!HAS_PROCESS_GROUPS) return () => undefined;
  const watcher: ChildProcess = spawn(
    "/bin/sh",
    ["-c", KILL_AT_END_OF_INPUT, "isofunc-worker-watch", String(groupId)],
    {
      // Its input is the pipe. In a session of its own, so that no signal meant for the host ends it first.
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    },
  );
  watcher.on("error", onUnwatched);
  watcher.unref();
  const { stdin } = watcher;
  stdin?.on("error", () => undefined); // the watcher is gone, which is no loss once the watch has ended
  if (stdin instanceof Socket) stdin.unref();
  return () => void watcher.kill("SIGKILL");
}
