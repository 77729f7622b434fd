import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { JsonDate } from "./json-date.ts";
import { JsonTextError, readJson, tryReadJson } from "./json-reader.ts";
import { writeIndentedJson, writeJson } from "./json-writer.ts";

describe("JSON as Json.NET reads and writes it", () => {
  const again: Readonly<Record<string, string>> = {
    "1.50": "1.5",
    "1.0": "1.0",
    "1e3": "1000.0",
    "1e17": "1E+17",
    "1e400": '"Infinity"',
    "-0": "0",
    "-0.0": "-0.0",
    "123456789012345678901234567890": "123456789012345678901234567890",
    "0x1F": "31",
    "017": "15",
    "{a:1,'b':2,}": '{"a":1,"b":2}',
    '{"a":1,"b":2,"a":3}': '{"b":2,"a":3}',
    "[1,,undefined] // done": "[1,undefined,undefined]",
    '"\\u00dc\\u2028\\ud800"': '"Ü\\u2028\ufffd"',
    '"2026-11-23T10:00:00.100Z"': '"2026-11-23T10:00:00.1Z"',
    '"2026-11-23T24:00:00"': '"2026-11-24T00:00:00"',
    '"/Date(0)/"': '"1970-01-01T00:00:00Z"',
    '"2026-11-23"': '"2026-11-23"',
    "": "null",
  };
  for (const [text, expected] of Object.entries(again)) {
    test(`${text} comes out as ${expected}`, () => assert.equal(writeJson(readJson(text)), expected));
  }

  for (const text of ["{", "{a b:1}", "1 2", "08", "+1", "tru", '"\\x"', "[1", "{}{}", "-", "1.2.3"]) {
    test(`${text} is no JSON`, () => assert.equal(tryReadJson(text), undefined));
  }

  test("dates are left alone where that is asked for", () => {
    assert.equal(readJson('"2026-11-23T10:00:00.100Z"', { readsDates: false }), "2026-11-23T10:00:00.100Z");
  });

  test("a date reads as the invariant culture shows it", () => {
    assert.equal(String(JsonDate.parse("2026-11-23T10:00:00.5Z")), "11/23/2026 10:00:00");
    assert.equal(JsonDate.parse("2026-02-30T10:00:00Z"), undefined);
  });

  test("values nest at most 64 deep", () => {
    assert.notEqual(tryReadJson("[".repeat(64) + "]".repeat(64)), undefined);
    assert.throws(() => readJson("[".repeat(65) + "]".repeat(65)), JsonTextError);
    assert.throws(() => readJson("[".repeat(100_000)), JsonTextError);
  });

  test("indentation is two spaces, and none for what is empty", () => {
    assert.equal(writeIndentedJson(readJson('{"a":[1,{}],"b":[]}')), '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}');
  });

  test("what JSON.stringify wrote means the same afterwards", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        const options = { readsDates: false };
        assert.deepEqual(JSON.parse(writeJson(readJson(text, options))), JSON.parse(text));
        assert.deepEqual(JSON.parse(writeIndentedJson(readJson(text, options))), JSON.parse(text));
      }),
    );
  });

  test("no text makes reading throw anything else", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("{", "}", "[", "]", '"', ":", ",", "1", "/*", "*/", "\\u", "NaN"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        tryReadJson(pieces.join(""));
      }),
    );
  });
});
