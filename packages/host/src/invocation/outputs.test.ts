import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData, type InvocationResponse, type TypedData } from "@isofunc/protocol";
import { collectorItems, outputValues } from "./outputs.ts";

function answer(outputs: Record<string, TypedData>, returnValue?: TypedData): InvocationResponse {
  return {
    invocationId: "i",
    outputData: Object.entries(outputs).map(([name, data]) => ({ name, rpcData: "data", data })),
    ...(returnValue && { returnValue }),
  };
}

describe("the values of a function's outputs", () => {
  test("come by name in any case; null and unknown names are left out", () => {
    const response = answer({ A: typedData.string("a"), b: typedData.none, other: typedData.string("?") });
    assert.deepEqual([...outputValues(response, ["a", "B", "c"], false)], [["a", "a"]]);
  });

  test("come from the return value for $return, which is then not spread", () => {
    const response = answer({}, typedData.json('{"a":1}'));
    assert.deepEqual(
      [...outputValues(response, ["$return", "a"], true)],
      [["$return", { kind: "json", text: '{"a":1}' }]],
    );
    assert.deepEqual([...outputValues(response, ["a"], true)], []);
  });

  test("come from a returned object's properties, unless the answer names the output itself", () => {
    const response = answer(
      { a: typedData.string("explicit") },
      typedData.json('{"A":"spread","b":"text","C":{"n":12345678901234567890},"d":[1],"e":null,"f":1}'),
    );
    assert.deepEqual(Object.fromEntries(outputValues(response, ["a", "b", "c", "d", "e"], false)), {
      a: "explicit",
      b: "text",
      c: { kind: "json", text: '{"n":12345678901234567890}' },
      d: { kind: "json", text: "[1]" },
    });
  });

  test("are none for a return value that is no JSON object", () => {
    for (const value of [typedData.string('{"a":1}'), typedData.json("[1]"), typedData.json("{oops"), typedData.none]) {
      assert.deepEqual([...outputValues(answer({}, value), ["a"], false)], []);
    }
  });

  test("may not be of a kind that only workers take", () => {
    assert.throws(() => outputValues(answer({ a: typedData.strings(["x"]) }), ["a"], false), /collectionString/);
  });
});

describe("the items of a collecting output", () => {
  for (const [what, value, expected] of [
    ["nothing", null, []],
    ["plain text", "hello", ["hello"]],
    ["text that is a JSON array", ' ["a",{"b":1},2,null]', ["a", '{"b":1}', "2"]],
    ["text that only looks like an array", "[oops", ["[oops"]],
    ["text that is a JSON object", '{ "a": 1 }', ['{ "a": 1 }']],
    [
      "a JSON array",
      { kind: "json", text: '["a", {"b" : 1}, 12345678901234567890]' },
      ["a", '{"b":1}', "12345678901234567890"],
    ],
    ["a JSON object", { kind: "json", text: '{ "a" : 1 }' }, ['{"a":1}']],
    ["a JSON text", { kind: "json", text: '"a"' }, ["a"]],
    ["JSON null", { kind: "json", text: "null" }, []],
    ["broken JSON", { kind: "json", text: "{oops" }, ["{oops"]],
    ["a number", 5, ["5"]],
    ["bytes", Uint8Array.of(91, 93), [Uint8Array.of(91, 93)]],
  ] as const) {
    test(`of ${what}`, () => {
      assert.deepEqual(collectorItems(value), expected);
    });
  }
});
