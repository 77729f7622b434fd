import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { describeApp, endBundlerProcess, watchableBuild, WORKER_LANGUAGE } from "@isofunc/build";
import { AppSettings, type Environment } from "@isofunc/host";
import { AppError, printWarnings } from "../app-error.ts";

/** Where workers are built for development: a folder for each host, since several may run the same app. */
const BUILDS_FOLDER = path.join(".isofunc", "builds");

/** An app's worker, built for the host of this process. */
export interface DevelopmentBuild extends AsyncDisposable {
  /** Settings by which a host finds it. Its folder is taken away with the build. */
  readonly settings: Readonly<Record<string, string>>;
  /**
   * Runs the app once more by itself, to learn why its worker cannot start. Resolves when it can.
   *
   * @throws {AppError} it cannot
   */
  diagnose(environment: Environment): Promise<void>;
}

/** Whether the app is one of ours that has to be built. One of another runtime never is, nor is one that is built. */
export function isToBeBuilt(appRoot: string, environment: Environment): boolean {
  const runtime = new AppSettings(environment).get("FUNCTIONS_WORKER_RUNTIME") ?? "";
  if (runtime !== "" && runtime.toLowerCase() !== WORKER_LANGUAGE) return false;
  return existsSync(path.join(appRoot, "package.json")) && !existsSync(path.join(appRoot, "worker.config.json"));
}

/**
 * Bundles an app for the host of this process, and prints what there is to warn of.
 *
 * @throws {AppError} its source has errors
 * @throws {IsofuncError} the folder holds no app, or its entry is missing
 */
export async function buildForDevelopment(appRoot: string): Promise<DevelopmentBuild> {
  await removeLeftBuilds(appRoot);
  const workerFolder = path.join(appRoot, BUILDS_FOLDER, String(process.pid));
  // The worker runs on the Node that runs this, whatever the PATH has.
  await using build = await watchableBuild(appRoot, { outdir: workerFolder, executable: process.execPath });
  const result = await build.rebuild();
  await endBundlerProcess();
  printWarnings(result.warnings);
  if (!result.ok) throw new AppError(result.errors);
  return {
    settings: {
      FUNCTIONS_WORKER_RUNTIME: WORKER_LANGUAGE,
      [`languageWorkers__${WORKER_LANGUAGE}__workerDirectory`]: workerFolder,
    },
    diagnose: async (environment) => {
      const described = await describeApp(build.app, build.entry, { environment: { ...environment } });
      if (!described.ok) throw new AppError([described.error]);
    },
    [Symbol.asyncDispose]: () => rm(workerFolder, { recursive: true, force: true }),
  };
}

/** Takes away what hosts have left that were killed. */
async function removeLeftBuilds(appRoot: string): Promise<void> {
  const folder = path.join(appRoot, BUILDS_FOLDER);
  await mkdir(folder, { recursive: true });
  const left = (await readdir(folder)).filter((pid) => !isRunning(Number(pid)));
  await Promise.all(left.map((pid) => rm(path.join(folder, pid), { recursive: true, force: true })));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
