/** The storage emulator that comes along with `isofunc start` and `isofunc emulators`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { developmentStorageAnswers } from "@isofunc/emulators";
import { Command, descendants, isRunning, startApp, until } from "@isofunc/testing";
import { openQueue } from "../support/queue.ts";

test("an app with UseDevelopmentStorage=true has queues without further ado, and takes its emulator along", async () => {
  const wasThere = await developmentStorageAnswers();
  await using app = await startApp("samples/guide", { storage: { connectionString: "UseDevelopmentStorage=true" } });
  // HTTP does not wait for storage, nor does the start.
  assert.equal((await app.fetch("/api/SimpleHttpTrigger")).status, 200);
  await app.command.line(/The storage emulator (runs|that answers)/);

  const response = await app.fetch("/api/MultipleOutputBindings", { method: "POST" });
  assert.equal(response.status, 200);
  assert.deepEqual(await openQueue(app.storage, "myqueue").take(1), ["some output"]);

  const processes = (await descendants(app.command.pid)).map(({ pid }) => pid);
  await app.stop();
  await until(() => !processes.some(isRunning), { what: "worker and emulator to be gone" });
  if (!wasThere) assert.equal(await developmentStorageAnswers(), false);
});

test("without emulators none is started, and HTTP works all the same", async () => {
  await using app = await startApp("samples/guide", {
    storage: false,
    settings: { AzureWebJobsStorage: "UseDevelopmentStorage=true" },
  });
  assert.equal((await app.fetch("/api/SimpleHttpTrigger")).status, 200);
  const children = await descendants(app.command.pid);
  assert.ok(!children.some(({ commandLine }) => commandLine.includes("azurite")));
});

test("isofunc emulators --json prints one line with the connection strings, and ends with Ctrl+C", async () => {
  await using command = new Command(["emulators", "--storage", "--json"]);
  const [, line = ""] = await command.line(/^(\{.*\})$/);
  assert.equal(command.lines.length, 1);
  const { storage } = JSON.parse(line);
  const queue = openQueue(storage, "made-by-a-test");
  await queue.send("hello");
  assert.deepEqual(await queue.take(1), ["hello"]);

  const processes = (await descendants(command.pid)).map(({ pid }) => pid);
  assert.ok(processes.length > 0);
  command.interrupt();
  assert.equal((await command.exit).exitCode, 0);
  await until(() => !processes.some(isRunning), { what: "the emulator to be gone" });
});
