import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { IsofuncError } from "../isofunc-error.ts";
import { type HostMessage, typedData, type WorkerMessage } from "../messages.ts";
import { connectFunctionRpc, type WorkerStream } from "./connect-function-rpc.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { MessageStream, StreamEnd } from "./message-stream.ts";
import type { RpcAddress } from "./rpc-address.ts";
import { type FunctionRpcServer, type HostStream, serveFunctionRpc } from "./serve-function-rpc.ts";

const LOOPBACK: RpcAddress = { host: "127.0.0.1", port: 0 };

/** A worker and a host that talk to each other; everything is closed at the end of the test. */
interface Pair extends AsyncDisposable {
  readonly server: FunctionRpcServer;
  readonly worker: WorkerStream;
  readonly host: HostStream;
}

async function connectPair(
  options: { address?: RpcAddress; hostLimit?: number; workerLimit?: number } = {},
): Promise<Pair> {
  const { address = LOOPBACK, hostLimit, workerLimit } = options;
  const opened = Promise.withResolvers<HostStream>();
  const server = await serveFunctionRpc({
    address,
    onStream: opened.resolve,
    maxMessageBytes: hostLimit,
  });
  const worker = await connectFunctionRpc({
    address: server.uri,
    maxMessageBytes: workerLimit,
  });
  return { server, worker, host: await opened.promise, [Symbol.asyncDispose]: () => server.close() };
}

function ended(stream: MessageStream<never, never> | WorkerStream | HostStream): Promise<StreamEnd> {
  return new Promise((resolve) => stream.onEnd(resolve));
}

/** The next `count` messages of a stream. */
function messages<In>(stream: MessageStream<In, never>, count: number): Promise<readonly In[]> {
  const { promise, resolve } = Promise.withResolvers<readonly In[]>();
  const received: In[] = [];
  stream.onMessage((message) => {
    received.push(message);
    if (received.length === count) resolve(received);
  });
  return promise;
}

const log = (message: string): WorkerMessage => ({ content: "rpcLog", rpcLog: { message } });
const cancel = (invocationId: string): HostMessage => ({
  content: "invocationCancel",
  invocationCancel: { invocationId },
});

test("both ends send and receive, in order, over TCP", async () => {
  await using pair = await connectPair();
  const count = 2000;
  const atHost = messages(pair.host, count);
  const atWorker = messages(pair.worker, count);
  for (let index = 0; index < count; index++) {
    pair.worker.send(log(String(index)));
    pair.host.send(cancel(String(index)));
    if (index % 100 === 0) await new Promise(setImmediate);
  }
  const expected = Array.from({ length: count }, (_, index) => String(index));
  assert.deepEqual(
    (await atHost).map((message) => message.content === "rpcLog" && message.rpcLog.message),
    expected,
  );
  assert.deepEqual(
    (await atWorker).map((message) => message.content === "invocationCancel" && message.invocationCancel.invocationId),
    expected,
  );
});

test("over a Unix socket as well, whose file goes with the server", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "isofunc-protocol-"));
  try {
    const socket = path.join(folder, "host.sock");
    {
      await using pair = await connectPair({ address: { path: socket } });
      assert.equal(pair.server.uri, `unix:${socket}`);
      pair.worker.send(log("hello"));
      const [message] = await messages(pair.host, 1);
      assert.equal(message?.content, "rpcLog");
    }
    assert.equal(existsSync(socket), false);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("messages that come before a handler is set are kept, in order", async () => {
  await using pair = await connectPair();
  for (const text of ["a", "b"]) pair.worker.send(log(text));
  pair.worker.end();
  assert.deepEqual(await ended(pair.host), { kind: "completed" });
  const kept = (await messages(pair.host, 2)).map((message) => message.content === "rpcLog" && message.rpcLog.message);
  assert.deepEqual(kept, ["a", "b"]);
});

test("a message is encoded when it is sent: what changes later is not seen", async () => {
  await using pair = await connectPair();
  const rpcLog = { message: "before" };
  pair.worker.send({ content: "rpcLog", rpcLog });
  rpcLog.message = "after";
  const [message] = await messages(pair.host, 1);
  assert.equal(message?.content === "rpcLog" && message.rpcLog.message, "before");
});

test("a message of the other end's kind is ignored, and so is none of its business", async () => {
  await using pair = await connectPair();
  const mistaken: object = { workerTerminate: {} };
  pair.worker.send(mistaken);
  pair.worker.send({ requestId: "empty" });
  pair.worker.send(log("mine"));
  const received = await messages(pair.host, 2);
  assert.deepEqual(
    received.map((message) => message.content),
    [undefined, "rpcLog"],
  );
});

async function exchange(pair: Pair, bytes: number): Promise<void> {
  const body = Buffer.alloc(bytes, 7);
  const returnValue = typedData.bytes(body);
  const atHost = messages(pair.host, 1);
  const atWorker = messages(pair.worker, 1);
  pair.worker.send({ content: "invocationResponse", invocationResponse: { invocationId: "i", returnValue } });
  pair.host.send({
    content: "invocationRequest",
    invocationRequest: {
      invocationId: "i",
      functionId: "f",
      inputData: [{ name: "n", rpcData: "data", data: returnValue }],
    },
  });
  const [response] = await atHost;
  const [request] = await atWorker;
  assert.ok(response?.content === "invocationResponse" && response.invocationResponse.returnValue?.data === "bytes");
  assert.ok(body.equals(response.invocationResponse.returnValue.bytes));
  const input = request?.content === "invocationRequest" ? request.invocationRequest.inputData?.[0] : undefined;
  assert.ok(input?.rpcData === "data" && input.data.data === "bytes" && body.equals(input.data.bytes));
}

test("a message of 64 MB passes in both directions at once, and neither end waits for the other", async () => {
  await using pair = await connectPair();
  await exchange(pair, 64 * 1024 * 1024);
});

test("large messages pass in both directions at once over a Unix socket, which buffers little", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "isofunc-protocol-"));
  try {
    await using pair = await connectPair({ address: { path: path.join(folder, "host.sock") } });
    await exchange(pair, 16 * 1024 * 1024);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what is buffered is known, and drained() waits until it has left", async () => {
  await using pair = await connectPair();
  assert.equal(pair.worker.bufferedBytes, 0);
  await pair.worker.drained();
  const text = "x".repeat(1024 * 1024);
  for (let index = 0; index < 16; index++) pair.worker.send(log(text));
  assert.ok(pair.worker.bufferedBytes > 16 * 1024 * 1024);
  await pair.worker.drained();
  assert.ok(pair.worker.bufferedBytes < 64 * 1024);
  await messages(pair.host, 16);
});

