/** The host is killed in the middle of its work: its worker ends with it, and the next host loses no message. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startAzurite } from "@isofunc/emulators";
import { isRunning, startApp, until } from "@isofunc/testing";
import { openJournal } from "./support/journal.ts";
import { createQueue } from "./support/queues.ts";

const MESSAGES = 60;

test("messages in flight on a host that is killed come back, and each has its effect", async (t) => {
  await using azurite = await startAzurite();
  await using journal = await openJournal();
  const ids = Array.from({ length: MESSAGES }, (_, index) => `message-${index}`);
  const [work, done] = await Promise.all([
    createQueue(azurite.connectionString, "work"),
    createQueue(azurite.connectionString, "done"),
  ]);
  for (const id of ids) await work.send(JSON.stringify({ id, milliseconds: 100 }));
  const start = () =>
    startApp(`${import.meta.dirname}/apps/queues`, {
      storage: azurite,
      functions: ["Work"],
      settings: journal.settings,
      durations: { queueVisibility: 3_000 },
    });

  await using first = await start();
  await until(async () => (await done.length()) >= 20, { what: "a third of the work", every: 1 });
  const workers = await first.workerPids();
  assert.equal(workers.length, 1);
  await first.kill("SIGKILL");
  await until(() => !workers.some(isRunning), { what: "the worker to end with its host" });
  t.diagnostic(`Killed the host with ${await work.length()} of ${MESSAGES} messages to go`);

  await using second = await start();
  const effects: string[] = [];
  await until(
    async () => {
      effects.push(...(await done.take()));
      return ids.every((id) => effects.includes(id));
    },
    { what: "the effect of each message", seen: () => `${effects.join(", ")}\n${second.command.output}` },
  );
  await work.empty();
  for (const id of ids) assert.ok(effects.includes(id), `${id} had no effect`);
  const runs = (await journal.entries()).filter(({ event }) => event.startsWith("began"));
  t.diagnostic(`${runs.length} runs of ${MESSAGES} messages`);
});
