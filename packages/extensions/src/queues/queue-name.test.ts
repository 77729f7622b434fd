import assert from "node:assert/strict";
import { test } from "node:test";
import { poisonQueueName, queueNameProblem } from "./queue-name.ts";

test("a queue's name is 3 to 63 lower-case letters, digits and single dashes between them", () => {
  for (const name of ["abc", "a-b", "123", "orders-poison", "x".repeat(63)])
    assert.equal(queueNameProblem(name), undefined);
  for (const name of ["", "ab", "-abc", "abc-", "a--b", "Abc", "a_b", "ab\n", "x".repeat(64)]) {
    assert.match(queueNameProblem(name) ?? "", /is not the name of a queue/);
  }
});

test("a poison queue has the name of its queue with a suffix, if it may and can", () => {
  assert.equal(poisonQueueName("orders"), "orders-poison");
  assert.equal(poisonQueueName("orders-poison"), undefined);
  assert.equal(poisonQueueName("x".repeat(56)), `${"x".repeat(56)}-poison`);
  assert.equal(poisonQueueName("x".repeat(57)), undefined);
});
