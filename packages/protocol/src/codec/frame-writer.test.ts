import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { IsofuncError } from "../isofunc-error.ts";
import { type StreamingMessage, typedData } from "../messages.ts";
import { FrameReader } from "./frame-reader.ts";
import { FrameWriter } from "./frame-writer.ts";
import { DEFAULT_MAX_MESSAGE_BYTES } from "./frame.ts";
import { decodeMessage } from "./message-codec.ts";

function log(message: string): StreamingMessage {
  return { content: "rpcLog", rpcLog: { message } };
}

function logsIn(batches: readonly Buffer[]): readonly (string | undefined)[] {
  const logs: (string | undefined)[] = [];
  const reader = new FrameReader(DEFAULT_MAX_MESSAGE_BYTES, (buffer, start, end) => {
    const message = decodeMessage(buffer.subarray(start, end));
    logs.push(message.content === "rpcLog" ? message.rpcLog.message : undefined);
  });
  for (const batch of batches) reader.push(batch);
  return logs;
}

test("batches keep messages and order, whatever their sizes; a batch taken before is not written over", () => {
  const sizes = fc.array(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 100_000 })), { maxLength: 6 }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(sizes, (turns) => {
      const writer = new FrameWriter();
      const batches: Buffer[] = [];
      const sent: string[] = [];
      for (const turn of turns) {
        for (const size of turn) {
          const text = String.fromCodePoint(97 + (sent.length % 26)).repeat(size);
          sent.push(text);
          writer.add(log(text));
        }
        const { pendingBytes } = writer;
        const batch = writer.take();
        assert.equal(batch.length, pendingBytes);
        batches.push(batch);
      }
      assert.deepEqual(logsIn(batches), sent);
      assert.equal(writer.pendingBytes, 0);
    }),
    { numRuns: 50 },
  );
});

test("a message that cannot be encoded leaves no trace between its neighbours", () => {
  const writer = new FrameWriter();
  writer.add(log("before"));
  const invocationResponse = { invocationId: "i", returnValue: typedData.ints([1, 1.5]) };
  assert.throws(() => writer.add({ content: "invocationResponse", invocationResponse }), IsofuncError);
  writer.add(log("behind"));
  assert.deepEqual(logsIn([writer.take()]), ["before", "behind"]);
});
