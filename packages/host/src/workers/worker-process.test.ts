import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import fc from "fast-check";
import { testWorker } from "./fixtures/test-workers.ts";
import { LineSplitter } from "./line-splitter.ts";
import { WorkerProcess } from "./worker-process.ts";

async function run(t: TestContext, useStdErrorStreamForErrorsOnly: boolean) {
  const start = await testWorker(t, "prints-and-exits", { environment: { EXIT_CODE: "7" } });
  const config = { ...start.config, useStdErrorStreamForErrorsOnly };
  const process = new WorkerProcess({ ...start, config, port: 1, workerId: "w", requestId: "r", killWait: 5_000 });
  const exit = await process.exited;
  return { exit, lines: start.entries.map(({ category, level, message }) => `${category} ${level}: ${message}`) };
}

describe("a worker process", () => {
  test("has its output in the log, each line in its place", async (t) => {
    const { exit, lines } = await run(t, false);
    const expected = [
      "Host.Function.Console information: plain output",
      "Host.Function.Console information: no line end",
      "Host.Function.Console warning: a warning, nothing worse",
      "Host.Function.Console error: something failed: AccountKey=abc",
      "Host.Function.Console information: just a remark",
      "Worker.rpcWorkerProcess.test.w information: from the worker itself",
      "Host.Function.ToolingConsoleLog information: azfuncjsonlog:{}",
    ];
    // The two streams come in any order.
    assert.deepEqual(new Set(lines), new Set(expected));
    assert.deepEqual(exit, {
      code: 7,
      reason: "node exited with code 7 (0x7)",
      lastErrors: ["something failed: [Hidden Credential]"],
    });
  });

  test("may say that all of stderr is errors", async (t) => {
    const { exit } = await run(t, true);
    assert.deepEqual(exit.lastErrors, ["something failed: [Hidden Credential]", "just a remark"]);
  });
});

test("lines come out whole, in whatever pieces they come in", () => {
  const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\r\n]/g, ""));
  fc.assert(
    fc.property(
      fc.array(line),
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 7 }),
      (lines, lineEnd, size) => {
        const bytes = Buffer.from(lines.map((each) => each + lineEnd).join(""));
        const read: string[] = [];
        const splitter = new LineSplitter((each) => read.push(each));
        for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
        splitter.end();
        assert.deepEqual(read, lines);
      },
    ),
  );
});
