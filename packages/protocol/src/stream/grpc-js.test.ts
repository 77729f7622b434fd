/** Each of our ends against `@grpc/grpc-js`, the implementation that official Node workers use. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import {
  Client,
  type ClientDuplexStream,
  credentials,
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServiceDefinition,
  type ServiceError,
  status as grpcStatus,
} from "@grpc/grpc-js";
import { decodeMessage, encodeMessage } from "../codec/message-codec.ts";
import { type HostMessage, isHostMessage, isWorkerMessage, typedData, type WorkerMessage } from "../messages.ts";
import { connectFunctionRpc, type WorkerStream } from "./connect-function-rpc.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { StreamEnd } from "./message-stream.ts";
import { type FunctionRpcServer, type HostStream, serveFunctionRpc } from "./serve-function-rpc.ts";

const EVENT_STREAM = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";
const UNLIMITED = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

const cancel = (invocationId: string): HostMessage => ({
  content: "invocationCancel",
  invocationCancel: { invocationId },
});
const log = (message: string): WorkerMessage => ({ content: "rpcLog", rpcLog: { message } });

function readWorkerMessage(bytes: Buffer): WorkerMessage {
  const message = decodeMessage(bytes);
  assert.ok(isWorkerMessage(message));
  return message;
}

function readHostMessage(bytes: Buffer): HostMessage {
  const message = decodeMessage(bytes);
  assert.ok(isHostMessage(message));
  return message;
}

function ended(stream: HostStream | WorkerStream): Promise<StreamEnd> {
  return new Promise((resolve) => stream.onEnd(resolve));
}

// grpc-js as the worker

type WorkerCall = ClientDuplexStream<WorkerMessage, HostMessage>;

interface HostWithGrpcWorker extends AsyncDisposable {
  readonly server: FunctionRpcServer;
  readonly client: Client;
  readonly call: WorkerCall;
  readonly host: HostStream;
  readonly callStatus: Promise<{ code: number; details: string }>;
}

async function grpcWorker(options: { maxMessageBytes?: number; path?: string } = {}): Promise<HostWithGrpcWorker> {
  const opened = Promise.withResolvers<HostStream>();
  const server = await serveFunctionRpc({
    address: options.path === undefined ? { host: "127.0.0.1", port: 0 } : { path: options.path },
    onStream: opened.resolve,
    maxMessageBytes: options.maxMessageBytes,
  });
  const target = "path" in server.address ? server.uri : `${server.address.host}:${server.address.port}`;
  const client = new Client(target, credentials.createInsecure(), UNLIMITED);
  const call: WorkerCall = client.makeBidiStreamRequest(EVENT_STREAM, encodeMessage, readHostMessage);
  const { promise: callStatus, resolve } = Promise.withResolvers<{ code: number; details: string }>();
  call.on("status", resolve);
  call.on("error", () => undefined);
  call.write({ content: "startStream", startStream: { workerId: "w" } });
  const close = async (): Promise<void> => {
    client.close();
    await server.close();
  };
  return { server, client, call, host: await opened.promise, callStatus, [Symbol.asyncDispose]: close };
}

/** Collects what a handler is given until there are `count`. */
function collect<Message>(
  count: number,
  listen: (handler: (message: Message) => void) => void,
): Promise<readonly Message[]> {
  const { promise, resolve } = Promise.withResolvers<readonly Message[]>();
  const received: Message[] = [];
  listen((message) => {
    received.push(message);
    if (received.length === count) resolve(received);
  });
  return promise;
}

