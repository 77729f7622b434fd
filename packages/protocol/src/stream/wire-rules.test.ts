/** The rules of gRPC over HTTP/2, with peers that are neither of our ends: they send what a test tells them to. */
import assert from "node:assert/strict";
import { once } from "node:events";
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  createServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from "node:http2";
import { connect as connectSocket } from "node:net";
import { test } from "node:test";
import { encodeFrame } from "../codec/frame-writer.ts";
import type { HostMessage } from "../messages.ts";
import { connectFunctionRpc, type WorkerStream } from "./connect-function-rpc.ts";
import { GrpcStatus } from "./grpc-status.ts";
import type { StreamEnd } from "./message-stream.ts";
import { type HostStream, serveFunctionRpc } from "./serve-function-rpc.ts";

const EVENT_STREAM = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";
const GRPC = { ":status": 200, "content-type": "application/grpc" };
const cancel: HostMessage = { content: "invocationCancel", invocationCancel: { invocationId: "i" } };
const CANCEL_FRAME = encodeFrame(cancel);
const START_FRAME = encodeFrame({ content: "startStream", startStream: { workerId: "w" } });
const COMPRESSED_FRAME = Buffer.from([1, 0, 0, 0, 1, 0]);
const UNDECODABLE_FRAME = Buffer.from([0, 0, 0, 0, 2, 0xa2, 0x01]);
const CUT_FRAME = START_FRAME.subarray(0, 7);

// Our server, a raw client

interface RawClient extends AsyncDisposable {
  readonly session: ClientHttp2Session;
  readonly hosts: readonly HostStream[];
  readonly port: number;
  request(headers?: Record<string, string>): ClientHttp2Stream;
}

async function rawClient(): Promise<RawClient> {
  const hosts: HostStream[] = [];
  const server = await serveFunctionRpc({
    address: { host: "127.0.0.1", port: 0 },
    onStream: (stream) => hosts.push(stream),
  });
  const session = connect(server.uri);
  session.on("error", () => undefined);
  return {
    session,
    hosts,
    port: "port" in server.address ? server.address.port : 0,
    request: (headers) => {
      const defaults = { ":method": "POST", ":path": EVENT_STREAM, "content-type": "application/grpc", te: "trailers" };
      const stream = session.request({ ...defaults, ...headers }, { endStream: false });
      stream.on("error", () => undefined);
      stream.resume();
      return stream;
    },
    [Symbol.asyncDispose]: async () => {
      session.destroy();
      await server.close();
    },
  };
}

async function answer(stream: ClientHttp2Stream): Promise<IncomingHttpHeaders> {
  const [headers]: IncomingHttpHeaders[] = await once(stream, "response");
  return headers ?? {};
}

async function trailers(stream: ClientHttp2Stream): Promise<IncomingHttpHeaders> {
  const [headers]: IncomingHttpHeaders[] = await once(stream, "trailers");
  return headers ?? {};
}

/** The host's end of the one stream that was opened. */
async function hostOf({ hosts }: RawClient): Promise<HostStream> {
  while (hosts[0] === undefined) await new Promise(setImmediate);
  return hosts[0];
}

function ended(stream: HostStream | WorkerStream): Promise<StreamEnd> {
  return new Promise((resolve) => stream.onEnd(resolve));
}

test("an unknown path is answered by UNIMPLEMENTED in headers alone", async () => {
  await using client = await rawClient();
  const stream = client.request({ ":path": "/Settlement/Complete" });
  const headers = await answer(stream);
  assert.deepEqual([headers[":status"], headers["grpc-status"]], [200, "12"]);
  assert.match(String(headers["grpc-message"]), /Settlement/);
  assert.equal(client.hosts.length, 0);
});

test("another media type is answered by HTTP 415, another method by 405", async () => {
  await using client = await rawClient();
  for (const type of ["application/json", "application/grpc-web", "text/plain"]) {
    assert.equal((await answer(client.request({ "content-type": type })))[":status"], 415, type);
  }
  const get = await answer(client.request({ ":method": "GET" }));
  assert.deepEqual([get[":status"], get["allow"]], [405, "POST"]);
  for (const type of ["application/grpc", "application/grpc+proto", "application/grpc;charset=utf-8"]) {
    assert.equal((await answer(client.request({ "content-type": type })))[":status"], 200, type);
  }
});

