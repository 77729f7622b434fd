/**
 * Runs the tests: `npm test` all of them, `npm test -- packages/host/src/http tests/end-to-end/guide.test.ts` those
 * below a folder or in a file (a glob works too). The last line is `N passed, M failed`.
 */
import { globSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const root = path.resolve(import.meta.dirname, "..");
const everything = ["packages/*/src/**/*.test.ts", "bench/src/**/*.test.ts", "tests/**/*.test.ts"];

/** A test that takes longer hangs. Milliseconds; the slowest files start hosts, workers and emulators. */
const timeLimit = 180_000;

const files = testFiles(process.argv.slice(2));
if (files.length === 0) {
  console.error("No test matches. Name a folder, a file or a glob, or nothing at all to run every test.");
  process.exit(1);
}

const tests = run({
  cwd: root,
  files,
  concurrency: Math.min(availableParallelism(), 4),
  timeout: timeLimit,
  execArgv: ["--conditions=isofunc-source"],
});

const counts = { passed: 0, failed: 0 };
tests.on("test:summary", ({ file, counts: { tests: all, passed, skipped, todo } }) => {
  // Without a file it is the total of all files.
  if (file === undefined) Object.assign(counts, { passed, failed: all - passed - skipped - todo });
});
tests.compose(new spec()).pipe(process.stdout);
tests.on("end", () => {
  process.exitCode = counts.failed === 0 ? 0 : 1;
  process.on("exit", () => console.log(`\n${counts.passed} passed, ${counts.failed} failed`));
});

/** The files that the arguments name, each once, in the order of their paths. */
function testFiles(patterns: readonly string[]): string[] {
  const globs = (patterns.length === 0 ? everything : patterns).map((pattern) =>
    statSync(path.resolve(root, pattern), { throwIfNoEntry: false })?.isDirectory()
      ? `${pattern}/**/*.test.ts`
      : pattern,
  );
  const found = globs.flatMap((glob) => globSync(glob, { cwd: root, exclude: ["**/node_modules/**", "**/dist/**"] }));
  return [...new Set(found.map((file) => path.resolve(root, file)))].toSorted();
}
