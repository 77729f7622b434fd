import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bytes, json, many } from "@isofunc/worker";
import type { FunctionContext } from "@isofunc/worker";
import { queueOutput, queueTrigger } from "./worker.ts";

function metadataOf(data: Readonly<Record<string, unknown>>) {
  const bindingContext = { bindingData: new Map(Object.entries(data)) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the trigger asks for nothing but the binding data
  const context = { bindingContext } as unknown as FunctionContext;
  return queueTrigger("q").extend!(context, {}, null).trigger;
}

describe("a queue trigger", () => {
  test("hands over text from the default account", () => {
    const { type, name, properties, target } = queueTrigger("q");
    assert.deepEqual([type, name, properties], ["queueTrigger", "queue", { queueName: "q" }]);
    assert.equal(target.kind, "text");
  });

  test("says to the host what was asked for", () => {
    const { name, properties, target } = queueTrigger("%name%", { connection: "C", as: many(json()), name: "message" });
    assert.deepEqual([name, properties, target.kind], ["message", { queueName: "%name%", connection: "C" }, "many"]);
  });

  test("knows the message, as the host tells of it", () => {
    const { type, name, metadata } = metadataOf({
      Id: "1",
      DequeueCount: 2,
      PopReceipt: "p",
      InsertionTime: "2026-11-23T10:00:00+00:00",
      ExpirationTime: "2026-11-30T10:00:00+00:00",
      NextVisibleTime: "2026-11-23T10:10:00+00:00",
      QueueTrigger: "text",
    });
    const expected = {
      id: "1",
      dequeueCount: 2,
      popReceipt: "p",
      insertionTime: new Date("2026-11-23T10:00:00Z"),
      expirationTime: new Date("2026-11-30T10:00:00Z"),
      nextVisibleTime: new Date("2026-11-23T10:10:00Z"),
      queueTrigger: "text",
    };
    assert.deepEqual([type, name], ["queueTrigger", "queue"]);
    assert.deepEqual(JSON.parse(JSON.stringify(metadata)), JSON.parse(JSON.stringify(expected)));
    assert.deepEqual([metadata.insertionTime, metadata.dequeueCount], [expected.insertionTime, 2]);
  });

  test("shows what a payload put in the place of metadata, and counts that came as text", () => {
    const { metadata } = metadataOf({ Id: { a: 1 }, DequeueCount: "3" });
    assert.deepEqual([metadata.id, metadata.dequeueCount, metadata.queueTrigger], ['{"a":1}', 3, ""]);
  });
});

test("a queue output names queue and connection", () => {
  assert.deepEqual(queueOutput("myQueue"), { direction: "out", type: "queue", properties: { queueName: "myQueue" } });
  assert.deepEqual(queueOutput("q", { connection: "C", as: bytes }).properties, { queueName: "q", connection: "C" });
});
