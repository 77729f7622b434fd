import assert from "node:assert/strict";
import { test } from "node:test";
import { QueueServiceClient } from "@azure/storage-queue";
import { startEmulators } from "./start-emulators.ts";

test("storage comes with a connection string that works, wherever ports were free", async () => {
  await using first = await startEmulators({ storage: true });
  await using second = await startEmulators({ storage: true });
  assert.notEqual(first.storage, second.storage);
  for (const { storage } of [first, second]) {
    assert.ok(storage);
    await QueueServiceClient.fromConnectionString(storage).getQueueClient("letters").create();
  }
});

test("nothing starts that was not asked for", async () => {
  await using emulators = await startEmulators({});
  assert.equal(emulators.storage, undefined);
});