const CLIENT_VIOLATIONS: readonly (readonly [string, Buffer, GrpcStatus])[] = [
  ["a compressed message", COMPRESSED_FRAME, GrpcStatus.UNIMPLEMENTED],
  ["a message that cannot be decoded", UNDECODABLE_FRAME, GrpcStatus.INTERNAL],
  ["a message cut off by the end", CUT_FRAME, GrpcStatus.INTERNAL],
];

for (const [what, bytes, code] of CLIENT_VIOLATIONS) {
  test(`${what} from a worker is answered by status ${code}, and the messages before it are delivered`, async () => {
    await using client = await rawClient();
    const stream = client.request();
    stream.end(Buffer.concat([START_FRAME, bytes]));
    const host = await hostOf(client);
    const received: (string | undefined)[] = [];
    host.onMessage((message) => received.push(message.content));
    assert.equal((await trailers(stream))["grpc-status"], String(code));
    const end = await ended(host);
    assert.ok(end.kind === "violation" && end.code === code, JSON.stringify(end));
    assert.deepEqual(received, ["startStream"]);
  });
}

test("a worker that neither closes nor reads after its violation is cut off", async () => {
  await using client = await rawClient();
  const stream = client.request();
  stream.pause();
  stream.write(COMPRESSED_FRAME);
  const host = await hostOf(client);
  assert.equal((await ended(host)).kind, "violation");
  await once(stream, "close");
});

test("a worker's reset is a reset, whatever its code", async () => {
  for (const code of [2, 7, 8]) {
    await using client = await rawClient();
    const stream = client.request();
    const host = await hostOf(client);
    stream.close(code);
    assert.deepEqual(await ended(host), { kind: "reset", code });
  }
});

test("a worker's connection that breaks is lost", async () => {
  await using client = await rawClient();
  client.request();
  const host = await hostOf(client);
  client.session.destroy();
  assert.equal((await ended(host)).kind, "lost");
  assert.equal(host.send(cancel), false);
});

test("a worker's GOAWAY lets the open stream go on", async () => {
  await using client = await rawClient();
  const stream = client.request();
  const host = await hostOf(client);
  client.session.goaway();
  stream.write(START_FRAME);
  await new Promise<void>((resolve) => host.onMessage(() => resolve()));
});

