import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** An app in a folder of its own, which goes when it is disposed of. */
export interface TemporaryApp extends AsyncDisposable {
  readonly root: string;
  /** Writes one of its files. */
  write(name: string, content: string): Promise<void>;
  /** Removes a file or a folder of it. */
  remove(name: string): Promise<void>;
}

/**
 * An app of these files, with the repository's packages installed. An empty package.json and a host.json are there
 * unless the files say otherwise; undefined leaves one out.
 */
export async function temporaryApp(files: Readonly<Record<string, string | undefined>>): Promise<TemporaryApp> {
  const root = await mkdtemp(path.join(tmpdir(), "isofunc-app-"));
  const write = async (name: string, content: string): Promise<void> => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  };
  const remove = (name: string): Promise<void> => rm(path.join(root, name), { recursive: true, force: true });
  await symlink(path.resolve(import.meta.dirname, "../../node_modules"), path.join(root, "node_modules"));
  for (const [name, content] of Object.entries({
    "package.json": "{}",
    "host.json": `{ "version": "2.0" }`,
    ...files,
  })) {
    if (content !== undefined) await write(name, content);
  }
  return { root, write, remove, [Symbol.asyncDispose]: () => remove("") };
}