test("grpc-js as the worker: messages both ways, in order", async () => {
  await using pair = await grpcWorker();
  const count = 500;
  const atHost = collect<WorkerMessage>(count + 1, (handler) => pair.host.onMessage(handler));
  const atWorker = collect<HostMessage>(count, (handler) => pair.call.on("data", handler));
  for (let index = 0; index < count; index++) {
    pair.call.write(log(String(index)));
    pair.host.send(cancel(String(index)));
  }
  const expected = Array.from({ length: count }, (_, index) => String(index));
  const [start, ...logs] = await atHost;
  assert.equal(start?.content, "startStream");
  assert.deepEqual(
    logs.map((message) => message.content === "rpcLog" && message.rpcLog.message),
    expected,
  );
  const ids = (await atWorker).map(
    (message) => message.content === "invocationCancel" && message.invocationCancel.invocationId,
  );
  assert.deepEqual(ids, expected);
});

test("grpc-js as the worker: over a Unix socket", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "isofunc-grpc-"));
  try {
    await using pair = await grpcWorker({ path: path.join(folder, "host.sock") });
    const [start] = await collect<WorkerMessage>(1, (handler) => pair.host.onMessage(handler));
    assert.equal(start?.content, "startStream");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("grpc-js as the worker: 16 MB both ways", async () => {
  await using pair = await grpcWorker();
  const returnValue = typedData.bytes(Buffer.alloc(16 * 1024 * 1024, 5));
  const atHost = collect<WorkerMessage>(2, (handler) => pair.host.onMessage(handler));
  const atWorker = collect<HostMessage>(1, (handler) => pair.call.on("data", handler));
  pair.call.write({ content: "invocationResponse", invocationResponse: { invocationId: "i", returnValue } });
  pair.host.send({
    content: "invocationRequest",
    invocationRequest: { invocationId: "i", functionId: "f", triggerMetadata: { body: returnValue } },
  });
  const [, response] = await atHost;
  const [request] = await atWorker;
  assert.ok(response?.content === "invocationResponse" && response.invocationResponse.returnValue?.data === "bytes");
  assert.equal(response.invocationResponse.returnValue.bytes.length, 16 * 1024 * 1024);
  assert.ok(request?.content === "invocationRequest");
});

test("grpc-js as the worker: it half-closes, we finish with OK", async () => {
  await using pair = await grpcWorker();
  pair.call.resume();
  pair.call.end();
  assert.equal((await pair.callStatus).code, grpcStatus.OK);
  assert.deepEqual(await ended(pair.host), { kind: "completed" });
});

test("grpc-js as the worker: it half-closes, we go on sending", async () => {
  await using pair = await grpcWorker();
  const atWorker = collect<HostMessage>(1, (handler) => pair.call.on("data", handler));
  const halfClosed = new Promise<void>((resolve) => pair.host.onHalfClose(resolve));
  pair.call.end();
  await halfClosed;
  pair.host.send(cancel("late"));
  pair.host.end();
  assert.equal((await atWorker).length, 1);
  assert.equal((await pair.callStatus).code, grpcStatus.OK);
});

test("grpc-js as the worker: we finish first, with OK and with an error", async () => {
  for (const code of [GrpcStatus.OK, GrpcStatus.ABORTED]) {
    await using pair = await grpcWorker();
    const atWorker = collect<HostMessage>(1, (handler) => pair.call.on("data", handler));
    pair.host.send(cancel("1"));
    if (code === GrpcStatus.OK) pair.host.end();
    else pair.host.fail(code, "voilà, 100 %");
    assert.equal((await atWorker).length, 1);
    const { code: received, details } = await pair.callStatus;
    assert.deepEqual([received, details], [code, code === GrpcStatus.OK ? "" : "voilà, 100 %"]);
    assert.equal((await ended(pair.host)).kind, code === GrpcStatus.OK ? "completed" : "status");
  }
});

test("grpc-js as the worker: its message over our limit gets RESOURCE_EXHAUSTED", async () => {
  await using pair = await grpcWorker({ maxMessageBytes: 1000 });
  pair.call.resume();
  pair.call.write(log("x".repeat(2000)));
  assert.equal((await pair.callStatus).code, grpcStatus.RESOURCE_EXHAUSTED);
  assert.equal((await ended(pair.host)).kind, "violation");
});

test("grpc-js as the worker: it cancels, we see a reset", async () => {
  await using pair = await grpcWorker();
  pair.call.cancel();
  assert.deepEqual(await ended(pair.host), { kind: "reset", code: 8 });
});

test("grpc-js as the worker: our server closes, with grace for the open stream", async () => {
  await using pair = await grpcWorker();
  const closing = pair.server.close(60_000);
  const atWorker = collect<HostMessage>(1, (handler) => pair.call.on("data", handler));
  pair.host.send(cancel("still here"));
  assert.equal((await atWorker).length, 1);
  pair.host.end();
  assert.equal((await pair.callStatus).code, grpcStatus.OK);
  pair.client.close();
  await closing;
});

test("grpc-js as the worker: a method that we do not have is UNIMPLEMENTED", async () => {
  await using pair = await grpcWorker();
  const error = await new Promise<ServiceError | null>((resolve) => {
    const bytes = (value: Buffer): Buffer => value;
    pair.client.makeUnaryRequest("/Nothing/Here", bytes, bytes, Buffer.alloc(0), new Metadata(), (failure) =>
      resolve(failure),
    );
  });
  assert.equal(error?.code, grpcStatus.UNIMPLEMENTED);
});

// grpc-js as the host

type HostCall = ServerDuplexStream<WorkerMessage, HostMessage>;

const FUNCTION_RPC: ServiceDefinition = {
  EventStream: {
    path: EVENT_STREAM,
    requestStream: true,
    responseStream: true,
    requestSerialize: encodeMessage,
    requestDeserialize: readWorkerMessage,
    responseSerialize: encodeMessage,
    responseDeserialize: readHostMessage,
  },
};

interface WorkerWithGrpcHost extends AsyncDisposable {
  readonly server: Server;
  readonly call: HostCall;
  readonly worker: WorkerStream;
}

async function grpcHost(options: { server?: object; maxMessageBytes?: number } = {}): Promise<WorkerWithGrpcHost> {
  const server = new Server({ ...UNLIMITED, ...options.server });
  const opened = Promise.withResolvers<HostCall>();
  server.addService(FUNCTION_RPC, {
    EventStream: (call: HostCall) => {
      call.on("error", () => undefined);
      opened.resolve(call);
    },
  });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  const worker = await connectFunctionRpc({
    address: `http://127.0.0.1:${port}/`,
    maxMessageBytes: options.maxMessageBytes,
  });
  worker.send({ content: "startStream", startStream: { workerId: "w" } });
  const close = async (): Promise<void> => server.forceShutdown();
  return { server, worker, call: await opened.promise, [Symbol.asyncDispose]: close };
}

test("grpc-js as the host: messages both ways, in order", async () => {
  await using pair = await grpcHost();
  const count = 500;
  const atHost = collect<WorkerMessage>(count + 1, (handler) => pair.call.on("data", handler));
  const atWorker = collect<HostMessage>(count, (handler) => pair.worker.onMessage(handler));
  for (let index = 0; index < count; index++) {
    pair.worker.send(log(String(index)));
    pair.call.write(cancel(String(index)));
  }
  const expected = Array.from({ length: count }, (_, index) => String(index));
  const [start, ...logs] = await atHost;
  assert.equal(start?.content, "startStream");
  assert.deepEqual(
    logs.map((message) => message.content === "rpcLog" && message.rpcLog.message),
    expected,
  );
  const ids = (await atWorker).map(
    (message) => message.content === "invocationCancel" && message.invocationCancel.invocationId,
  );
  assert.deepEqual(ids, expected);
});

test("grpc-js as the host: 16 MB both ways", async () => {
  await using pair = await grpcHost();
  const returnValue = typedData.bytes(Buffer.alloc(16 * 1024 * 1024, 5));
  const atHost = collect<WorkerMessage>(2, (handler) => pair.call.on("data", handler));
  const atWorker = collect<HostMessage>(1, (handler) => pair.worker.onMessage(handler));
  pair.worker.send({ content: "invocationResponse", invocationResponse: { invocationId: "i", returnValue } });
  pair.call.write({
    content: "invocationRequest",
    invocationRequest: { invocationId: "i", functionId: "f", triggerMetadata: { body: returnValue } },
  });
  const [, response] = await atHost;
  assert.ok(response?.content === "invocationResponse");
  assert.equal((await atWorker)[0]?.content, "invocationRequest");
});

test("grpc-js as the host: it finishes with OK, and with an error", async () => {
  for (const code of [grpcStatus.OK, grpcStatus.PERMISSION_DENIED]) {
    await using pair = await grpcHost();
    const atWorker = collect<HostMessage>(1, (handler) => pair.worker.onMessage(handler));
    pair.call.write(cancel("1"));
    if (code === grpcStatus.OK) pair.call.end();
    else pair.call.emit("error", { code, details: "voilà, 100 %" });
    assert.deepEqual(
      await ended(pair.worker),
      code === grpcStatus.OK
        ? { kind: "completed" }
        : { kind: "status", code: GrpcStatus.PERMISSION_DENIED, message: "voilà, 100 %" },
    );
    assert.equal((await atWorker).length, 1);
  }
});

test("grpc-js as the host: we half-close, it goes on sending and then finishes", async () => {
  await using pair = await grpcHost();
  const halfClosed = new Promise<void>((resolve) => pair.call.on("end", resolve));
  pair.call.resume();
  const atWorker = collect<HostMessage>(1, (handler) => pair.worker.onMessage(handler));
  pair.worker.end();
  await halfClosed;
  pair.call.write(cancel("late"));
  pair.call.end();
  assert.equal((await atWorker).length, 1);
  assert.deepEqual(await ended(pair.worker), { kind: "completed" });
});

test("grpc-js as the host: our message over its limit ends with its RESOURCE_EXHAUSTED", async () => {
  await using pair = await grpcHost({ server: { "grpc.max_receive_message_length": 1000 } });
  pair.call.resume();
  pair.worker.send(log("x".repeat(2000)));
  const end = await ended(pair.worker);
  assert.ok(end.kind === "status" && end.code === GrpcStatus.RESOURCE_EXHAUSTED, JSON.stringify(end));
});

test("grpc-js as the host: its message over our limit is cancelled", async () => {
  await using pair = await grpcHost({ maxMessageBytes: 1000 });
  const cancelled = new Promise<void>((resolve) => pair.call.on("cancelled", () => resolve()));
  pair.call.write(cancel("x".repeat(2000)));
  const end = await ended(pair.worker);
  assert.ok(end.kind === "violation" && end.code === GrpcStatus.RESOURCE_EXHAUSTED, JSON.stringify(end));
  await cancelled;
});

test("grpc-js as the host: it shuts down in order (GOAWAY), the open stream goes on to its end", async () => {
  await using pair = await grpcHost();
  const shutDown = new Promise<void>((resolve) => pair.server.tryShutdown(() => resolve()));
  const atWorker = collect<HostMessage>(1, (handler) => pair.worker.onMessage(handler));
  pair.call.write(cancel("still here"));
  assert.equal((await atWorker).length, 1);
  pair.call.end();
  assert.deepEqual(await ended(pair.worker), { kind: "completed" });
  await shutDown;
});

test("grpc-js as the host: it is cut off, the connection is lost", async () => {
  await using pair = await grpcHost();
  pair.server.forceShutdown();
  const end = await ended(pair.worker);
  assert.ok(end.kind === "lost" || end.kind === "reset", JSON.stringify(end));
});

test("grpc-js as the host: a service without EventStream is UNIMPLEMENTED", async () => {
  const server = new Server();
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  const worker = await connectFunctionRpc({ address: { host: "127.0.0.1", port } });
  const end = await ended(worker);
  assert.ok(end.kind === "status" && end.code === GrpcStatus.UNIMPLEMENTED, JSON.stringify(end));
  server.forceShutdown();
});