test("bytes that are no HTTP/2 end their own connection only", async () => {
  await using client = await rawClient();
  const socket = connectSocket(client.port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.end("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  socket.resume();
  await once(socket, "close");
  client.request().write(START_FRAME);
  await hostOf(client);
});

// A raw server, our client

async function workerAgainst(
  script: (stream: ServerHttp2Stream) => void,
): Promise<AsyncDisposable & { worker: WorkerStream }> {
  const server = createServer();
  const sessions = new Set<{ destroy(): void }>();
  server.on("session", (session) => sessions.add(session));
  server.on("stream", (stream: ServerHttp2Stream) => {
    stream.on("error", () => undefined);
    script(stream);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  const worker = await connectFunctionRpc({ address: { host: "127.0.0.1", port: address.port } });
  const close = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    for (const session of sessions) session.destroy();
    await closed;
  };
  return { worker, [Symbol.asyncDispose]: close };
}

/** Answers with these bytes and these trailers. */
function respond(body: Buffer, last: Record<string, string>): (stream: ServerHttp2Stream) => void {
  return (stream) => {
    stream.respond(GRPC, { waitForTrailers: true });
    stream.on("wantTrailers", () => stream.sendTrailers(last));
    stream.end(body);
  };
}

const status = (code: GrpcStatus, message = ""): StreamEnd => ({ kind: "status", code, message });
const cut: StreamEnd = {
  kind: "violation",
  code: GrpcStatus.INTERNAL,
  message: "The stream ends in the middle of a message.",
};

const SERVER_ANSWERS: readonly (readonly [string, (stream: ServerHttp2Stream) => void, StreamEnd])[] = [
  ["trailers with OK", respond(CANCEL_FRAME, { "grpc-status": "0" }), { kind: "completed" }],
  [
    "trailers with a status",
    respond(CANCEL_FRAME, { "grpc-status": "14", "grpc-message": "bye%21" }),
    status(GrpcStatus.UNAVAILABLE, "bye!"),
  ],
  ["a status that nobody knows", respond(CANCEL_FRAME, { "grpc-status": "99" }), status(GrpcStatus.UNKNOWN)],
  [
    "a message that is coded badly",
    respond(CANCEL_FRAME, { "grpc-status": "2", "grpc-message": "50%" }),
    status(GrpcStatus.UNKNOWN, "50%"),
  ],
  [
    "trailers alone",
    (stream) => stream.respond({ ...GRPC, "grpc-status": "12", "grpc-message": "no" }, { endStream: true }),
    status(GrpcStatus.UNIMPLEMENTED, "no"),
  ],
  ["a cut message and OK", respond(CUT_FRAME, { "grpc-status": "0" }), cut],
  ["a cut message and a status", respond(CUT_FRAME, { "grpc-status": "13" }), status(GrpcStatus.INTERNAL)],
  [
    "HTTP 503",
    (stream) => stream.respond({ ":status": 503 }, { endStream: true }),
    status(GrpcStatus.UNAVAILABLE, "The answer is HTTP 503."),
  ],
  [
    "HTTP 404",
    (stream) => stream.respond({ ":status": 404 }, { endStream: true }),
    status(GrpcStatus.UNIMPLEMENTED, "The answer is HTTP 404."),
  ],
  [
    "HTTP 418",
    (stream) => stream.respond({ ":status": 418 }, { endStream: true }),
    status(GrpcStatus.UNKNOWN, "The answer is HTTP 418."),
  ],
  [
    "a page",
    (stream) => {
      stream.respond({ ":status": 200, "content-type": "text/html" });
      stream.end("<p>");
    },
    { kind: "violation", code: GrpcStatus.UNKNOWN, message: "The answer is no gRPC but text/html." },
  ],
  [
    "an end without a status",
    (stream) => {
      stream.respond(GRPC);
      stream.end(CANCEL_FRAME);
    },
    { kind: "violation", code: GrpcStatus.INTERNAL, message: "The stream ended without a status." },
  ],
  ["a reset", (stream) => stream.close(2), { kind: "reset", code: 2 }],
];

for (const [what, script, expected] of SERVER_ANSWERS) {
  test(`a host's answer: ${what}`, async () => {
    await using peer = await workerAgainst(script);
    assert.deepEqual(await ended(peer.worker), expected);
    assert.equal(peer.worker.send({}), false);
  });
}

for (const [what, bytes, code] of [
  ["compressed", COMPRESSED_FRAME, GrpcStatus.UNIMPLEMENTED],
  ["undecodable", UNDECODABLE_FRAME, GrpcStatus.INTERNAL],
] as const) {
  test(`a host's ${what} message ends the stream, and the host sees it cancelled`, async () => {
    const reset = Promise.withResolvers<number | undefined>();
    await using peer = await workerAgainst((stream) => {
      stream.respond(GRPC);
      stream.write(bytes);
      stream.resume();
      stream.on("close", () => reset.resolve(stream.rstCode));
    });
    const end = await ended(peer.worker);
    assert.ok(end.kind === "violation" && end.code === code, JSON.stringify(end));
    assert.equal(await reset.promise, 8);
  });
}

test("everything that a host sent before its last word is delivered, even when all comes at once", async () => {
  const frames = Buffer.concat(Array.from({ length: 20_000 }, () => CANCEL_FRAME));
  await using peer = await workerAgainst(respond(frames, { "grpc-status": "0" }));
  let count = 0;
  peer.worker.onMessage(() => count++);
  assert.deepEqual(await ended(peer.worker), { kind: "completed" });
  assert.equal(count, 20_000);
});

test("a host's orderly GOAWAY lets the open stream go on", async () => {
  await using peer = await workerAgainst((stream) => {
    stream.respond(GRPC);
    stream.session?.close();
    setImmediate(() => stream.write(CANCEL_FRAME));
  });
  await new Promise<void>((resolve) => peer.worker.onMessage(() => resolve()));
  assert.equal(peer.worker.send({}), true);
});

test("a host's GOAWAY with an error loses the connection", async () => {
  await using peer = await workerAgainst((stream) => {
    stream.respond(GRPC);
    stream.session?.goaway(2);
  });
  const end = await ended(peer.worker);
  assert.ok(end.kind === "lost" && /GOAWAY|code 2|NGHTTP2/.test(String(end.error)), JSON.stringify(end));
});

test("a host that dies loses the connection", async () => {
  await using peer = await workerAgainst((stream) => stream.session?.socket.destroy());
  const end = await ended(peer.worker);
  assert.equal(end.kind, "lost");
});
