/** Checks that every relative link of the repository's Markdown leads to a file, and its `#anchor` to a heading there. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const documents = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(path.join(root, file)));

const broken = documents.flatMap((file) =>
  links(readFileSync(path.join(root, file), "utf8"))
    .map((link) => ({ ...link, problem: problemOf(link.target, file) }))
    .filter(({ problem }) => problem !== undefined)
    .map(({ line, target, problem }) => `${file}:${line}: ${target}: ${problem}`),
);
for (const message of broken) console.error(message);
process.exitCode = broken.length === 0 ? 0 : 1;

/** The targets of `[text](target)` outside of code, with their line numbers from 1. */
function links(markdown: string): { line: number; target: string }[] {
  return withoutCode(markdown)
    .split("\n")
    .flatMap((text, index) =>
      [...text.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g)].map((match) => ({ line: index + 1, target: match[1] ?? "" })),
    );
}

/** What is wrong with a link in `file`; nothing when it leads somewhere or out of the repository. */
function problemOf(target: string, file: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [linked = "", anchor] = decodeURI(target).split("#");
  const destination = linked === "" ? path.join(root, file) : path.resolve(root, path.dirname(file), linked);
  if (!existsSync(destination)) return "there is no such file";
  if (anchor === undefined || !destination.endsWith(".md")) return undefined;
  return anchors(readFileSync(destination, "utf8")).has(anchor) ? undefined : "there is no such heading";
}

/** The anchors of a document's headings, as GitHub makes them: a repeated one gets `-1`, `-2`, … */
function anchors(markdown: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading = ""] of withoutCode(markdown, { inline: false }).matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm)) {
    const slug = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-");
    let anchor = slug;
    for (let copy = 1; found.has(anchor); copy++) anchor = `${slug}-${copy}`;
    found.add(anchor);
  }
  return found;
}

/** The same text with the same lines, its fenced code emptied and, if asked for, its inline code too. */
function withoutCode(markdown: string, { inline = true } = {}): string {
  const fenced = markdown.replaceAll(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1/gm, (block) => block.replaceAll(/[^\n]/g, ""));
  return inline ? fenced.replaceAll(/`[^`\n]*`/g, "") : fenced;
}
