import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import protobuf from "protobufjs";
import { loadContract, reachableTypes } from "../fixtures/contract.ts";
import { GOLDEN_MESSAGES } from "../fixtures/golden-messages.ts";
import { wire } from "../fixtures/wire-notation.ts";
import { IsofuncError } from "../isofunc-error.ts";
import {
  type Int64,
  isHostMessage,
  isWorkerMessage,
  type RpcHttp,
  type StreamingMessage,
  typedData,
} from "../messages.ts";
import { decodeMessage, encodeMessage } from "./message-codec.ts";

const contract = loadContract();

for (const { name, message, bytes } of GOLDEN_MESSAGES) {
  test(`golden bytes: ${name}`, () => {
    assert.equal(encodeMessage(message).toString("hex"), wire(bytes).toString("hex"));
    assert.deepEqual(structuredClone(decodeMessage(wire(bytes))), message);
  });
}

test("the golden messages hold every field of the contract", () => {
  const seen = new Set<string>();
  const walk = (type: protobuf.Type, message: object): void => {
    for (const field of type.fieldsArray) {
      const value: unknown = Reflect.get(message, field.name);
      if (value === undefined) continue;
      seen.add(`${type.name}.${field.name}`);
      const values = field.map ? Object.values(Object(value)) : Array.isArray(value) ? value : [value];
      if (field.resolvedType instanceof protobuf.Type) for (const part of values) walk(field.resolvedType, part);
    }
  };
  for (const { message } of GOLDEN_MESSAGES) walk(contract, message);
  const all = [...reachableTypes(contract)].flatMap((type) =>
    type.fieldsArray.map((field) => `${type.name}.${field.name}`),
  );
  assert.deepEqual([...seen].toSorted(), all.toSorted());
});

// What a message may be, derived from the .proto files: absent fields are left out and defaults never given, since
// the wire does not tell them apart.

const text = fc.string({ unit: "binary", maxLength: 60 });
const mapKey = fc.oneof(text, fc.constantFrom("__proto__", "constructor", "toString", ""));
const int64 = fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })).map(shortest);
const blob = fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes));

function shortest(value: number | bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function scalar(field: protobuf.Field): fc.Arbitrary<unknown> {
  if (field.resolvedType instanceof protobuf.Enum) return fc.constantFrom(...Object.values(field.resolvedType.values));
  switch (field.type) {
    case "string":
      return text;
    case "bytes":
      return blob;
    case "bool":
      return fc.boolean();
    case "double":
      return fc.double();
    case "int32":
      return fc.integer();
    default:
      return int64;
  }
}

const isDefault = (value: unknown): boolean =>
  value === "" || value === 0 || value === false || (value instanceof Uint8Array && value.length === 0);

function messageOf(type: protobuf.Type, depth = 0): fc.Arbitrary<object> {
  const one = (field: protobuf.Field): fc.Arbitrary<unknown> =>
    field.resolvedType instanceof protobuf.Type ? messageOf(field.resolvedType, depth + 1) : scalar(field);
  const tooDeep = (field: protobuf.Field): boolean => depth > 3 && field.resolvedType instanceof protobuf.Type;
  const valueOf = (field: protobuf.Field): fc.Arbitrary<unknown> => {
    if (field.map) return fc.dictionary(mapKey, one(field), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    if (field.repeated) return fc.array(one(field), { minLength: 1, maxLength: 3 });
    const always = field.partOf !== null || field.resolvedType instanceof protobuf.Type;
    return always ? one(field) : one(field).filter((value) => !isDefault(value));
  };
  const fields = type.fieldsArray.filter((field) => !tooDeep(field));
  const alone = fields.filter((field) => field.partOf === null || field.options?.["proto3_optional"] === true);
  const plain = fc.record(Object.fromEntries(alone.map((field) => [field.name, valueOf(field)])), { requiredKeys: [] });
  const oneofs = type.oneofsArray
    .filter((oneof) => !oneof.name.startsWith("_"))
    .map((oneof) => {
      const members = oneof.fieldsArray.filter((field) => !tooDeep(field));
      const set = members.map((field) =>
        valueOf(field).map((value) => ({ [oneof.name]: field.name, [field.name]: value })),
      );
      return fc.oneof(fc.constant({}), ...set);
    });
  return fc.tuple(plain, ...oneofs).map((parts) => Object.assign({}, ...parts));
}

for (const field of contract.oneofs["content"]?.fieldsArray ?? []) {
  const type = field.resolvedType;
  assert.ok(type instanceof protobuf.Type);
  test(`any ${type.name} survives the wire, and protobuf.js's own reader agrees`, () => {
    fc.assert(
      fc.property(text, messageOf(type), (requestId, content) => {
        const envelope = requestId === "" ? {} : { requestId };
        const message: object = { ...envelope, content: field.name, [field.name]: content };
        const bytes = encodeMessage(message);
        assert.deepEqual(structuredClone(decodeMessage(bytes)), message);
        assert.deepEqual(Buffer.from(contract.encode(contract.decode(bytes)).finish()), bytes);
      }),
      { numRuns: 25 },
    );
  });
}

const sendValue = (value: RpcHttp): StreamingMessage => ({
  content: "invocationResponse",
  invocationResponse: { invocationId: "i", returnValue: typedData.http(value) },
});

function receivedValue(bytes: Buffer): RpcHttp {
  const message = decodeMessage(bytes);
  assert.equal(message.content, "invocationResponse");
  const value = message.invocationResponse.returnValue;
  assert.equal(value?.data, "http");
  return value.http;
}

test("what a sender left out reads as its default, and a sub-message as undefined", () => {
  const message = decodeMessage(wire("22 00"));
  assert.equal(message.requestId, "");
  assert.equal(message.content, "invocationRequest");
  const request = message.invocationRequest;
  assert.equal(request.invocationId, "");
  assert.deepEqual(request.inputData, []);
  assert.deepEqual(Object.keys(request.triggerMetadata ?? {}), []);
  assert.equal(request.traceContext, undefined);
  assert.deepEqual(Object.keys(request), []);
  assert.equal(decodeMessage(wire("")).content, undefined);
});

test("the keys of a hostile map are keys and nothing else", () => {
  const headers = { ["__proto__"]: "polluted", constructor: "c", toString: "t" };
  const received = receivedValue(encodeMessage(sendValue({ headers })));
  assert.deepEqual(Object.entries(received.headers ?? {}), Object.entries(headers));
  assert.equal(Reflect.get({}, "polluted"), undefined);
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
  for (const maps of [received, receivedValue(encodeMessage(sendValue({})))]) {
    assert.equal(maps.params?.["constructor"], undefined);
    assert.equal(maps.query?.["__proto__"], undefined);
  }
});

test("a lone surrogate is sent as U+FFFD, short or long", () => {
  for (const length of [0, 30, 200]) {
    const url = `${"x".repeat(length)}\ud800é`;
    const bytes = encodeMessage(sendValue({ url }));
    assert.equal(receivedValue(bytes).url, `${"x".repeat(length)}\ufffdé`);
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(-length - 5));
  }
});

test("text that is no UTF-8 costs its own characters, not the message", () => {
  assert.equal(decodeMessage(wire("0a 03 61 ff 62 7a 00")).requestId, "a\ufffdb");
});

test("unknown fields are skipped, wherever they are and of whatever kind", () => {
  const known = 'a2 01 { 12 "w" 18 05 21 00 00 00 00 00 00 00 00 2a "new" 35 00 00 00 00 3b 08 01 3c }';
  const message = decodeMessage(wire(`18 01 ${known} f2 3f "beyond"`));
  assert.deepEqual(structuredClone(message), { content: "startStream", startStream: { workerId: "w" } });
  assert.equal(encodeMessage(message).toString("hex"), wire('a2 01 { 12 "w" }').toString("hex"));
});

test("of two fields of one oneof the last one counts", () => {
  const message = decodeMessage(wire('7a 00 a2 01 { 12 "w" }'));
  assert.equal(message.content, "startStream");
});

test("the name of the oneof is not needed to encode, and never sent", () => {
  const bare: object = { startStream: { workerId: "w" } };
  assert.deepEqual(encodeMessage(bare), wire('a2 01 { 12 "w" }'));
});

test("64-bit integers are exact in both directions, and numbers where they can be", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (big) => {
      const returnValue = typedData.int(big);
      const message = decodeMessage(
        encodeMessage({ content: "invocationResponse", invocationResponse: { invocationId: "", returnValue } }),
      );
      assert.equal(message.content, "invocationResponse");
      const value = message.invocationResponse.returnValue;
      assert.equal(value?.data, "int");
      assert.equal(BigInt(value.int), big);
      assert.equal(typeof value.int, Number.isSafeInteger(Number(big)) ? "number" : "bigint");
    }),
  );
});

