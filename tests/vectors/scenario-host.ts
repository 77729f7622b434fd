import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { httpHostExtension } from "@isofunc/extensions/http/host";
import { FunctionsHost, type HostLogEntry } from "@isofunc/host";
import type { Scenario, SeenInvocation } from "./raw-worker.ts";

/** A host on a port of its own with the raw worker behind it. */
export interface ScenarioHost extends AsyncDisposable {
  readonly port: number;
  /** The app's folder. */
  readonly appRoot: string;
  readonly host: FunctionsHost;
  readonly log: readonly HostLogEntry[];
  /** The invocations that reached the worker since this was last asked. */
  seen(): Promise<readonly SeenInvocation[]>;
}

/** The language that the recordings gave to their worker. */
const LANGUAGE = "judge";

/** Starts a host whose worker plays a scenario. */
export async function startScenario(
  scenario: Omit<Scenario, "seen">,
  settings: Readonly<Record<string, string>> = {},
): Promise<ScenarioHost> {
  const appRoot = await mkdtemp(join(tmpdir(), "isofunc-scenario-"));
  const seen = join(appRoot, "seen.jsonl");
  const description = {
    language: LANGUAGE,
    extensions: [".ts"],
    defaultExecutablePath: "node",
    defaultWorkerPath: join(import.meta.dirname, "raw-worker.ts"),
    workerIndexing: "true",
  };
  await writeFile(join(appRoot, "host.json"), '{ "version": "2.0" }');
  await writeFile(join(appRoot, "worker.config.json"), JSON.stringify({ description }));
  await writeFile(join(appRoot, "scenario.json"), JSON.stringify({ ...scenario, seen }));
  await writeFile(seen, "");
  const log: HostLogEntry[] = [];
  const host = new FunctionsHost({
    appRoot,
    port: 0,
    environment: {
      ...process.env,
      FUNCTIONS_WORKER_RUNTIME: LANGUAGE,
      [`languageWorkers__${LANGUAGE}__workerDirectory`]: appRoot,
      ISOFUNC_TEST_SCENARIO: join(appRoot, "scenario.json"),
      ...settings,
    },
    extensions: [httpHostExtension],
    sink: { write: (entry) => void log.push(entry) },
  });
  let read = 0;
  const stop = async (): Promise<void> => {
    await host.stop();
    await rm(appRoot, { recursive: true, force: true });
  };
  try {
    await host.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    appRoot,
    host,
    log,
    port: Number(new URL(host.url).port),
    async seen() {
      const lines = (await readFile(seen, "utf8")).split("\n").slice(0, -1);
      const news = lines.slice(read);
      read = lines.length;
      return news.map((line): SeenInvocation => JSON.parse(line));
    },
    [Symbol.asyncDispose]: stop,
  };
}
