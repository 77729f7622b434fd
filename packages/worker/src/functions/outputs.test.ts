import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import type { TypedData } from "@isofunc/protocol";
import { outputOf, testTrigger } from "../fixtures/test-trigger.ts";
import { HttpResponseData } from "../http/http-response-data.ts";
import { fn } from "./fn.ts";
import { collectOutputs } from "./outputs.ts";
import { toTypedData } from "./typed-data.ts";

describe("a result and its outputs", () => {
  const none = fn("None", { trigger: testTrigger }, () => {});
  const single = fn("Single", { trigger: testTrigger, output: outputOf("queue") }, () => "x");
  const named = fn("Named", { trigger: testTrigger, output: { a: outputOf("queue"), b: outputOf("queue") } }, () => ({
    a: 1,
    b: 2,
  }));

  test("stays the return value without named outputs", () => {
    assert.equal(collectOutputs(none, { a: 1 }), undefined);
    assert.equal(collectOutputs(single, { a: 1 }), undefined);
  });

  test("is cut up by name, without what is null", () => {
    assert.deepEqual(
      collectOutputs(named, { a: 1, b: 2, c: 3 }),
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
    );
    assert.deepEqual(collectOutputs(named, { a: 0, b: null }), new Map([["a", 0]]));
    assert.deepEqual(collectOutputs(named, { a: undefined, b: "" }), new Map([["b", ""]]));
  });

  test("that is null writes nothing", () => {
    assert.deepEqual(collectOutputs(named, null), new Map());
    assert.deepEqual(collectOutputs(named, undefined), new Map());
  });

  test("has to have a property for each, in its case", () => {
    for (const result of [{ a: 1 }, { a: 1, B: 2 }, "text", 5]) {
      assert.throws(() => collectOutputs(named, result), { code: "ISO3301" });
    }
    assert.throws(() => collectOutputs(named, { a: 1 }), {
      message:
        "The function 'Named' returned nothing for its output 'b'. " +
        "A function with several outputs returns an object with a property for each. Return 'b' too; null writes nothing.",
    });
  });

  test("may have properties by getters of its class", () => {
    class Result {
      get a(): number {
        return 1;
      }
      get b(): null {
        return null;
      }
    }
    assert.deepEqual(collectOutputs(named, new Result()), new Map([["a", 1]]));
  });
});

describe("a value on the wire", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;

  for (const [title, value, expected] of [
    ["null", null, {}],
    ["undefined", undefined, {}],
    ["text", "plain", typedData.string("plain")],
    ["empty text", "", typedData.string("")],
    ["bytes", Buffer.from("a"), typedData.bytes(Buffer.from("a"))],
    ["a number", 1.5, typedData.json("1.5")],
    ["a boolean", false, typedData.json("false")],
    ["an object", { Name: "x", none: null }, typedData.json('{"Name":"x","none":null}')],
    ["a list", ["a", 1], typedData.json('["a",1]')],
    ["a date", new Date(0), typedData.json('"1970-01-01T00:00:00.000Z"')],
    ["a bigint", 5n, typedData.string("5")],
    ["a circle", circle, typedData.string("[object Object]")],
    ["a symbol", Symbol("s"), typedData.string("Symbol(s)")],
  ] as const satisfies readonly (readonly [string, unknown, TypedData])[]) {
    test(title, () => assert.deepEqual(toTypedData(value), expected));
  }

  test("an HTTP answer of either model", async () => {
    const expected = typedData.http({ statusCode: "201", headers: {}, body: typedData.bytes(Buffer.from("x")) });
    const response = new HttpResponseData(201);
    response.writeString("x");
    assert.deepEqual(toTypedData(response), expected);
    assert.deepEqual(
      await toTypedData(new Response(Buffer.from("x"), { status: 201 })),
      typedData.http({ statusCode: "201", headers: {}, body: typedData.bytes(new Uint8Array(Buffer.from("x"))) }),
    );
  });
});