test("the worker half-closes: a host without a handler for it finishes with success", async () => {
  await using pair = await connectPair();
  pair.worker.send(log("last"));
  pair.worker.end();
  assert.equal(pair.worker.send(log("too late")), false);
  assert.deepEqual(await Promise.all([ended(pair.worker), ended(pair.host)]), [
    { kind: "completed" },
    { kind: "completed" },
  ]);
  assert.equal((await messages(pair.host, 1)).length, 1);
});

test("the worker half-closes: a host with a handler goes on sending", async () => {
  await using pair = await connectPair();
  const atWorker = messages(pair.worker, 2);
  pair.host.onHalfClose(() => {
    pair.host.send(cancel("1"));
    setImmediate(() => {
      pair.host.send(cancel("2"));
      pair.host.end();
    });
  });
  pair.worker.end();
  assert.equal((await atWorker).length, 2);
  assert.deepEqual(await ended(pair.worker), { kind: "completed" });
});

test("the host finishes: what it sent before arrives before, then nothing is taken any more", async () => {
  await using pair = await connectPair();
  const order: string[] = [];
  pair.worker.onMessage((message) => order.push(message.content ?? ""));
  const workerEnd = ended(pair.worker).then((end) => {
    order.push(end.kind);
    return end;
  });
  pair.host.send(cancel("1"));
  pair.host.end();
  assert.equal(pair.host.send(cancel("2")), false);
  assert.deepEqual(await workerEnd, { kind: "completed" });
  assert.deepEqual(order, ["invocationCancel", "completed"]);
  assert.deepEqual(await ended(pair.host), { kind: "completed" });
  assert.equal(pair.worker.send(log("too late")), false);
});

test("the host finishes with a status: the worker gets code and message, whatever its letters", async () => {
  await using pair = await connectPair();
  const message = "100 % voilà\n✓";
  const status: StreamEnd = { kind: "status", code: GrpcStatus.FAILED_PRECONDITION, message };
  pair.host.fail(GrpcStatus.FAILED_PRECONDITION, message);
  assert.deepEqual(await Promise.all([ended(pair.worker), ended(pair.host)]), [status, status]);
});

test("the worker cancels: the host sees a reset", async () => {
  await using pair = await connectPair();
  pair.worker.fail(GrpcStatus.CANCELLED, "enough");
  assert.deepEqual(await ended(pair.worker), { kind: "status", code: GrpcStatus.CANCELLED, message: "enough" });
  const end = await ended(pair.host);
  assert.ok(end.kind === "reset" && end.code === 8, JSON.stringify(end));
});

test("either end breaks off: the other one learns of it", async () => {
  for (const side of ["worker", "host"] as const) {
    await using pair = await connectPair();
    const other = side === "worker" ? pair.host : pair.worker;
    pair[side].destroy();
    pair[side].destroy();
    assert.deepEqual(await ended(pair[side]), { kind: "destroyed" });
    const end = await ended(other);
    assert.ok(end.kind === "reset" || end.kind === "lost", JSON.stringify(end));
  }
});

