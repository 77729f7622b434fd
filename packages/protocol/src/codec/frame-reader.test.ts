import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { GrpcStatus } from "../stream/grpc-status.ts";
import { FrameError, FrameReader } from "./frame-reader.ts";
import { encodeFrame } from "./frame-writer.ts";
import { DEFAULT_MAX_MESSAGE_BYTES } from "./frame.ts";

function frame(body: Uint8Array, flag = 0): Buffer {
  const header = Buffer.alloc(5);
  header[0] = flag;
  header.writeUInt32BE(body.length, 1);
  return Buffer.concat([header, body]);
}

function collect(maxMessageBytes = DEFAULT_MAX_MESSAGE_BYTES): { reader: FrameReader; messages: Buffer[] } {
  const messages: Buffer[] = [];
  const reader = new FrameReader(maxMessageBytes, (buffer, start, end) => messages.push(buffer.subarray(start, end)));
  return { reader, messages };
}

test("a frame is a flag, four bytes of length and the message", () => {
  const bytes = encodeFrame({ content: "startStream", startStream: { workerId: "w" } });
  assert.deepEqual([...bytes], [0, 0, 0, 0, 6, 0xa2, 0x01, 3, 0x12, 1, 0x77]);
});

test("messages are found in order, however the bytes are cut", () => {
  const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(bodies, fc.array(fc.nat({ max: 12 })), (sent, cuts) => {
      const bytes = Buffer.concat(sent.map((body) => frame(body)));
      const { reader, messages } = collect();
      let pos = 0;
      for (const cut of cuts) {
        reader.push(bytes.subarray(pos, pos + cut));
        pos = Math.min(pos + cut, bytes.length);
      }
      reader.push(bytes.subarray(pos));
      assert.deepEqual(
        messages,
        sent.map((body) => Buffer.from(body)),
      );
      assert.equal(reader.atBoundary, true);
    }),
  );
});

test("an end in the middle of a frame is seen, in its header as in its message", () => {
  const bytes = frame(Buffer.from("abc"));
  for (let length = 0; length <= bytes.length; length++) {
    const { reader } = collect();
    reader.push(bytes.subarray(0, length));
    assert.equal(reader.atBoundary, length === 0 || length === bytes.length, `${length} bytes`);
  }
});

test("a message at the limit is taken, one byte more is RESOURCE_EXHAUSTED before its first byte is kept", () => {
  const { reader, messages } = collect(3);
  reader.push(frame(Buffer.from("abc")));
  assert.equal(messages.length, 1);
  assert.throws(
    () => reader.push(frame(Buffer.from("abcd")).subarray(0, 5)),
    (error) =>
      error instanceof FrameError && error.code === GrpcStatus.RESOURCE_EXHAUSTED && error.message.includes("4 bytes"),
  );
});

test("a compressed message is UNIMPLEMENTED, and so is a flag that nobody knows", () => {
  for (const flag of [1, 2, 255]) {
    assert.throws(
      () => collect().reader.push(frame(Buffer.from("abc"), flag)),
      (error) => error instanceof FrameError && error.code === GrpcStatus.UNIMPLEMENTED,
    );
  }
});

test("the messages before a bad one are delivered", () => {
  const { reader, messages } = collect(3);
  assert.throws(
    () => reader.push(Buffer.concat([frame(Buffer.from("ok")), frame(Buffer.from("too long"))])),
    FrameError,
  );
  assert.deepEqual(messages.map(String), ["ok"]);
});

test("a large message in many pieces costs its own size once", () => {
  const body = Buffer.alloc(32 * 1024 * 1024, 7);
  const bytes = frame(body);
  const { reader, messages } = collect();
  const started = process.cpuUsage();
  for (let pos = 0; pos < bytes.length; pos += 1000) reader.push(bytes.subarray(pos, pos + 1000));
  const { user, system } = process.cpuUsage(started);
  assert.ok(messages[0]?.equals(body));
  // Joining anew with every piece would copy half a terabyte.
  assert.ok(user + system < 5_000_000, `${user + system} µs`);
});
