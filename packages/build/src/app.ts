import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { IsofuncError } from "@isofunc/protocol";

/** The entry of an app whose package.json does not say otherwise. */
const DEFAULT_ENTRY = "src/main.ts";

/** A function app as its package.json describes it. */
export interface App {
  /** Absolute path of its folder. */
  readonly root: string;
  /** Absolute path of the module that builds and runs the worker's host: "main" of package.json. */
  readonly entry: string;
  /** Packages that the app wants left outside of its bundle: "isofunc": { "external": ["sharp"] } in package.json. */
  readonly external: readonly string[];
}

/**
 * Reads an app's package.json.
 *
 * @throws {IsofuncError} ISO5001 there is none, ISO5002 it cannot be read as one, ISO5003 its entry does not exist
 */
export async function readApp(appRoot: string): Promise<App> {
  const root = path.resolve(appRoot);
  const manifest = await readManifest(path.join(root, "package.json"));
  const main = manifest.main ?? DEFAULT_ENTRY;
  const entry = path.resolve(root, main);
  if (!existsSync(entry)) {
    throw new IsofuncError({
      code: "ISO5003",
      what: `The app's entry ${main} does not exist in ${root}.`,
      why:
        manifest.main === undefined
          ? `Its package.json has no "main", and without one the entry is ${DEFAULT_ENTRY}.`
          : `"main" of its package.json names it.`,
      fix: 'Point "main" at the module that builds and runs the host, or write that module.',
    });
  }
  return { root, entry, external: manifest.isofunc?.external ?? [] };
}

/** What we use of a package.json. */
interface Manifest {
  readonly main?: string;
  readonly isofunc?: { readonly external?: readonly string[] };
}

async function readManifest(file: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new IsofuncError({
      code: "ISO5001",
      what: `There is no function app in ${path.dirname(file)}: it has no package.json.`,
      fix: "Run the command in the app's folder.",
      cause,
    });
  }
  const manifest = parse(text, file);
  if (!isManifest(manifest)) {
    throw new IsofuncError({
      code: "ISO5002",
      what: `${file} does not describe an app.`,
      why: '"main" must be a string, and "isofunc": { "external" } a list of package names.',
      fix: "Correct these properties or leave them out.",
    });
  }
  return manifest;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IsofuncError({
      code: "ISO5002",
      what: `${file} is not JSON: ${String(cause)}.`,
      fix: "Correct it.",
      cause,
    });
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value)) return false;
  const { main, isofunc } = value;
  if (main !== undefined && typeof main !== "string") return false;
  if (isofunc === undefined) return true;
  if (!isRecord(isofunc)) return false;
  const { external } = isofunc;
  return external === undefined || (Array.isArray(external) && external.every((name) => typeof name === "string"));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
