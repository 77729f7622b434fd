import { mkdir, readFile, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import type { Metafile } from "esbuild";
import type { App } from "./app.ts";
import { BUNDLE_ENTRY } from "./bundle-options.ts";

/** Our worker's name: the value of FUNCTIONS_WORKER_RUNTIME. */
export const WORKER_LANGUAGE = "isofunc";

/** The file by which a host knows a folder as a worker. */
const WORKER_CONFIG = "worker.config.json";

/**
 * Makes a bundle's folder one that a host takes as a worker: `worker.config.json`, and a `package.json` that says what
 * the files are and which packages must be installed beside them.
 *
 * @param executable - what runs the bundle; `node` means the first on the host's PATH
 */
export async function writeWorkerFolder(
  folder: string,
  { app, metafile, executable }: { app: App; metafile: Metafile; executable: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const packageJson = { private: true, type: "module", dependencies: await outsideDependencies(app, metafile) };
  await Promise.all([
    writeJson(path.join(folder, WORKER_CONFIG), workerConfig(executable)),
    writeJson(path.join(folder, "package.json"), packageJson),
  ]);
}

/** The official shape; `workerIndexing` is a string there. */
function workerConfig(executable: string): object {
  return {
    description: {
      language: WORKER_LANGUAGE,
      extensions: [".js", ".mjs", ".cjs"],
      defaultExecutablePath: executable,
      defaultWorkerPath: BUNDLE_ENTRY,
      // Stack traces name the app's own files and lines.
      arguments: ["--enable-source-maps"],
      workerIndexing: "true",
    },
  };
}

/** Packages that the bundle imports from outside of itself, by name, at the versions that the app has installed. */
async function outsideDependencies(app: App, metafile: Metafile): Promise<Record<string, string>> {
  const specifiers = Object.values(metafile.outputs)
    .flatMap((output) => output.imports)
    .filter((imported) => imported.external === true)
    .map((imported) => imported.path)
    .filter((specifier) => !specifier.startsWith("node:") && !builtinModules.includes(specifier));
  const names = [...new Set(specifiers.map(packageName))].toSorted();
  const versions = await Promise.all(
    names.map(async (name) => [name, await installedVersion(name, app.root)] as const),
  );
  // What is not installed is optional: the package that asks for it does without.
  return Object.fromEntries(versions.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** `@scope/name/path` → `@scope/name`, `name/path` → `name`. */
function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** The version that Node finds from `folder` upwards. */
async function installedVersion(name: string, folder: string): Promise<string | undefined> {
  const manifest = await readFile(path.join(folder, "node_modules", name, "package.json"), "utf8").catch(
    () => undefined,
  );
  if (manifest !== undefined) {
    const { version }: { version?: string } = JSON.parse(manifest);
    return version;
  }
  const parent = path.dirname(folder);
  return parent === folder ? undefined : installedVersion(name, parent);
}

/** Writes a file as npm writes its own: two spaces and a line break at the end. */
export function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
