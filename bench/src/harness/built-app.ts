import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { childPids } from "./process.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** An app of `bench/apps` that runs under the built `isofunc start`. */
export interface BuiltApp extends AsyncDisposable {
  readonly url: string;
  readonly hostPid: number;
  readonly workerPid: number;
}

/** Compiles the packages once a run: what is benchmarked is what is published, not its source. */
const compiled = { done: false };

/** Starts an app of `bench/apps` with the compiled command, on a free port and without emulators. */
export async function startBuiltApp(name: string): Promise<BuiltApp> {
  if (!compiled.done) {
    execFileSync(process.execPath, [`${repository}node_modules/typescript/bin/tsc`, "-b", "packages/cli"], {
      cwd: repository,
      stdio: "inherit",
    });
    compiled.done = true;
  }
  const child = spawn(
    process.execPath,
    [`${repository}packages/cli/dist/main.js`, "start", "--port", "0", "--no-emulators"],
    { cwd: fileURLToPath(new URL(`../../apps/${name}`, import.meta.url)), stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = once(child, "exit");
  const lines: string[] = [];
  const ready = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    const url = /^Ready .* at (http:\S+)$/.exec(line)?.[1];
    if (url !== undefined) ready.resolve(url);
  });
  void exited.then(() => ready.reject(new Error(`isofunc start ended before it was ready:\n${lines.join("\n")}`)));
  const url = await ready.promise;
  const hostPid = child.pid ?? 0;
  const [workerPid] = childPids(hostPid);
  if (workerPid === undefined) throw new Error("The host has no worker.");
  return {
    url,
    hostPid,
    workerPid,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
