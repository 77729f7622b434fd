import assert from "node:assert/strict";
import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, test } from "node:test";
import {
  connectFunctionRpc,
  type HostStream,
  type StreamEnd,
  type WorkerMessage,
  type WorkerStream,
} from "@isofunc/protocol";
import { createHostLogger } from "../logging/host-log.ts";
import { startRpcServer, type RpcServer } from "./rpc-server.ts";
import { until } from "./fixtures/test-workers.ts";

/** Small, so that a message over it is quickly sent. */
const MAX_MESSAGE_BYTES = 100_000;

describe("the workers' port", () => {
  let server: RpcServer;
  let logged: string[];
  beforeEach(async () => {
    logged = [];
    const log = createHostLogger({ write: ({ message }) => logged.push(message) }, { logLevel: { default: "trace" } });
    server = await startRpcServer({ log, startStreamTimeout: 200, maxMessageBytes: MAX_MESSAGE_BYTES });
  });
  afterEach(() => server.close());

  const connectWorker = () => connectFunctionRpc({ address: { host: "127.0.0.1", port: server.port } });
  const endOf = (stream: WorkerStream | HostStream) => new Promise<StreamEnd>((resolve) => stream.onEnd(resolve));
  const expectStream = (workerId: string) => new Promise<HostStream>((resolve) => server.expect(workerId, resolve));
  const startStream = (workerId: string): WorkerMessage => ({ content: "startStream", startStream: { workerId } });
  /** A worker still gets through. */
  const assertServes = async () => {
    const expected = expectStream("good");
    const worker = await connectWorker();
    worker.send(startStream("good"));
    const stream = await expected;
    const ended = endOf(stream);
    worker.destroy();
    await ended;
  };

  test("gives an expected worker its stream, with all that it sent", async () => {
    const message = Promise.withResolvers<WorkerMessage>();
    server.expect("w1", (stream) => stream.onMessage(message.resolve));
    const worker = await connectWorker();
    worker.send(startStream("w1"));
    worker.send({ content: "rpcLog", rpcLog: { message: "hello" } });
    assert.equal((await message.promise).content, "rpcLog");
    worker.destroy();
  });

  test("turns away a worker that it does not expect, with no word and status OK", async () => {
    const worker = await connectWorker();
    worker.send(startStream("stranger"));
    assert.deepEqual(await endOf(worker), { kind: "completed" });
    assert.match(logged.join(), /no worker with the id 'stranger' is expected/);
    await assertServes();
  });

  test("turns away a second stream with the same worker id", async () => {
    const expected = expectStream("w1");
    const first = await connectWorker();
    first.send(startStream("w1"));
    const stream = await expected;
    const second = await connectWorker();
    second.send(startStream("w1"));
    assert.deepEqual(await endOf(second), { kind: "completed" });
    first.send({ content: "rpcLog", rpcLog: { message: "still here" } });
    await new Promise<WorkerMessage>((resolve) => stream.onMessage(resolve));
    first.destroy();
  });

  test("turns away who begins with another message, or an empty one", async () => {
    const messages: WorkerMessage[] = [{ content: undefined }, { content: "rpcLog", rpcLog: {} }];
    for (const message of messages) {
      const worker = await connectWorker();
      worker.send(message);
      assert.deepEqual(await endOf(worker), { kind: "completed" });
    }
    assert.match(logged.join(), /is empty, not startStream.*is rpcLog, not startStream/s);
    await assertServes();
  });

  test("turns away who says nothing", async () => {
    const worker = await connectWorker();
    assert.deepEqual(await endOf(worker), { kind: "completed" });
    assert.match(logged.join(), /it said nothing for 200 ms/);
  });

  test("survives bytes that are no HTTP/2", async () => {
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined); // a reset is as good as an end
    socket.end("GET / HTTP/1.1\r\nHost: x\r\n\r\n\u0000\u0001garbage");
    await once(socket.resume(), "close");
    await assertServes();
  });

  test("ends a stream with a message that is cut, is no message, or is too long", async () => {
    const frame = (length: number, bytes: Buffer) => {
      const header = Buffer.alloc(5);
      header.writeUInt32BE(length, 1);
      return Buffer.concat([header, bytes]);
    };
    const cases: readonly (readonly [Buffer, RegExp])[] = [
      [frame(50, Buffer.from([1, 2, 3])), /middle of a message/],
      [frame(3, Buffer.from([0xff, 0xff, 0xff])), /cannot be decoded/],
      [frame(MAX_MESSAGE_BYTES + 1, Buffer.alloc(10)), new RegExp(String(MAX_MESSAGE_BYTES))],
    ];
    for (const [bytes, message] of cases) {
      const session = connectHttp2(`http://127.0.0.1:${server.port}`);
      const call = session.request({
        ":method": "POST",
        ":path": "/AzureFunctionsRpcMessages.FunctionRpc/EventStream",
        "content-type": "application/grpc",
        te: "trailers",
      });
      call.on("error", () => undefined);
      call.end(bytes);
      await once(call.resume(), "close");
      session.destroy();
      await until(() => message.test(logged.join()));
    }
    await assertServes();
  });
});
