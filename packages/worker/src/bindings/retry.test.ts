import assert from "node:assert/strict";
import { test } from "node:test";
import { exponentialBackoff, fixedDelay } from "./retry.ts";

test("a fixed delay, as time span or in milliseconds", () => {
  assert.deepEqual(fixedDelay({ maxRetryCount: 3, delay: "00:00:05" }), {
    strategy: "fixedDelay",
    maxRetryCount: 3,
    delay: 5000,
  });
  assert.equal(fixedDelay({ maxRetryCount: 0, delay: 250 }).strategy, "fixedDelay");
});

test("exponential back-off, for ever", () => {
  const options = { maxRetryCount: -1, minimumInterval: "00:00:01", maximumInterval: "1.00:00:00" } as const;
  assert.deepEqual(exponentialBackoff(options), {
    strategy: "exponentialBackoff",
    maxRetryCount: -1,
    minimumInterval: 1000,
    maximumInterval: 86_400_000,
  });
});

test("what cannot be carried out is refused", () => {
  const refused = { code: "ISO3109" };
  assert.throws(() => fixedDelay({ maxRetryCount: -2, delay: 1 }), refused);
  assert.throws(() => fixedDelay({ maxRetryCount: 1.5, delay: 1 }), refused);
  assert.throws(() => fixedDelay({ maxRetryCount: 1, delay: -1 }), refused);
  assert.throws(() => fixedDelay({ maxRetryCount: 1, delay: Infinity }), refused);
  assert.throws(() => fixedDelay({ maxRetryCount: 1, delay: "99:99:99" }), { code: "ISO1001" });
  assert.throws(() => exponentialBackoff({ maxRetryCount: 1, minimumInterval: 2, maximumInterval: 1 }), {
    ...refused,
    message: "The retry policy cannot be carried out. `minimumInterval` (2) is longer than `maximumInterval` (1).",
  });
});
