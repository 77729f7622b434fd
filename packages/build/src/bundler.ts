import { rm } from "node:fs/promises";
import path from "node:path";
import { context, type BuildFailure, type BuildResult as EsbuildResult, type Metafile } from "esbuild";
import type { App } from "./app.ts";
import { bundleOptions, CHUNK_FOLDER } from "./bundle-options.ts";
import { diagnosticOf, type Diagnostic, type Outcome } from "./diagnostic.ts";

/** Bundles one app into one folder, again and again; each run only works on what changed since the last. */
export interface Bundler extends AsyncDisposable {
  bundle(): Promise<Outcome<{ readonly metafile: Metafile }>>;
}

/** Opens a bundler. What earlier sessions left in the folder's chunks goes; nothing else of the folder is touched. */
export async function openBundler(app: App, options: { outdir: string; sourcemap: boolean }): Promise<Bundler> {
  // Chunks have hashed names, so they would pile up. Not between runs: a worker that still drains may load one.
  await rm(path.join(options.outdir, CHUNK_FOLDER), { recursive: true, force: true });
  const bundling = await context(bundleOptions(app, options));
  const diagnostics = (severity: Diagnostic["severity"], result: Pick<EsbuildResult, "errors" | "warnings">) =>
    (severity === "error" ? result.errors : result.warnings).map((message) =>
      diagnosticOf(message, severity, app.root),
    );
  return {
    bundle: async () => {
      try {
        const result = await bundling.rebuild();
        return { ok: true, warnings: diagnostics("warning", result), metafile: result.metafile };
      } catch (failure) {
        if (!isBuildFailure(failure)) throw failure;
        return { ok: false, errors: diagnostics("error", failure), warnings: diagnostics("warning", failure) };
      }
    },
    [Symbol.asyncDispose]: () => bundling.dispose(),
  };
}

function isBuildFailure(thrown: unknown): thrown is BuildFailure {
  return thrown instanceof Error && "errors" in thrown && "warnings" in thrown;
}
