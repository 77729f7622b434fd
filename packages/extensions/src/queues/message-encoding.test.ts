import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { decodeMessage, encodeMessage } from "./message-encoding.ts";

test("any bytes survive base64, and any text survives either encoding", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.deepEqual(decodeMessage(encodeMessage(bytes, "base64"), "base64"), Buffer.from(bytes));
    }),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("base64" as const, "none" as const),
      (text, encoding) => {
        assert.equal(decodeMessage(encodeMessage(text, encoding), encoding)?.toString(), text);
      },
    ),
  );
});

test("text that is not base64 has no body", () => {
  for (const text of ["a", "ab", "abc", "a===", "ab=c", "a bc", "ab_-", "häß=", "{}"]) {
    assert.equal(decodeMessage(text, "base64"), undefined, text);
  }
  assert.deepEqual(decodeMessage("", "base64"), Buffer.of());
});
