import assert from "node:assert/strict";
import { test } from "node:test";
import { Command, isRunning, runCommand, until } from "./index.ts";

test("a command runs to its end, with its output and exit code", async () => {
  const help = await runCommand(["--help"]);
  assert.deepEqual({ exitCode: help.exitCode, signal: help.signal }, { exitCode: 0, signal: null });
  assert.match(help.output, /^Usage: isofunc /);

  const wrong = await runCommand(["no-such-command"]);
  assert.equal(wrong.exitCode, 1);
  assert.match(wrong.output, /unknown command 'no-such-command'/);
});

test("waiting for a line ends with the command, and says what it printed", async () => {
  await using command = new Command(["--help"]);
  await assert.rejects(command.line(/no help ever says this/), {
    code: "ISO6902",
    message: /ended with exit code 0 before it printed .*\n?.*Usage: isofunc/s,
  });
});

test("a command that is still running is stopped when it is disposed of", async () => {
  let pid: number;
  {
    await using command = new Command(["emulators", "--storage", "--json"]);
    await command.line(/^\{/);
    pid = command.pid;
    assert.ok(isRunning(pid));
  }
  await until(() => !isRunning(pid), { what: "the command to be gone" });
});
