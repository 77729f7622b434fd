/** Ctrl+C during a start: it ends soon, complains of nothing, and leaves no process. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Command, descendants, isRunning, until } from "@isofunc/testing";

/** What the console says last before the interruption. */
const moments = {
  "while the app is being built": /^Function Runtime Version/,
  "while the worker is getting ready": /Worker process started/,
  "when it is ready": /^Ready/,
};

for (const [moment, line] of Object.entries(moments)) {
  test(`Ctrl+C ${moment}`, async () => {
    await using command = new Command(["start", "--port", "0", "--no-emulators", "--verbose"], {
      cwd: `${import.meta.dirname}/apps/http`,
    });
    await command.line(line);
    const processes = [command.pid, ...(await descendants(command.pid)).map(({ pid }) => pid)];
    command.interrupt();
    assert.deepEqual(await command.exit, { exitCode: 0, signal: null }, command.output);
    assert.doesNotMatch(command.output, /error|ISO\d{4}|^\s+at /im);
    await until(() => !processes.some(isRunning), { what: "all processes to be gone" });
  });
}
