import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RpcFunctionMetadata } from "@isofunc/protocol";
import type { App } from "./app.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ThrownError } from "./report-thrown.ts";
import { thrownDiagnostic } from "./thrown-diagnostic.ts";

/** A function as the app's worker describes it to a host. */
export type DescribedFunction = RpcFunctionMetadata;

/** What an app says of itself. */
export type Description =
  | { readonly ok: true; readonly functions: readonly DescribedFunction[] }
  | { readonly ok: false; readonly error: Diagnostic };

/** How to run the app. */
export interface DescribeOptions {
  /** App settings that it may want to see. @default this process's environment */
  readonly environment?: NodeJS.ProcessEnv;
  /** Milliseconds that it may take to build its host; an app that takes longer hangs. @default 30 000 */
  readonly timeLimit?: number;
}

/**
 * Runs an app's bundle once, in a process of its own and up to the point where its host would start, to learn its
 * functions or why it cannot start.
 *
 * @param bundle - path of the bundle's entry
 */
export async function describeApp(app: App, bundle: string, options: DescribeOptions = {}): Promise<Description> {
  const { environment = process.env, timeLimit = 30_000 } = options;
  const folder = await mkdtemp(path.join(tmpdir(), "isofunc-describe-"));
  const descriptionFile = path.join(folder, "description.json");
  const thrownFile = path.join(folder, "thrown.json");
  try {
    const preload = new URL(`./report-thrown${path.extname(import.meta.url)}`, import.meta.url);
    const child = spawn(process.execPath, ["--enable-source-maps", "--import", preload.href, bundle], {
      cwd: app.root,
      env: {
        ...environment,
        FUNCTIONS_APPLICATION_DIRECTORY: app.root,
        // The worker's `host.run()` then writes what it would tell a host, in place of connecting to one.
        ISOFUNC_DESCRIBE: descriptionFile,
        ISOFUNC_REPORT_THROWN: thrownFile,
      },
      // What it prints is for whoever watches a host run; a build only wants to know what it is.
      stdio: ["ignore", "ignore", "ignore"],
      timeout: timeLimit,
      killSignal: "SIGKILL",
    });
    const exit = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) => resolve({ code, signal }));
    });
    const description = await readJson<{ functions: DescribedFunction[] }>(descriptionFile);
    if (description !== undefined) return { ok: true, functions: description.functions };
    const thrown = await readJson<ThrownError>(thrownFile);
    if (thrown !== undefined) return { ok: false, error: thrownDiagnostic(thrown, app) };
    return {
      ok: false,
      error: silentEnd(app, exit.signal === null ? `exit code ${exit.code}` : exit.signal, timeLimit),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The app neither described itself nor threw anything. */
function silentEnd(app: App, ending: string, timeLimit: number): Diagnostic {
  const entry = path.relative(app.root, app.entry);
  const isLate = ending === "SIGKILL";
  return {
    severity: "error",
    text: isLate
      ? `${entry} did not run a host within ${timeLimit / 1000} s.`
      : `${entry} ended with ${ending} and did not run a host.`,
    location: { file: app.entry, line: 1, column: 1 },
    notes: [
      "The app's entry must build a host with HostBuilder and `await host.run()`.",
      ...(isLate ? ["What it waits for before that belongs into a service or a function."] : []),
    ],
  };
}

/** What a process of ours has written; undefined when it has not. */
async function readJson<T>(file: string): Promise<T | undefined> {
  const content = await readFile(file, "utf8").catch(() => undefined);
  return content === undefined ? undefined : JSON.parse(content);
}
