import { IsofuncError } from "@isofunc/protocol";
import type { StreamEnd } from "@isofunc/protocol";
import { errorText } from "../rpc/rpc-exception.ts";
import type { SessionEnd } from "../rpc/host-session.ts";
import { describeTarget, writeDescription } from "./describe.ts";
import type { FunctionsHost } from "./functions-host.ts";

/**
 * How long the process may live on after the app has ended: what the app left open (a timer, a connection) must not keep
 * it. Milliseconds.
 */
const EXIT_GRACE = 500;
/** How long the process may live on to tell the host of a crash. Milliseconds. */
const CRASH_GRACE = 500;

/**
 * Runs the app as the purpose of this process, and ends the process with it:
 *
 * - The host says WorkerTerminate, or SIGTERM comes: running invocations may end, then exit code 0.
 * - The host is gone: exit code 0, as official workers do it. Nobody is left to be told.
 * - SIGINT is left to the host: the terminal sends it to both, and the host needs its workers until it has drained.
 * - An error outside of any function (an `uncaughtException`): it goes to stderr, and the exit code is 1, since nobody
 *   knows what state the app is in. The host starts a new worker.
 * - The host refuses the worker or breaks the rules of the stream: `run()` rejects, which Node prints, exit code 1.
 */
export async function runAsProcess(host: FunctionsHost): Promise<void> {
  const target = describeTarget();
  if (target !== undefined) {
    writeDescription(target, { functions: await host.describe() });
    return endProcessSoon();
  }
  const crash = (error: unknown): void => void endByCrash(host, error);
  process.on("uncaughtException", crash);
  process.on("SIGINT", leaveToHost);
  try {
    await serve(host);
  } catch (error) {
    // Node prints what the app's main file throws, and ends with exit code 1.
    process.off("uncaughtException", crash);
    throw error;
  }
  endProcessSoon();
}

async function endByCrash(host: FunctionsHost, error: unknown): Promise<void> {
  process.exitCode = 1;
  setTimeout(() => process.exit(), CRASH_GRACE);
  console.error(`The worker ends: an error was thrown outside of any function.\n${errorText(error)}`);
  await host.reportCrash(error);
  process.exit();
}

async function serve(host: FunctionsHost): Promise<void> {
  await host.start();
  const stop = (): void => void host.stop();
  process.once("SIGTERM", stop);
  const end = await host.ended;
  process.off("SIGTERM", stop);
  await host[Symbol.asyncDispose]();
  const error = errorOf(end);
  if (error !== undefined) throw error;
}

function leaveToHost(): void {
  // Replaces Node's own reaction, which is to end at once.
}

function endProcessSoon(): void {
  setTimeout(() => process.exit(), EXIT_GRACE).unref();
}

/** The end of a session that somebody has to look into. */
function errorOf(end: SessionEnd): IsofuncError | undefined {
  if (end.kind === "stopped") return undefined;
  const { stream, initialized } = end;
  if (stream.kind === "violation" || stream.kind === "status") {
    return new IsofuncError({
      code: "ISO3042",
      audience: "system",
      what: `The stream from the Functions host broke off: ${stream.message} (gRPC status ${stream.code}).`,
      fix: "Check that host and worker speak the same version of FunctionRpc, and that no proxy stands between them.",
    });
  }
  return initialized ? undefined : refused(stream);
}

function refused(stream: StreamEnd): IsofuncError {
  return new IsofuncError({
    code: "ISO3041",
    audience: "system",
    what: `The Functions host ended the stream before it had said anything (${stream.kind}).`,
    why: "A host does so when it does not know the worker id, or is itself going down.",
    fix: "Let the host start the worker: it gives it a worker id of its own.",
  });
}
