import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { stop } from "esbuild";
import { readApp, type App } from "./app.ts";
import { openBundler } from "./bundler.ts";
import { BUNDLE_ENTRY } from "./bundle-options.ts";
import { describeApp, type DescribedFunction } from "./describe-app.ts";
import type { Outcome } from "./diagnostic.ts";
import { functionNameWarnings, functionsMetadata } from "./functions-metadata.ts";
import { writeJson, writeWorkerFolder } from "./worker-folder.ts";

/** The host.json of an app that has none: all defaults. */
const DEFAULT_HOST_JSON = `{\n  "version": "2.0"\n}\n`;

/** How to bundle an app. */
export interface BundleOptions {
  /** Folder to write, relative to the app's. */
  readonly outdir?: string;
  /** Whether stack traces shall name the app's own files. @default true */
  readonly sourcemap?: boolean;
  /** What runs the bundle. @default "node", the first on the host's PATH */
  readonly executable?: string;
}

/** What an app's whole build gives. */
export interface BuiltApp {
  /** Absolute path of the folder that was written: a host can run it as it is. */
  readonly dist: string;
  readonly functions: readonly DescribedFunction[];
}

/**
 * Bundles an app, runs it once to learn its functions, and writes a folder that a host can run: `worker.config.json`,
 * `functions.metadata`, `host.json` and the bundle. The same source gives the same files.
 *
 * @param options.outdir - `dist` by default
 * @throws {IsofuncError} when the folder holds no app at all; what is wrong with its source is in the result
 */
export async function buildApp(appRoot: string, options: BundleOptions = {}): Promise<Outcome<BuiltApp>> {
  await using build = await watchableBuild(appRoot, { outdir: "dist", ...options });
  const bundled = await build.rebuild();
  if (!bundled.ok) return bundled;

  const described = await describeApp(build.app, build.entry);
  if (!described.ok) return { ok: false, errors: [described.error], warnings: bundled.warnings };
  await Promise.all([
    writeJson(path.join(build.outdir, "functions.metadata"), functionsMetadata(described.functions)),
    writeHostJson(build.app, build.outdir),
  ]);
  const warnings = [...bundled.warnings, ...functionNameWarnings(described.functions)];
  return { ok: true, dist: build.outdir, functions: described.functions, warnings };
}

/** A build that is kept open, so that the next one only works on what changed. */
export interface WatchableBuild extends AsyncDisposable {
  readonly app: App;
  /** Absolute path of the folder that it writes: the bundle and what makes it a worker, for a host in the app's folder. */
  readonly outdir: string;
  /** Absolute path of the bundle's entry inside of it. */
  readonly entry: string;
  rebuild(): Promise<Outcome<object>>;
}

/**
 * Opens a build for development. It does not run the app: a host asks the worker for its functions.
 *
 * @param options.outdir - `.isofunc/app` by default, beside what else development leaves there
 * @throws {IsofuncError} when the folder holds no app
 */
export async function watchableBuild(appRoot: string, options: BundleOptions = {}): Promise<WatchableBuild> {
  const app = await readApp(appRoot);
  const outdir = path.resolve(app.root, options.outdir ?? ".isofunc/app");
  const bundler = await openBundler(app, { outdir, sourcemap: options.sourcemap ?? true });
  const executable = options.executable ?? "node";
  return {
    app,
    outdir,
    entry: path.join(outdir, BUNDLE_ENTRY),
    rebuild: async () => {
      const bundled = await bundler.bundle();
      if (!bundled.ok) return bundled;
      await writeWorkerFolder(outdir, { app, metafile: bundled.metafile, executable });
      return { ok: true, warnings: bundled.warnings };
    },
    [Symbol.asyncDispose]: () => bundler[Symbol.asyncDispose](),
  };
}

/**
 * Ends the bundler's own process, which otherwise waits for the next build for as long as this process lives. Builds
 * that are open must not be used any more; the next one that is opened starts it again.
 */
export async function endBundlerProcess(): Promise<void> {
  await stop();
}

async function writeHostJson(app: App, outdir: string): Promise<void> {
  const target = path.join(outdir, "host.json");
  await copyFile(path.join(app.root, "host.json"), target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return writeFile(target, DEFAULT_HOST_JSON);
  });
}
