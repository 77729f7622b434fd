import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { describe, test } from "node:test";
import { QUEUE_DURATIONS } from "./queue-durations.ts";
import { readQueueOptions } from "./queue-options.ts";

function read(section: unknown, isDevelopment = false) {
  return readQueueOptions(section, { durations: QUEUE_DURATIONS, isDevelopment });
}

describe("extensions.queues of host.json", () => {
  test("has the official defaults", () => {
    assert.deepEqual(read(undefined), {
      batchSize: 16,
      newBatchThreshold: 8 * availableParallelism(),
      maxPollingInterval: 60_000,
      maxDequeueCount: 5,
      visibilityTimeout: 0,
      messageEncoding: "base64",
      functionRetries: false,
    });
  });

  test("polls more often in development, unless told otherwise", () => {
    assert.equal(read({}, true).maxPollingInterval, 2_000);
    assert.equal(read({ maxPollingInterval: "00:00:30" }, true).maxPollingInterval, 30_000);
  });

  test("is read in any case, from values and from text", () => {
    const options = read({
      BATCHSIZE: "1",
      MessageEncoding: "None",
      visibilityTimeout: "00:01:00",
      functionretries: "True",
    });
    assert.equal(options.batchSize, 1);
    assert.equal(options.newBatchThreshold, 0);
    assert.equal(options.messageEncoding, "none");
    assert.equal(options.visibilityTimeout, 60_000);
    assert.equal(options.functionRetries, true);
  });

  for (const [section, message] of [
    [[], "'extensions.queues' in host.json is []; allowed: an object."],
    [{ batchSize: 33 }, "'extensions.queues.batchSize' in host.json is 33; allowed: a whole number from 1 to 32."],
    [
      { batchSize: "many" },
      `'extensions.queues.batchSize' in host.json is "many"; allowed: a whole number from 1 to 32.`,
    ],
    [
      { newBatchThreshold: -1 },
      "'extensions.queues.newBatchThreshold' in host.json is -1; allowed: a whole number of at least 0.",
    ],
    [
      { maxPollingInterval: "00:00:00" },
      `'extensions.queues.maxPollingInterval' in host.json is "00:00:00"; allowed: a time span such as "00:00:02", of at least 100 ms.`,
    ],
    [
      { visibilityTimeout: 5 },
      `'extensions.queues.visibilityTimeout' in host.json is 5; allowed: a time span such as "00:00:02", from 0 ms to seven days.`,
    ],
    [
      { maxDequeueCount: 0 },
      "'extensions.queues.maxDequeueCount' in host.json is 0; allowed: a whole number of at least 1.",
    ],
    [
      { messageEncoding: "utf8" },
      `'extensions.queues.messageEncoding' in host.json is "utf8"; allowed: "base64" or "none".`,
    ],
    [
      { functionRetries: "maybe" },
      `'extensions.queues.functionRetries' in host.json is "maybe"; allowed: true or false.`,
    ],
  ] as const) {
    test(`refuses ${JSON.stringify(section)}`, () => {
      assert.throws(() => read(section), { code: "ISO4101", message });
    });
  }
});
