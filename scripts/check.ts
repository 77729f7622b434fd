/**
 * `npm run check`: everything that a machine can say about the source without running it. All steps run, whatever the
 * ones before say; the output of a failed step is printed, and the exit code is 1.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const root = path.resolve(import.meta.dirname, "..");

const steps: readonly Step[] = [
  { name: "types of packages, tests, samples, benchmarks and scripts", command: "tsc", args: ["-b"] },
  { name: "lint", command: "oxlint", args: ["--type-aware"] },
  { name: "format", command: "oxfmt", args: ["--check"] },
  { name: "dead code and dependencies", command: "knip", args: [] },
  { name: "links in the documents", command: process.execPath, args: ["scripts/check-links.ts"] },
];

const failed: string[] = [];
for (const step of steps) {
  const start = performance.now();
  const { exitCode, output } = await run(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${exitCode === 0 ? "ok  " : "FAIL"}  ${step.name} (${seconds} s)`);
  if (exitCode !== 0) {
    failed.push(step.name);
    console.log(output.trim().replaceAll(/^/gm, "      "));
  }
}
console.log(
  failed.length === 0
    ? "\nAll checks passed."
    : `\n${failed.length} of ${steps.length} checks failed: ${failed.join(", ")}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one step with the tools of this repository first on the PATH; its output, stdout and stderr as they came. */
function run({ command, args }: Step): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const PATH = [path.join(root, "node_modules/.bin"), process.env["PATH"]].join(path.delimiter);
    const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (text: string) => (output += text);
    child.stdout.setEncoding("utf8").on("data", collect);
    child.stderr.setEncoding("utf8").on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