test("a message over the host's limit is answered by RESOURCE_EXHAUSTED", async () => {
  await using pair = await connectPair({ hostLimit: 1000 });
  pair.worker.send(log("fits"));
  pair.worker.send(log("x".repeat(2000)));
  const [hostEnd, workerEnd] = await Promise.all([ended(pair.host), ended(pair.worker)]);
  assert.ok(hostEnd.kind === "violation" && hostEnd.code === GrpcStatus.RESOURCE_EXHAUSTED, JSON.stringify(hostEnd));
  assert.ok(workerEnd.kind === "status" && workerEnd.code === GrpcStatus.RESOURCE_EXHAUSTED, JSON.stringify(workerEnd));
  assert.match(workerEnd.message, /limit of 1000 bytes/);
  assert.equal((await messages(pair.host, 1)).length, 1);
});

test("a message over the worker's limit ends its stream; the host sees a reset", async () => {
  await using pair = await connectPair({ workerLimit: 1000 });
  pair.host.send(cancel("x".repeat(2000)));
  const [hostEnd, workerEnd] = await Promise.all([ended(pair.host), ended(pair.worker)]);
  assert.ok(
    workerEnd.kind === "violation" && workerEnd.code === GrpcStatus.RESOURCE_EXHAUSTED,
    JSON.stringify(workerEnd),
  );
  assert.equal(hostEnd.kind, "reset");
});

test("a handler that throws is an uncaught exception, and the next message is delivered", async () => {
  await using pair = await connectPair();
  const thrown: unknown[] = [];
  const seen: string[] = [];
  const both = Promise.withResolvers<void>();
  const listeners = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error) => {
    thrown.push(error);
    if (thrown.length === 2) both.resolve();
  });
  try {
    pair.host.onMessage((message) => {
      seen.push(message.content === "rpcLog" ? (message.rpcLog.message ?? "") : "");
      throw new Error(`bug ${seen.length}`);
    });
    pair.worker.send(log("1"));
    pair.worker.send(log("2"));
    await both.promise;
  } finally {
    process.removeAllListeners("uncaughtException");
    for (const listener of listeners) process.on("uncaughtException", listener);
  }
  assert.deepEqual(seen, ["1", "2"]);
  assert.deepEqual(thrown.map(String), ["Error: bug 1", "Error: bug 2"]);
});

test("a message that cannot be encoded is the sender's error, and the stream goes on", async () => {
  await using pair = await connectPair();
  const returnValue = typedData.int(0.5);
  assert.throws(
    () => pair.worker.send({ content: "invocationResponse", invocationResponse: { invocationId: "i", returnValue } }),
    (error) => error instanceof IsofuncError && error.code === "ISO1006",
  );
  pair.worker.send(log("next"));
  const [message] = await messages(pair.host, 1);
  assert.equal(message?.content, "rpcLog");
});

test("the server closes with grace: open streams may finish, a new one is refused", async () => {
  await using pair = await connectPair();
  const closing = pair.server.close(60_000);
  pair.worker.send(log("still here"));
  assert.equal((await messages(pair.host, 1)).length, 1);
  await assert.rejects(connectFunctionRpc({ address: pair.server.uri }), IsofuncError);
  pair.host.end();
  assert.deepEqual(await ended(pair.worker), { kind: "completed" });
  await closing;
});

test("the server closes without grace: both ends lose the connection", async () => {
  await using pair = await connectPair();
  await pair.server.close();
  const [hostEnd, workerEnd] = await Promise.all([ended(pair.host), ended(pair.worker)]);
  assert.equal(hostEnd.kind, "lost");
  assert.ok(workerEnd.kind === "lost" || workerEnd.kind === "reset", JSON.stringify(workerEnd));
});

test("nobody listens: the error names the address and what to do", async () => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  assert.ok(bound !== null && typeof bound === "object");
  server.close();
  await once(server, "close");
  await assert.rejects(
    connectFunctionRpc({ address: { host: "127.0.0.1", port: bound.port } }),
    (error) =>
      error instanceof IsofuncError && error.code === "ISO1003" && error.message.includes(`127.0.0.1:${bound.port}`),
  );
});

test("an address that is taken: the error says so", async () => {
  await using pair = await connectPair();
  await assert.rejects(
    serveFunctionRpc({ address: pair.server.address, onStream: () => undefined }),
    (error) => error instanceof IsofuncError && error.code === "ISO1004" && error.message.includes("EADDRINUSE"),
  );
});

test("a signal gives up connecting, and later breaks the stream off", async () => {
  await assert.rejects(connectFunctionRpc({ address: "http://127.0.0.1:9/", signal: AbortSignal.abort() }), {
    name: "AbortError",
  });
  const silent = createServer();
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const controller = new AbortController();
  await using server = {
    ...(await serveFunctionRpc({ address: LOOPBACK, onStream: () => undefined })),
    [Symbol.asyncDispose]: () => server.close(),
  };
  const worker = await connectFunctionRpc({ address: server.uri, signal: controller.signal });
  controller.abort();
  assert.deepEqual(await ended(worker), { kind: "destroyed" });
  silent.close();
});

test("an idle stream has no time limit and sends no pings", async () => {
  await using pair = await connectPair();
  let turns = 0;
  pair.worker.onEnd(() => (turns = Number.NaN));
  for (; turns < 50; turns++) await new Promise(setImmediate);
  pair.worker.send(log("still here"));
  assert.equal((await messages(pair.host, 1)).length, 1);
});
