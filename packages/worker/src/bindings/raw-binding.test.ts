import assert from "node:assert/strict";
import { test } from "node:test";
import { httpTriggerOf, outputOf, triggerOf } from "../fixtures/test-trigger.ts";
import { fn } from "../functions/fn.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import { bytes, json, many, text } from "../targets/targets.ts";
import { toRawBindings } from "./raw-binding.ts";

function raw(definition: FunctionDefinition): readonly unknown[] {
  return toRawBindings(definition).map((binding) => JSON.parse(binding));
}

test("trigger, inputs and outputs are written as the official worker writes them", () => {
  const all = fn(
    "All",
    {
      trigger: { ...triggerOf(many(text)), properties: { queueName: "q", connection: "C" } },
      inputs: {
        raw: { direction: "in", type: "blob", properties: { blobPath: "a/{b}" }, target: bytes },
        client: {
          direction: "in",
          type: "blob",
          properties: {},
          target: { kind: "client", supportsDeferredBinding: true },
        },
        parsed: { direction: "in", type: "table", properties: { take: 5 }, target: json() },
      },
      output: { one: outputOf("queue"), two: { ...outputOf("blob"), dataType: "binary" } },
    },
    () => ({ one: null, two: null }),
  );
  assert.deepEqual(raw(all), [
    {
      name: "test",
      type: "testTrigger",
      direction: "In",
      queueName: "q",
      connection: "C",
      cardinality: "Many",
      dataType: "String",
    },
    { name: "raw", type: "blob", direction: "In", blobPath: "a/{b}", dataType: "Binary" },
    { name: "client", type: "blob", direction: "In", properties: { supportsDeferredBinding: "True" } },
    { name: "parsed", type: "table", direction: "In", take: 5 },
    { name: "one", type: "queue", direction: "Out" },
    { name: "two", type: "blob", direction: "Out", dataType: "Binary" },
  ]);
});

test("a single output is $return", () => {
  const one = fn("One", { trigger: triggerOf(json()), output: outputOf("queue") }, () => "x");
  assert.deepEqual(raw(one)[1], { name: "$return", type: "queue", direction: "Out" });
});

test("an HTTP function answers unless it declares outputs of its own", () => {
  const trigger = httpTriggerOf(json());
  const names = (definition: FunctionDefinition): readonly string[] => Object.keys(definition.outputs);
  assert.deepEqual(names(fn("A", { trigger }, () => {})), ["$return"]);
  assert.deepEqual(
    names(fn("B", { trigger, output: { a: outputOf("queue"), b: outputOf("blob") } }, () => ({ a: 1, b: 2 }))),
    ["a", "b"],
  );
  assert.deepEqual(fn("C", { trigger, output: outputOf("queue") }, () => 1).outputs["$return"]?.type, "queue");
});

test("a function without output has none", () => {
  assert.deepEqual(raw(fn("None", { trigger: triggerOf(text) }, () => {})), [
    { name: "test", type: "testTrigger", direction: "In", dataType: "String" },
  ]);
});