test("a number that is no 64-bit integer is refused with its name and what to do", () => {
  const refused: readonly Int64[] = [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2n ** 63n, -(2n ** 63n) - 1n];
  for (const value of refused) {
    const returnValue = typedData.int(value);
    assert.throws(
      () => encodeMessage({ content: "invocationResponse", invocationResponse: { invocationId: "", returnValue } }),
      (error) => error instanceof IsofuncError && error.code === "ISO1006" && error.message.includes(String(value)),
    );
  }
});

test("bytes that are no message are refused, whatever they are", () => {
  const broken = [
    "0a 05 61",
    "a2 01 05 12",
    "0b",
    "07",
    "22 80 80 80 80 80 80 80 80 80 80 01",
    "2a { 22 { 30 ff ff } }",
  ];
  for (const bytes of broken) assert.throws(() => decodeMessage(wire(bytes)), bytes);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        assert.equal(typeof decodeMessage(bytes), "object");
      } catch (error) {
        assert.ok(error instanceof Error);
      }
    }),
  );
});

test("a message nested without end is refused before the stack is", () => {
  let body: Buffer = Buffer.alloc(0);
  // TypedData.http.body.http.body…: field 5, then field 4.
  for (let depth = 0; depth < 2000; depth++) body = prefixed(depth % 2 === 0 ? 0x22 : 0x2a, body);
  assert.throws(() => decodeMessage(prefixed(0x2a, prefixed(0x22, body))), /depth/);
});

function prefixed(tag: number, body: Buffer): Buffer {
  const { length } = body;
  const lengthBytes = [(length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14];
  return Buffer.concat([Buffer.from([tag, ...lengthBytes]), body]);
}

test("a message belongs to the end that may send it", () => {
  const start: StreamingMessage = { content: "startStream", startStream: { workerId: "w" } };
  const terminate: StreamingMessage = { content: "workerTerminate", workerTerminate: {} };
  assert.deepEqual([start, terminate, {}].map(isWorkerMessage), [true, false, true]);
  assert.deepEqual([start, terminate, {}].map(isHostMessage), [false, true, true]);
});
