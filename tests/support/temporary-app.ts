import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * An app of these files in a folder of its own, with the repository's packages installed. An empty package.json and a
 * host.json are there unless the files say otherwise; undefined leaves one out.
 */
export async function temporaryApp(
  files: Readonly<Record<string, string | undefined>>,
): Promise<AsyncDisposable & { readonly root: string }> {
  const root = await mkdtemp(path.join(tmpdir(), "isofunc-app-"));
  await symlink(path.resolve(import.meta.dirname, "../../node_modules"), path.join(root, "node_modules"));
  for (const [name, content] of Object.entries({
    "package.json": "{}",
    "host.json": `{ "version": "2.0" }`,
    ...files,
  })) {
    if (content === undefined) continue;
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}
