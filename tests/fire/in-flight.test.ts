/** How many messages a host takes at a time, as the storage service sees it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startAzurite } from "@isofunc/emulators";
import { startApp, until } from "@isofunc/testing";
import { openJournal } from "./support/journal.ts";
import { recordQueue } from "./support/queue-recorder.ts";
import { createQueue } from "./support/queues.ts";

const MESSAGES = 60;
const BATCH_SIZE = 4;
const THRESHOLD = 2;

test("never more than a batch and the threshold are in flight, and no less than a batch", async (t) => {
  await using azurite = await startAzurite();
  await using recorder = await recordQueue(azurite.connectionString, "work");
  await using journal = await openJournal();
  const work = await createQueue(azurite.connectionString, "work");
  for (let id = 0; id < MESSAGES; id++) {
    await work.send(JSON.stringify({ id: String(id), milliseconds: 100 + (id % 5) * 50 }));
  }

  await using app = await startApp(`${import.meta.dirname}/apps/queues`, {
    storage: recorder,
    functions: ["Work"],
    settings: {
      ...journal.settings,
      AzureFunctionsJobHost__extensions__queues__batchSize: String(BATCH_SIZE),
      AzureFunctionsJobHost__extensions__queues__newBatchThreshold: String(THRESHOLD),
    },
  });
  await work.empty();
  await until(() => recorder.inFlight === 0, { what: "all messages to be settled" });

  const { most, batches } = recorder;
  t.diagnostic(`At most ${most} of ${MESSAGES} messages in flight; batches of ${batches.join(", ")}`);
  assert.ok(most <= BATCH_SIZE + THRESHOLD, `${most} messages were in flight`);
  assert.ok(most >= BATCH_SIZE, `only ${most} messages were in flight`);
  assert.ok(Math.max(...batches) <= BATCH_SIZE);
  const runs = (await journal.entries()).filter(({ event }) => event.startsWith("began"));
  assert.equal(runs.length, MESSAGES, `each message was run once\n${app.command.output}`);
});
