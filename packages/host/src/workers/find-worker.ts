import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { IsofuncError } from "@isofunc/protocol";
import type { HostLogger } from "../logging/host-logger.ts";
import type { AppSettings } from "../settings/app-settings.ts";
import { loadWorkerConfig, type WorkerConfig } from "./worker-config.ts";
import { workerConfigError } from "./worker-config-file.ts";
import { thisMachine } from "./worker-profile.ts";

/** The setting that names the language of an app. */
const RUNTIME_SETTING = "FUNCTIONS_WORKER_RUNTIME";

/** Settings below this name add workers and change how they start. */
const WORKERS_SECTION = "languageWorkers";

/** What `findWorker` looks at. */
export interface WorkerSearch {
  /** An app of `isofunc` or `dotnet-isolated` has its worker.config.json here. */
  readonly appRoot: string;
  readonly settings: AppSettings;
  readonly hostVersion: string;
  readonly log: HostLogger;
}

/**
 * The worker that an app runs on: the one for `FUNCTIONS_WORKER_RUNTIME`, in any case. Looked for, strongest first: where
 * `languageWorkers__<language>__workerDirectory` says, in the app's own folder, and in the folders of
 * `languageWorkers__workersDirectory`. A worker whose configuration is wrong is logged and left out.
 *
 * @throws IsofuncError - no language is set and the app does not bring one (ISO2103), or none of the workers is for it
 * (ISO2104), or the folder of workers cannot be read (ISO2102)
 */
export async function findWorker({ appRoot, settings, hostVersion, log }: WorkerSearch): Promise<WorkerConfig> {
  const context = { settings, machine: thisMachine(hostVersion), appRoot };
  const configLog = log.withCategory("Host.LanguageWorkerConfig");
  const runtime = settings.get(RUNTIME_SETTING) ?? "";
  const named = namedFolder(runtime, appRoot, settings);
  const folders = [...(named === undefined ? [] : [named]), appRoot, ...(await commonFolders(appRoot, settings))];
  const problems: string[] = [];
  for (const directory of folders) {
    try {
      const config = await loadWorkerConfig(directory, context);
      if (config === undefined) {
        if (directory === named) problems.push(`There is none, or a disabled one, in '${named}'.`);
        continue;
      }
      if (runtime === "" && directory === appRoot) {
        configLog.log("warning", `${RUNTIME_SETTING} is not set. The app brings a worker for '${config.language}'.`);
        return config;
      }
      if (config.language.toLowerCase() === runtime.toLowerCase()) return config;
    } catch (error) {
      const { message } = IsofuncError.from(error);
      problems.push(message);
      configLog.log("error", message);
    }
  }
  throw runtime === "" ? noRuntime(problems) : noWorker(runtime, problems);
}

/** The folder that a setting names for a language. */
function namedFolder(runtime: string, appRoot: string, settings: AppSettings): string | undefined {
  const folder = settings.get(`${WORKERS_SECTION}:${runtime}:workerDirectory`) ?? "";
  return folder === "" ? undefined : resolve(appRoot, folder);
}

/** The folders of the workers that are installed for all apps. */
async function commonFolders(appRoot: string, settings: AppSettings): Promise<string[]> {
  const parent = settings.get(`${WORKERS_SECTION}:workersDirectory`) ?? "";
  if (parent === "") return [];
  try {
    const entries = await readdir(resolve(appRoot, parent), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => resolve(appRoot, parent, name));
  } catch (cause) {
    const what = `The folder of workers '${parent}' (${WORKERS_SECTION}__workersDirectory) cannot be read.`;
    throw workerConfigError(what, { fix: "Set it to a folder with one folder for each worker.", cause });
  }
}

function noRuntime(problems: readonly string[]): IsofuncError {
  return new IsofuncError({
    code: "ISO2103",
    what: `The setting ${RUNTIME_SETTING} is missing, and the app brings no worker.`,
    why: problems.join(" "),
    fix: `Set ${RUNTIME_SETTING} in the environment or under Values in local.settings.json: "isofunc" for an app of ours.`,
  });
}

function noWorker(runtime: string, problems: readonly string[]): IsofuncError {
  return new IsofuncError({
    code: "ISO2104",
    what: `Did not find a worker for the language '${runtime}' (${RUNTIME_SETTING}).`,
    why: problems.join(" "),
    fix:
      `For an app of ours it is "isofunc". For another language set ${WORKERS_SECTION}__${runtime}__workerDirectory to the ` +
      "folder that holds its worker.config.json, or build the app if it is to bring its own.",
  });
}
