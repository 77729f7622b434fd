import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { errorText, toRpcException } from "./rpc-exception.ts";

const options = { source: "main.js", userCode: true };

describe("an error on the wire", () => {
  test("has the name of its class when it gives itself none", () => {
    class Unnamed extends Error {}
    class Named extends Error {
      override readonly name = "Chosen";
    }
    assert.equal(toRpcException(new Unnamed("x"), options).type, "Unnamed");
    assert.equal(toRpcException(new Named("x"), options).type, "Chosen");
    assert.equal(toRpcException(new DOMException("x", "AbortError"), options).type, "AbortError");
    assert.equal(toRpcException(Object.assign(new TypeError("x"), { name: 5 }), options).type, "TypeError");
  });

  test("shows what led to it, however deep, and stops at a circle", () => {
    const circle = new Error("circle");
    circle.cause = circle;
    assert.equal(errorText(circle).match(/Error: circle/g)?.length, 10);
    assert.match(errorText(new Error("outer", { cause: "just text" })), /Error: outer[^]*Caused by: just text$/);
  });

  test("shows the parts of an aggregate", () => {
    const text = errorText(new AggregateError([new TypeError("one"), new RangeError("two")], "both"));
    assert.match(text, /AggregateError: both[^]*TypeError: one[^]*RangeError: two/);
  });

  test("has a text for a message, whatever was put there", () => {
    const error = Object.assign(new Error("x"), { message: { code: 7 } });
    assert.equal(toRpcException(error, options).message, "{ code: 7 }");
  });

  test("may be no error at all", () => {
    assert.deepEqual(toRpcException("text", options), {
      message: "text",
      type: "string",
      source: "main.js",
      stackTrace: "text",
      isUserException: true,
    });
    assert.equal(toRpcException({ a: 1n }, options).message, "object thrown: { a: 1n }");
    assert.equal(toRpcException(null, options).message, "object thrown: null");
  });
});
