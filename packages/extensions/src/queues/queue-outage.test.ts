import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { QueueServiceClient } from "@azure/storage-queue";
import { startAzurite } from "@isofunc/emulators";
import { eventually } from "./fixtures/eventually.ts";
import { StandInHost } from "./fixtures/stand-in-host.ts";

test("storage that dies is read again when it is back, and each change is told once", async () => {
  const first = await startAzurite();
  const { connectionString, ports } = first;
  const host = new StandInHost({ connectionString, durations: { queueOutageGrace: 0, queuePollMinimum: 20 } });
  const values: unknown[] = [];
  await host.listen("letters", (value) => values.push(value));
  process.kill(first.pid, "SIGKILL");
  await eventually("the outage is told", () => host.messages("error").length > 0);
  const second = await startAzurite({ ports });
  await eventually("the recovery is told", () => host.messages("information").length > 0);

  const queue = QueueServiceClient.fromConnectionString(connectionString).getQueueClient("letters");
  await queue.create();
  await queue.sendMessage(Buffer.from("hello").toString("base64"));
  await eventually("a message runs", () => values.length === 1);
  assert.equal(host.messages("error").length, 1);
  assert.match(
    host.messages("error").join(),
    /^The queue 'letters' cannot be read: .*ECONNREFUSED.*\d\. It is tried again until it can\.$/,
  );
  assert.deepEqual(host.messages("information"), ["The queue 'letters' can be read again."]);
  await host.stop();
  await second.stop();
});

test("a message whose function ends while storage is away is settled when it is back", async () => {
  const location = await mkdtemp(join(tmpdir(), "isofunc-queues-"));
  const first = await startAzurite({ location });
  const { connectionString, ports } = first;
  const host = new StandInHost({ connectionString });
  const queue = QueueServiceClient.fromConnectionString(connectionString).getQueueClient("letters");
  await queue.create();
  await queue.sendMessage(Buffer.from("hello").toString("base64"));

  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  let runs = 0;
  const listener = await host.listen("letters", async () => {
    runs += 1;
    await gate;
  });
  await eventually("it runs", () => runs === 1);
  await first.stop();
  open();
  const second = await startAzurite({ location, ports });
  await listener.stop();
  assert.equal((await queue.getProperties()).approximateMessagesCount, 0);
  assert.equal(runs, 1);
  assert.deepEqual(host.log, []);
  await second.stop();
  await rm(location, { recursive: true });
});
