import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, isAlive } from "../fixtures/eventually.ts";
import { startAzurite } from "./azurite.ts";
import { keepAzurite, type AzuriteEvent } from "./keep-azurite.ts";
import { developmentStorageAnswers } from "./storage-probe.ts";

const FREE_PORTS = { blob: 0, queue: 0, table: 0 };

function recorder() {
  const events: AzuriteEvent[] = [];
  return {
    onEvent: (event: AzuriteEvent) => void events.push(event),
    kinds: () => events.map((event) => event.kind),
    /** The Azurite of the latest start. */
    azurite: () => events.findLast((event) => event.kind === "started")?.azurite,
  };
}

test("an Azurite that dies is started again at the same ports", async () => {
  const record = recorder();
  await using kept = keepAzurite({ ports: FREE_PORTS, onEvent: record.onEvent });
  const { connectionString } = await kept.ready;
  const first = record.azurite();
  assert.ok(first);
  process.kill(first.pid, "SIGKILL");
  await eventually("it is started again", () => record.kinds().filter((kind) => kind === "started").length === 2);
  const second = record.azurite();
  assert.notEqual(second?.pid, first.pid);
  assert.equal(second?.connectionString, connectionString);
  assert.deepEqual(record.kinds(), ["started", "lost", "started"]);
  await kept.stop();
  assert.equal(second !== undefined && isAlive(second.pid), false);
});

test("somebody else's storage is used as long as it lives, left alone, and replaced when it is gone", async () => {
  const theirs = await startAzurite();
  const visitor = keepAzurite({ ports: theirs.ports });
  await visitor.ready;
  await visitor.stop();
  assert.equal(await developmentStorageAnswers(theirs.ports), true);

  const record = recorder();
  await using kept = keepAzurite({ ports: theirs.ports, onEvent: record.onEvent });
  assert.equal((await kept.ready).connectionString, theirs.connectionString);
  await theirs.stop();
  await eventually("our own is started", () => record.azurite());
  assert.deepEqual(record.kinds(), ["found", "lost", "started"]);
  assert.equal(record.azurite()?.connectionString, theirs.connectionString);
});

test("stopping before it is ready leaves no process behind and tells those who wait", async () => {
  const kept = keepAzurite({ ports: FREE_PORTS });
  const ready = assert.rejects(kept.ready, /stopped before it was ready/);
  await kept.stop();
  await ready;
});
