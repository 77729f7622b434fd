import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const CODE = /ISO\d{4}/g;

/** The codes that a set of files names. */
function codesIn(files: readonly string[]): string[] {
  const codes = files.flatMap((file) => readFileSync(file, "utf8").match(CODE) ?? []);
  return [...new Set(codes)].toSorted();
}

test("docs/errors.md lists every code that the source can report, and no other", () => {
  const sources = globSync("packages/*/src/**/*.ts", { exclude: ["**/*.test.ts", "**/fixtures/**"] });
  assert.deepEqual(codesIn(["docs/errors.md"]), codesIn(sources));
});
