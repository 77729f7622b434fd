import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./until.ts";

test("resolves with what the condition gave, once it holds", async () => {
  const answers = [undefined, "", 0, null, false, "there"];
  assert.equal(await until(() => answers.shift(), { what: "an answer", every: 1 }), "there");
});

test("a condition that throws does not hold yet", async () => {
  let looks = 0;
  const condition = async () => {
    looks += 1;
    if (looks < 3) throw new Error("not yet");
    return looks;
  };
  assert.equal(await until(condition, { what: "the third look", every: 1 }), 3);
});

test("the error says what was awaited and what was seen last", async () => {
  await assert.rejects(
    until(() => false, { what: "the moon", within: 5, every: 1, seen: () => ["clouds"] }),
    /Waited 0.005 s for the moon, in vain. Last seen: \[ 'clouds' \]/,
  );
  const failing = () => {
    throw new Error("no telescope");
  };
  await assert.rejects(until(failing, { what: "the moon", within: 5, every: 1 }), /no telescope/);
});
