import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData, type TypedData } from "@isofunc/protocol";
import type { HostValue } from "./host-value.ts";
import { fromTypedData, toTypedData } from "./typed-data.ts";

const bytes = Uint8Array.of(1, 2, 3);
const reference = { kind: "modelBindingData", source: "S", contentType: "application/json", content: bytes } as const;
const onWire = { version: "1.0", source: "S", contentType: "application/json", content: bytes };
const collections = { TypedDataCollection: "true" };

describe("a host value on its way to a worker", () => {
  const cases: readonly (readonly [HostValue, TypedData])[] = [
    [null, {}],
    [undefined, {}],
    ["", typedData.string("")],
    ['{"a":1}', typedData.string('{"a":1}')],
    [bytes, typedData.bytes(bytes)],
    [1.5, typedData.json("1.5")],
    [Number.NaN, typedData.json("null")],
    [2n ** 60n, typedData.json("1152921504606846976")],
    [true, typedData.json("true")],
    [new Date("2026-01-02T03:04:05Z"), typedData.json('"2026-01-02T03:04:05.000Z"')],
    [{ kind: "json", text: "[1 ]" }, typedData.json("[1 ]")],
    [reference, typedData.modelBindingData(onWire)],
    [[reference], typedData.modelBindingDataList([onWire])],
    [["a", "", "b"], typedData.json('["a","","b"]')],
    [[bytes], typedData.json('["AQID"]')],
  ];
  for (const [value, expected] of cases) {
    test(`${typeof value} ${JSON.stringify(expected)} is sent`, () => {
      assert.deepEqual(toTypedData(value, {}), expected);
    });
  }

  test("lists are collections for a worker that takes them, without empty texts unless it wants these", () => {
    assert.deepEqual(toTypedData(["a", "", "b"], collections), typedData.strings(["a", "b"]));
    const keepsEmpty = { ...collections, IncludeEmptyEntriesInMessagePayload: "True" };
    assert.deepEqual(toTypedData(["a", "", "b"], keepsEmpty), typedData.strings(["a", "", "b"]));
    assert.deepEqual(toTypedData([bytes], collections), typedData.bytesList([bytes]));
    assert.deepEqual(toTypedData([], collections), typedData.strings([]));
  });
});

describe("a worker's value on its way to an output", () => {
  const cases: readonly (readonly [TypedData, HostValue])[] = [
    [{}, null],
    [typedData.string("x"), "x"],
    [typedData.json("{}"), { kind: "json", text: "{}" }],
    [typedData.bytes(bytes), bytes],
    [{ data: "stream", stream: bytes }, bytes],
    [typedData.int(5), 5],
    [typedData.double(1.5), 1.5],
  ];
  for (const [data, expected] of cases) {
    test(`${data.data ?? "nothing"} is read`, () => {
      assert.deepEqual(fromTypedData(data), expected);
    });
  }

  for (const data of [
    typedData.strings(["a"]),
    typedData.bytesList([bytes]),
    typedData.doubles([1]),
    typedData.ints([1]),
    typedData.modelBindingData(onWire),
    typedData.http({}),
  ]) {
    test(`${data.data ?? "nothing"} is refused`, () => {
      assert.throws(() => fromTypedData(data), new RegExp(`'${data.data ?? ""}'`));
    });
  }
});
