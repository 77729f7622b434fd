import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { IsofuncError } from "./isofunc-error.ts";
import { fromDuration, fromTimestamp, toDuration, toTimestamp } from "./proto-time.ts";
import { formatTimeSpan, parseTimeSpan } from "./time-span.ts";

const DAY = 86_400_000;

const READ: readonly (readonly [string, number])[] = [
  ["00:00:00", 0],
  ["-00:00:00", 0],
  ["00:05:00", 300_000],
  ["01:30", 5_400_000],
  ["1:2:3", 3_723_000],
  ["23:59:59", DAY - 1000],
  ["00:00:00.5", 500],
  ["00:00:00.0000001", 0.0001],
  ["1.00:00:00", DAY],
  ["1.02:03", DAY + 7_380_000],
  ["1:02:03:04", DAY + 7_384_000],
  ["25:00:00", 25 * DAY],
  ["24:01:02", 24 * DAY + 3_720_000],
  ["7", 7 * DAY],
  ["-1", -DAY],
  ["-00:00:01.5", -1500],
  [" 00:00:10 ", 10_000],
  ["10675199", 10_675_199 * DAY],
];

for (const [text, milliseconds] of READ) {
  test(`the time span "${text}" is ${milliseconds} ms`, () => assert.equal(parseTimeSpan(text), milliseconds));
}

for (const text of [
  "",
  "-",
  "abc",
  "00:60:00",
  "00:00:60",
  "24:00",
  "1.24:00:00",
  "10675200",
  "1e3",
  "0.5",
  "00:00:00.12345678",
  "PT5M",
]) {
  test(`"${text}" is no time span, and the error says what one looks like`, () => {
    assert.throws(
      () => parseTimeSpan(text),
      (error) => error instanceof IsofuncError && error.code === "ISO1001" && error.message.includes(`"${text}"`),
    );
  });
}

test("spans are written as .NET writes them", () => {
  assert.equal(formatTimeSpan(0), "00:00:00");
  assert.equal(formatTimeSpan(-0.00001), "00:00:00");
  assert.equal(formatTimeSpan(1500), "00:00:01.5000000");
  assert.equal(formatTimeSpan(-DAY), "-1.00:00:00");
  assert.equal(formatTimeSpan(DAY - 0.0001), "23:59:59.9999999");
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e18])
    assert.throws(() => formatTimeSpan(value), IsofuncError);
});

test("text and number turn into each other without loss", () => {
  const ticks = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
  fc.assert(
    fc.property(ticks, (count) => {
      const text = formatTimeSpan(count / 10_000);
      assert.equal(Math.round(parseTimeSpan(text) * 10_000), count);
      assert.equal(formatTimeSpan(parseTimeSpan(text)), text);
    }),
  );
});

test("milliseconds and Duration turn into each other, with one sign for both parts", () => {
  assert.deepEqual(toDuration(5500), { seconds: 5, nanos: 500_000_000 });
  assert.deepEqual(toDuration(-1.5), { seconds: 0, nanos: -1_500_000 });
  assert.equal(fromDuration({}), 0);
  assert.equal(fromDuration({ seconds: 2n, nanos: 1 }), 2000.000001);
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), (milliseconds) => {
      assert.equal(fromDuration(toDuration(milliseconds)) + 0, milliseconds);
    }),
  );
});

test("dates and Timestamp turn into each other, before 1970 as well", () => {
  assert.deepEqual(toTimestamp(new Date(-1)), { seconds: -1, nanos: 999_000_000 });
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => assert.deepEqual(fromTimestamp(toTimestamp(date)), date)),
  );
});
