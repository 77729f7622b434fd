import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import { triggerEvent } from "./trigger-event.ts";

describe("a trigger event", () => {
  test("gives value, metadata and binding data of an extension's values", () => {
    const event = triggerEvent({
      value: "hello",
      data: { Id: "m1", DequeueCount: 3, Missing: null },
      reason: "New message",
      details: { MessageId: "m1" },
      traceParent: "00-1-2-01",
    });
    assert.deepEqual(event.input({}), typedData.string("hello"));
    assert.deepEqual({ ...event.metadata({}) }, { Id: typedData.string("m1"), DequeueCount: typedData.json("3") });
    assert.equal(event.bindingData.get("dequeuecount"), 3);
    assert.deepEqual(
      [event.reason, event.details, event.traceParent],
      ["New message", { MessageId: "m1" }, "00-1-2-01"],
    );
  });

  test("adds the top-level properties of a JSON payload: objects as JSON, scalars as text, no lists, no nulls", () => {
    const event = triggerEvent({
      value: '{"name":"n","price":1.5,"id":12345678901234567890,"isNew":true,"at":{"x":1},"tags":[1],"none":null}',
      data: {},
      reason: "",
    });
    assert.deepEqual(
      { ...event.metadata({}) },
      {
        name: typedData.string("n"),
        price: typedData.string("1.5"),
        id: typedData.string("12345678901234567890"),
        isNew: typedData.string("True"),
        at: typedData.json('{"x":1}'),
      },
    );
  });

  test("has one entry for names that differ in case: the first spelling, the payload's value", () => {
    const event = triggerEvent({ value: '{"ID":"payload","id":"last"}', data: { Id: "own" }, reason: "" });
    assert.deepEqual({ ...event.metadata({}) }, { Id: typedData.string("last") });
  });

  test("keeps the payload's sys apart from the host's", () => {
    const event = triggerEvent({ value: '{"sys":"mine"}', data: {}, reason: "" });
    assert.deepEqual({ ...event.metadata({}) }, { $sys: typedData.string("mine") });
    assert.equal(event.bindingData.get("$sys"), "mine");
    assert.equal(event.bindingData.get("sys"), undefined);
  });

  test("is not harmed by hostile names or by what only looks like JSON", () => {
    const hostile = triggerEvent({ value: '{"__proto__":{"x":1},"constructor":"c"}', data: {}, reason: "" });
    assert.deepEqual(Object.keys(hostile.metadata({})), ["__proto__", "constructor"]);
    assert.equal(hostile.bindingData.get("toString"), undefined);
    for (const value of ["{oops", "[1,2]", "5", '"text"', "", "null"]) {
      assert.deepEqual({ ...triggerEvent({ value, data: {}, reason: "" }).metadata({}) }, {});
    }
  });

  test("takes the payload from elsewhere when the value is no text", () => {
    const event = triggerEvent({ value: new Uint8Array(1), data: {}, payload: '{"a":"b"}', reason: "" });
    assert.deepEqual({ ...event.metadata({}) }, { a: typedData.string("b") });
    assert.equal(event.bindingData.get("A"), "b");
  });
});
