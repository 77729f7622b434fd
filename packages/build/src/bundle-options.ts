import type { BuildOptions } from "esbuild";
import type { App } from "./app.ts";
import { keepInstrumentedPackagesOutside } from "./instrumented-packages.ts";

/** The bundle's entry inside of the output folder. */
export const BUNDLE_ENTRY = "main.js";

/** Folder inside of the output folder for what `import()` loads later, and what several such parts share. */
export const CHUNK_FOLDER = "chunks";

/**
 * `module` prefers the ES module of a package that has both. The other one is under which our own packages' `exports`
 * name their TypeScript source: an app gets our packages in the shape in which this one runs, which is source inside of
 * the repository (this file is TypeScript then) and compiled everywhere else.
 */
const CONDITIONS = import.meta.filename.endsWith(".ts") ? ["module", "isofunc-source"] : ["module"];

/** CommonJS packages call `require`, which an ES module does not have. */
const REQUIRE_FOR_COMMONJS = `import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);`;

/** How an app is bundled: the same for development, tests and deployment. */
export function bundleOptions(
  app: App,
  { outdir, sourcemap }: { outdir: string; sourcemap: boolean },
): BuildOptions & { metafile: true } {
  return {
    absWorkingDir: app.root,
    entryPoints: { [BUNDLE_ENTRY.replace(/\.js$/, "")]: app.entry },
    outdir,
    bundle: true,
    format: "esm",
    platform: "node",
    // No Node runs decorators; with this target they are compiled, as is `using` for Node 24.
    target: "es2022",
    // What is imported lazily (an SDK) stays a file of its own, so that a start neither reads nor parses it.
    splitting: true,
    chunkNames: `${CHUNK_FOLDER}/[name]-[hash]`,
    // Bundling renames what collides; classes and functions still answer to their own names.
    keepNames: true,
    conditions: CONDITIONS,
    external: [...app.external],
    plugins: [keepInstrumentedPackagesOutside(app.root)],
    banner: { js: REQUIRE_FOR_COMMONJS },
    define: { __dirname: "import.meta.dirname", __filename: "import.meta.filename" },
    sourcemap: sourcemap ? "linked" : false,
    // The source is beside the map in development, and not the map's business in production.
    sourcesContent: false,
    metafile: true,
    logLevel: "silent",
  };
}
