import assert from "node:assert/strict";
import { test } from "node:test";
import { formatUtcDate } from "./date-format.ts";

const morning = new Date("2026-03-05T07:08:09.012Z");
const evening = new Date("2026-12-25T19:00:00Z");

for (const [format, expected] of [
  ["yyyy-MM-dd", "2026-03-05"],
  ["yy/M/d", "26/3/5"],
  ["dddd, d MMMM yyyy", "Thursday, 5 March 2026"],
  ["ddd MMM", "Thu Mar"],
  ["HH:mm:ss.fff", "07:08:09.012"],
  ["H:m:s", "7:8:9"],
  ["hh tt", "07 AM"],
  ["fffffff", "0120000"],
  ["FFF", "012"],
  ["yyyyMMdd'T'HHmm\"Z\"", "20260305T0708Z"],
  ["\\yyyyy", "y2026"],
  ["%d", "5"],
  ["zzz K", "+00:00 Z"],
  ["o", "2026-03-05T07:08:09.0120000Z"],
  ["s", "2026-03-05T07:08:09"],
  ["u", "2026-03-05 07:08:09Z"],
  ["R", "Thu, 05 Mar 2026 07:08:09 GMT"],
  ["d", "03/05/2026"],
] as const) {
  void test(`'${format}' writes ${expected}`, () => {
    assert.equal(formatUtcDate(morning, format), expected);
  });
}

void test("the evening has its own hours", () => {
  assert.equal(formatUtcDate(evening, "h t HH"), "7 P 19");
});
