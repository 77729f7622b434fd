import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";

/** What the compiler reported: where, and the lines of its message without their indentation. */
interface Report {
  readonly file: string;
  readonly line: number;
  readonly message: readonly string[];
}

/** A report that `wrong.mts` asks for. */
interface Expectation {
  /** What is wrong with the program. */
  readonly title: string;
  readonly line: number;
  readonly message: readonly string[];
}

const folder = import.meta.dirname;
const compiler = path.resolve(folder, "../../node_modules/.bin/tsc");

let reports: readonly Report[] = [];

before(async () => {
  reports = await compile();
});

test("right programs compile with nothing annotated", () => {
  assert.deepEqual(
    reports.filter(({ file }) => file === "right.ts" || file === "bindings.ts"),
    [],
  );
});

for (const { title, line, message } of expectations()) {
  test(`refused: ${title}`, () => {
    const found = reports.filter((report) => report.file === "wrong.mts" && report.line === line);
    assert.deepEqual(
      found.map((report) => report.message.slice(0, message.length)),
      [message],
    );
  });
}

test("nothing else is refused in the wrong programs", () => {
  const expected = new Set(expectations().map(({ line }) => line));
  assert.deepEqual(
    reports.filter(({ file, line }) => file === "wrong.mts" && !expected.has(line)),
    [],
  );
});

/** Compiles all programs at once and reads what the compiler says. */
async function compile(): Promise<Report[]> {
  const found: { file: string; line: number; message: string[] }[] = [];
  for (const text of (await output()).split("\n")) {
    const [, file, line, first] = /^(?:.*[/\\])?([^/\\]+)\((\d+),\d+\): error TS\d+: (.*)$/.exec(text) ?? [];
    if (file !== undefined && first !== undefined) found.push({ file, line: Number(line), message: [first] });
    else if (text.startsWith("  ")) found.at(-1)?.message.push(text.trim());
  }
  return found;
}

async function output(): Promise<string> {
  const run = promisify(execFile)(compiler, ["-p", folder, "--pretty", "false"], { cwd: folder });
  return run.then(
    ({ stdout }) => stdout,
    // Its exit code says that there are errors, which is as it should be.
    (error: { readonly stdout?: string }) => {
      assert.ok(error.stdout, "the compiler did not run");
      return error.stdout;
    },
  );
}

/**
 * The expectations in `wrong.mts`: `// error:` and the first line of the message, perhaps more of its lines as `//   `;
 * the next line is where it must be reported. The comment before, in the same place, says what is wrong.
 */
function expectations(): readonly Expectation[] {
  const found: { title: string; line: number; message: string[] }[] = [];
  let title = "";
  let message: string[] | undefined;
  for (const [index, text] of readFileSync(path.join(folder, "wrong.mts"), "utf8").split("\n").entries()) {
    const [, kind, content] = /^\s*\/\/ (error: |  )?(.*)$/.exec(text) ?? [];
    if (kind === "error: ") message = [content!];
    else if (kind === "  ") message?.push(content!);
    else if (content !== undefined) title = content;
    else if (message !== undefined) {
      found.push({ title, line: index + 1, message });
      message = undefined;
    }
  }
  return found;
}
