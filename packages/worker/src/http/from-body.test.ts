import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import type { TypedData } from "@isofunc/protocol";
import { received } from "../conversion/fixtures/bind.ts";
import { bytes, json, number, text } from "../targets/targets.ts";
import type { Target } from "../targets/target.ts";
import { fromBody } from "./from-body.ts";

function body(target: Target<unknown>, content: TypedData, contentType?: string): unknown {
  const headers = contentType === undefined ? {} : { "content-type": { value: contentType } };
  return received(target, typedData.http({ method: "POST", nullableHeaders: headers, body: content }), {
    converters: [fromBody],
  });
}

const utf8 = (content: string): TypedData => typedData.bytes(Buffer.from(content));

describe("the body of a request", () => {
  test("is text or bytes whatever its media type", () => {
    assert.equal(body(text, utf8("ü"), "image/png"), "ü");
    assert.deepEqual(body(bytes, utf8("ü")), Buffer.from("ü"));
    assert.equal(body(text, typedData.none), "");
  });

  for (const contentType of ["application/json", "application/json; charset=utf-8", "Application/Problem+JSON"]) {
    test(`is JSON as ${contentType}`, () => {
      assert.deepEqual(body(json(), utf8('{"a":1}'), contentType), { a: 1 });
      assert.equal(body(number, utf8("5"), contentType), 5);
    });
  }

  for (const contentType of [undefined, "text/plain", "application/xml", "text/json", "application/json+x"]) {
    test(`is no JSON as ${contentType}`, () => {
      assert.throws(() => body(json(), utf8("{}"), contentType), {
        code: "ISO3501",
        message: `The body cannot be read as JSON: the request's Content-Type is ${contentType === undefined ? "missing" : `'${contentType}'`}. It has to be application/json or end in +json. Send such a Content-Type, or take the body as \`text\` or \`bytes\`.`,
      });
    });
  }

  test("that is broken JSON is an input that cannot be converted", () => {
    assert.throws(() => body(json(), utf8("{bad"), "application/json"), { code: "ISO3200" });
    assert.throws(() => body(json(), typedData.none, "application/json"), { code: "ISO3200" });
  });
});
