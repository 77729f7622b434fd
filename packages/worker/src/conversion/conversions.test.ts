import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import type { TypedData } from "@isofunc/protocol";
import type { Target } from "../targets/target.ts";
import { boolean, bytes, date, guid, json, many, nullable, number, text } from "../targets/targets.ts";
import { received } from "./fixtures/bind.ts";

const GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Target, what came, what the function receives. */
const conversions: readonly (readonly [Target<unknown>, TypedData, unknown])[] = [
  [text, typedData.string("plain"), "plain"],
  [text, typedData.string(""), ""],
  [text, typedData.bytes(utf8("ünï")), "ünï"],
  [text, typedData.json('{"a":1}'), '{"a":1}'],
  [text, typedData.json('"2022-08-15"'), '"2022-08-15"'],
  [text, typedData.int(5), "5"],
  [bytes, typedData.bytes(utf8("a")), utf8("a")],
  [bytes, { data: "stream", stream: utf8("a") }, utf8("a")],
  [bytes, typedData.string("YQ=="), Buffer.from("YQ==")],
  [bytes, typedData.json("[1]"), Buffer.from("[1]")],
  [number, typedData.string("5"), 5],
  [number, typedData.json("-1.5e3"), -1500],
  [number, typedData.bytes(utf8("7")), 7],
  [number, typedData.int(9), 9],
  [number, typedData.double(4.5), 4.5],
  [boolean, typedData.string("true"), true],
  [boolean, typedData.json("false"), false],
  [guid, typedData.string(GUID), GUID],
  [guid, typedData.string(GUID.toUpperCase()), GUID],
  [guid, typedData.string(GUID.replaceAll("-", "")), GUID],
  [guid, typedData.string(`{${GUID}}`), GUID],
  [guid, typedData.string(`(${GUID})`), GUID],
  [guid, typedData.string(`"${GUID}"`), GUID],
  [guid, typedData.json(`"${GUID}"`), GUID],
  [date, typedData.string("2022-08-15T10:00:00Z"), new Date("2022-08-15T10:00:00Z")],
  [date, typedData.string("2022-08-15"), new Date("2022-08-15")],
  [date, typedData.string("04/11/2022"), new Date(2022, 3, 11)],
  [date, typedData.string("04-13-2022"), new Date(2022, 3, 13)],
  [date, typedData.json('"2022-08-15T10:00:00+02:00"'), new Date("2022-08-15T08:00:00Z")],
  [json(), typedData.string('{"Name":"x"}'), { Name: "x" }],
  [json(), typedData.bytes(utf8("\uFEFF[1]")), [1]],
  [json(), typedData.json("null"), null],
  [many(text), typedData.strings(["a", ""]), ["a", ""]],
  [many(text), typedData.string('["a","b"]'), ["a", "b"]],
  [many(text), typedData.json('[{"id":1},2]'), ['{"id":1}', "2"]],
  [many(bytes), typedData.bytesList([utf8("a")]), [utf8("a")]],
  [many(bytes), typedData.json('["YQ=="]'), [Buffer.from("a")]],
  [many(number), typedData.doubles([1.5, 2]), [1.5, 2]],
  [many(number), typedData.ints([1, 2]), [1, 2]],
  [many(number), typedData.json("[1,2]"), [1, 2]],
  [many(json()), typedData.strings(['{"a":1}']), [{ a: 1 }]],
  [many(json()), typedData.bytesList([utf8("[]")]), [[]]],
  [many(json()), typedData.bytes(utf8('[{"a":1}]')), [{ a: 1 }]],
  [many(date), typedData.json('["2022-08-15"]'), [new Date("2022-08-15")]],
  [many(many(number)), typedData.json("[[1],[2,3]]"), [[1], [2, 3]]],
];

describe("what comes becomes what is wanted", () => {
  for (const [target, source, expected] of conversions) {
    test(`${describeTarget(target)} from ${JSON.stringify(source)}`, () => {
      assert.deepEqual(received(target, source), expected);
    });
  }
});

describe("what does not fit is refused", () => {
  for (const [target, source, reason] of [
    [number, typedData.string('"5"'), /'test' to type 'number' from type 'string'\. Error:.*is a string, not a number/],
    [number, typedData.string("five"), /Error:SyntaxError/],
    [boolean, typedData.json("1"), /is a number, not a boolean/],
    [guid, typedData.string("foo"), /Error:SyntaxError/],
    [guid, typedData.json('"foo"'), /is a string, not a guid/],
    [date, typedData.string("20211220"), /is a number, not a date/],
    [date, typedData.string("2022"), /is a number, not a date/],
    [date, typedData.string("foo 1"), /Error:SyntaxError/],
    [date, typedData.json('"2022-02-30"'), /is a string, not a date/],
    [json(), typedData.string("{bad"), /'test' to type 'json' from type 'string'\. Error:SyntaxError/],
    [many(json()), typedData.json('{"a":1}'), /is an object, not a list/],
    [many(json()), typedData.strings(["[1]", "{bad"]), /Element 1: /],
    [many(number), typedData.json('[1,"x"]'), /Element 1: The JSON value is a string, not a number/],
  ] as const) {
    test(`${describeTarget(target)} from ${JSON.stringify(source)}`, () => {
      assert.throws(() => received(target, source), {
        name: "FunctionInputConverterError",
        message: new RegExp(`^Error converting 1 input parameters for Function 'F': Cannot convert input parameter `),
      });
      assert.throws(() => received(target, source), reason);
    });
  }
});

describe("when nothing comes", () => {
  const scalars: readonly Target<unknown>[] = [number, boolean, guid, date];

  for (const target of [text, bytes, json(), many(text), nullable(number), nullable(date)]) {
    test(`${describeTarget(target)} is null`, () => {
      assert.equal(received(target, typedData.none), null);
    });
  }

  for (const target of scalars) {
    test(`${describeTarget(target)} is an error`, () => {
      assert.throws(() => received(target, typedData.none), {
        message:
          "Error converting 1 input parameters for Function 'F': " +
          "Could not populate the value for 'test' parameter. " +
          "Consider adding a default value or making the parameter nullable.",
      });
    });
  }
});

function describeTarget({ kind, element, required }: Target<unknown>): string {
  return element === undefined ? `${kind}${required ? " (required)" : ""}` : `many(${describeTarget(element)})`;
}
