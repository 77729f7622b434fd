import assert from "node:assert/strict";
import { test } from "node:test";
import { PollBackoff } from "./poll-backoff.ts";

test("delays begin with the shortest, about double, end with the longest, and start over", () => {
  const backoff = new PollBackoff(100, 2_000);
  assert.equal(backoff.next(), 100);
  for (const step of [100, 200, 400, 800]) {
    const delay = backoff.next();
    assert.ok(delay >= 100 + 0.8 * step && delay <= 100 + 1.2 * step, `${delay} ms for a step of ${step} ms`);
  }
  backoff.next();
  for (let i = 0; i < 100; i++) assert.equal(backoff.next(), 2_000);
  backoff.reset();
  assert.equal(backoff.next(), 100);
});

test("the longest delay bounds the shortest", () => {
  assert.equal(new PollBackoff(100, 50).next(), 50);
});
