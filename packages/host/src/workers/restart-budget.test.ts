import assert from "node:assert/strict";
import { test } from "node:test";
import { RestartBudget } from "./restart-budget.ts";

test("a budget is spent by the failures of one window, and forgets those long ago", () => {
  const budget = new RestartBudget(3, 1000);
  assert.deepEqual(
    [0, 900, 1800].map((now) => budget.spend(now)),
    [true, true, false],
  );
  const patient = new RestartBudget(3, 1000);
  assert.deepEqual(
    [0, 900, 1901, 2000, 2100].map((now) => patient.spend(now)),
    [true, true, true, true, false],
  );
});
