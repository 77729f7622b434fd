import assert from "node:assert/strict";
import { once } from "node:events";
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, test, type TestContext } from "node:test";
import { IsofuncError, typedData } from "@isofunc/protocol";
import type { ExtensionEnvironment } from "../extension.ts";
import { FakeWorker } from "../fixtures/fake-worker.ts";
import { BindingTypes } from "../functions/binding-types.ts";
import { parseRawBinding } from "../functions/raw-binding.ts";
import { Dispatcher } from "../invocation/dispatcher.ts";
import { RunnableFunction } from "../invocation/runnable-function.ts";
import { createHostLogger } from "../logging/host-log.ts";
import { HttpFrontEnd, type FrontEndOptions } from "./front-end.ts";
import type { HttpFunction } from "./http-functions.ts";
import { RouteTable } from "./route-table.ts";

const log = createHostLogger({ write: () => undefined }, { logLevel: {} });
const environment: ExtensionEnvironment = {
  durations: {},
  isDevelopment: true,
  log,
  connection: () => assert.fail("no connection is needed here"),
};

const BODY_LIMIT = 1000;

interface FrontEndUnderTest {
  readonly frontEnd: HttpFrontEnd;
  readonly worker: FakeWorker;
  readonly dispatcher: Dispatcher;
  readonly table: RouteTable<HttpFunction>;
}

/** A front end that listens, with the functions `Echo` (`api/echo/{x?}`, all methods) and, by name, `Post` (POST). */
async function listeningFrontEnd(t: TestContext, options: Partial<FrontEndOptions> = {}): Promise<FrontEndUnderTest> {
  const worker = new FakeWorker();
  const dispatcher = new Dispatcher({
    pool: worker,
    sendCanceledInvocations: true,
    functionTimeout: undefined,
    timeoutGracePeriod: 1000,
    replaceWorker: () => undefined,
  });
  const frontEnd = new HttpFrontEnd({
    address: "127.0.0.1",
    port: 0,
    dispatcher,
    log,
    bodyLimit: BODY_LIMIT,
    startWait: 60_000,
    hasHomePage: true,
    admin: {
      appRoot: "/app",
      routePrefix: "api",
      language: "test",
      index: () => undefined,
      status: () => assert.fail("nobody asks for it"),
    },
    ...options,
  });
  const functions = [
    { name: "Echo", route: "echo/{x?}", runnable: runnable("Echo"), httpOutput: "$return" },
    { name: "Post", methods: ["POST"], runnable: runnable("Post"), httpOutput: "$return" },
  ];
  const { table } = RouteTable.build<HttpFunction>(functions, "api");
  await frontEnd.listen();
  t.after(() => frontEnd.close());
  return { frontEnd, worker, dispatcher, table };
}

async function servingFrontEnd(t: TestContext, options: Partial<FrontEndOptions> = {}): Promise<FrontEndUnderTest> {
  const all = await listeningFrontEnd(t, options);
  all.frontEnd.serve(all.table);
  return all;
}

function runnable(name: string): RunnableFunction {
  const trigger = parseRawBinding('{"name":"req","type":"httpTrigger"}');
  const outputs = [parseRawBinding('{"name":"$return","type":"http","direction":"out"}')];
  const indexed = { id: name, name, metadata: { name }, trigger, inputs: [], outputs, isDisabled: false };
  return new RunnableFunction(indexed, new BindingTypes([]), environment);
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

async function call(
  { frontEnd }: FrontEndUnderTest,
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  const request = httpRequest({ port: frontEnd.port, host: "127.0.0.1", path, method, headers, agent: false });
  request.end(body);
  const [response] = await once(request, "response");
  const { statusCode, headers: received }: IncomingMessage = response;
  return { status: statusCode, headers: received, body: (await buffer(response)).toString() };
}

/** Answers the next invocation as soon as it comes. */
async function answerNext({ worker }: FrontEndUnderTest, how: () => void): Promise<void> {
  const before = worker.requests.length;
  while (worker.requests.length === before) await new Promise(setImmediate);
  how();
}

describe("a request for a function", () => {
  test("reaches the worker and is answered with what it says", async (t) => {
    const all = await servingFrontEnd(t);
    const answer = call(all, "/api/echo/5?q=1");
    await answerNext(all, () =>
      all.worker.succeed(
        {},
        typedData.http({ statusCode: "201", headers: { "x-a": "b" }, body: typedData.string("hi") }),
      ),
    );
    const { status, headers, body } = await answer;
    assert.deepEqual([status, headers["x-a"], body], [201, "b", "hi"]);
    const [request] = all.worker.requests;
    assert.equal(request?.functionId, "Echo");
    const [input] = request.inputData ?? [];
    const http = input?.rpcData === "data" && input.data.data === "http" ? input.data.http : undefined;
    assert.equal(http?.url, `http://127.0.0.1:${all.frontEnd.port}/api/echo/5?q=1`);
    assert.equal(request.triggerMetadata?.["x"]?.data, "string");
  });

  for (const [what, headers, body] of [
    ["with its length", { "content-length": "5" }, "hello"],
    ["in chunks", { "transfer-encoding": "chunked" }, "hello"],
    ["that is empty", { "content-length": "0" }, ""],
  ] as const) {
    test(`brings a body ${what}`, async (t) => {
      const all = await servingFrontEnd(t);
      const answer = call(all, "/api/post", { method: "POST", headers, body });
      await answerNext(all, () => all.worker.succeed());
      await answer;
      const [input] = all.worker.requests[0]?.inputData ?? [];
      const http = input?.rpcData === "data" && input.data.data === "http" ? input.data.http : undefined;
      assert.deepEqual(http?.body, body === "" ? undefined : typedData.string(body));
    });
  }

  for (const [what, headers] of [
    ["with its length", { "content-length": String(BODY_LIMIT + 1) }],
    ["in chunks", { "transfer-encoding": "chunked" }],
  ] as const) {
    test(`is refused when its body is too large, ${what}`, async (t) => {
      const all = await servingFrontEnd(t);
      const body = "x".repeat(BODY_LIMIT + 1);
      const { status, headers: answered } = await call(all, "/api/post", { method: "POST", headers, body });
      assert.deepEqual([status, answered.connection], [413, "close"]);
      assert.equal(all.worker.requests.length, 0);
    });
  }

  test("is answered 500 with no body when the function fails", async (t) => {
    const all = await servingFrontEnd(t);
    const answer = call(all, "/api/echo");
    await answerNext(all, () => all.worker.answer({}));
    const { status, body } = await answer;
    assert.deepEqual([status, body], [500, ""]);
  });

  test("cancels its invocation when the client goes away", async (t) => {
    const all = await servingFrontEnd(t);
    const cancelled = Promise.withResolvers<void>();
    all.worker.onCancel = cancelled.resolve;
    const socket = connect(all.frontEnd.port, "127.0.0.1");
    socket.write("GET /api/echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await answerNext(all, () => socket.destroy());
    await cancelled.promise;
    assert.deepEqual(all.worker.cancelled, [all.worker.requests[0]?.invocationId]);
    all.worker.succeed();
    await all.dispatcher.idle();
  });

  test("is not cancelled when it was answered", async (t) => {
    const all = await servingFrontEnd(t);
    const answer = call(all, "/api/echo");
    await answerNext(all, () => all.worker.succeed());
    await answer;
    await all.frontEnd.close();
    assert.deepEqual(all.worker.cancelled, []);
  });

  test("is answered without a body when it is HEAD", async (t) => {
    const all = await servingFrontEnd(t);
    const answer = call(all, "/api/echo", { method: "HEAD" });
    await answerNext(all, () => all.worker.succeed({}, typedData.string("hello")));
    const { status, body } = await answer;
    assert.deepEqual([status, body], [200, ""]);
  });

  for (const [path, method, status] of [
    ["/api/nothing", "GET", 404],
    ["/api/post", "GET", 404],
    ["/echo", "GET", 404],
    ["/favicon.ico", "GET", 404],
    ["/api/echo/%00", "GET", 400],
  ] as const) {
    test(`${method} ${path} is answered ${status} with no body`, async (t) => {
      const answer = await call(await servingFrontEnd(t), path, { method });
      assert.deepEqual([answer.status, answer.body, answer.headers["content-length"]], [status, "", "0"]);
    });
  }
});

describe("while the host is starting", () => {
  test("requests wait and are then served", async (t) => {
    const all = await listeningFrontEnd(t);
    const answer = call(all, "/api/post", { method: "POST", body: "early" });
    const ping = await call(all, "/admin/host/ping");
    assert.deepEqual([ping.status, ping.headers["cache-control"]], [200, "no-store"]);
    all.frontEnd.serve(all.table);
    await answerNext(all, () => all.worker.succeed());
    assert.equal((await answer).status, 204);
  });

  test("requests wait no longer than they should", async (t) => {
    const { status, body, headers } = await call(await listeningFrontEnd(t, { startWait: 20 }), "/api/echo");
    assert.deepEqual([status, body], [503, "Function host is not running."]);
    assert.equal(headers["content-type"], "text/plain; charset=utf-8");
  });

  test("requests are refused at once when it fails", async (t) => {
    const all = await listeningFrontEnd(t);
    const waiting = call(all, "/api/echo");
    await call(all, "/admin/host/ping"); // by then the other one is waiting
    all.frontEnd.refuse();
    assert.equal((await waiting).status, 503);
    assert.equal((await call(all, "/api/echo")).status, 503);
    assert.equal((await call(all, "/admin/host/ping")).status, 200);
  });
});

describe("who may call", () => {
  for (const [host, status] of [
    ["localhost:7071", 404],
    ["LOCALHOST", 404],
    ["127.0.0.1:1", 404],
    ["127.8.9.10", 404],
    ["[::1]:7071", 404],
    ["app.localhost", 404],
    ["evil.example", 403],
    ["localhost.evil.example", 403],
    ["127.0.0.1.evil.example:7071", 403],
    ["192.168.0.1", 403],
  ] as const) {
    test(`'${host}' as the name of the host is ${status === 403 ? "refused" : "taken"}`, async (t) => {
      const all = await servingFrontEnd(t);
      assert.equal((await call(all, "/nothing", { headers: { host } })).status, status);
    });
  }

  test("pages of other origins get nothing from the admin API", async (t) => {
    const all = await servingFrontEnd(t);
    const host = "localhost:7071";
    for (const [origin, status] of [
      ["http://localhost:7071", 200],
      ["http://localhost:3000", 403],
      ["https://evil.example", 403],
      ["null", 403],
    ] as const) {
      const answer = await call(all, "/admin/host/ping", { method: "POST", headers: { host, origin } });
      assert.equal(answer.status, status);
    }
  });

  test("nobody does over an address that others can reach", async (t) => {
    for (const address of ["0.0.0.0", "::", "192.168.0.1", "example.org"]) {
      await assert.rejects(
        listeningFrontEnd(t, { address }),
        (error) => error instanceof IsofuncError && error.code === "ISO2401" && error.message.includes(address),
      );
    }
  });
});

describe("the front end", () => {
  test("says which port is taken", async (t) => {
    const { frontEnd } = await listeningFrontEnd(t);
    await assert.rejects(
      listeningFrontEnd(t, { port: frontEnd.port }),
      (error) =>
        error instanceof IsofuncError &&
        error.message ===
          `Port ${frontEnd.port} is unavailable. Close the process using that port, or specify another port using --port [-p].`,
    );
  });

  test("has a home page, unless it is disabled", async (t) => {
    const { status, headers, body } = await call(await servingFrontEnd(t), "/");
    assert.deepEqual([status, headers["content-type"]], [200, "text/html"]);
    assert.match(body, /^<!doctype html>/);
    const disabled = await call(await servingFrontEnd(t, { hasHomePage: false }), "/");
    assert.deepEqual([disabled.status, disabled.body], [204, ""]);
  });

  test("finds the admin API behind escapes, and never a function there", async (t) => {
    const all = await servingFrontEnd(t);
    assert.equal((await call(all, "/%61dmin/host/ping")).status, 200);
    assert.equal((await call(all, "/ADMIN/host/ping")).status, 200);
    assert.equal((await call(all, "/admin/nothing")).status, 404);
    assert.equal((await call(all, "/administrator")).status, 404);
  });

  test("survives heads that are too long or no HTTP at all", async (t) => {
    const all = await servingFrontEnd(t);
    const long = await call(all, "/api/echo", { headers: { "x-long": "x".repeat(40_000) } });
    assert.equal(long.status, 431);
    const socket = connect(all.frontEnd.port, "127.0.0.1");
    socket.write("what is this?\r\n\r\n");
    assert.match((await buffer(socket)).toString(), /^HTTP\/1\.1 400 /);
    assert.equal((await call(all, "/nothing")).status, 404);
  });

  test("sends the answers that are under way before it closes, and keeps no connection", async (t) => {
    const all = await servingFrontEnd(t);
    const large = Buffer.alloc(5_000_000, "x");
    const request = httpRequest({ port: all.frontEnd.port, host: "127.0.0.1", path: "/api/echo", agent: false });
    request.setHeader("connection", "keep-alive").end();
    await answerNext(all, () => all.frontEnd.refuse());
    all.worker.succeed({}, typedData.http({ statusCode: "200", body: typedData.bytes(large) }));
    const [response]: IncomingMessage[] = await once(request, "response");
    assert.ok(response);
    const closed = all.frontEnd.close();
    assert.equal((await buffer(response)).length, large.length);
    assert.equal(response.headers.connection, "close");
    await closed;
  });

  test("closes more than once, and without having listened", async (t) => {
    const all = await servingFrontEnd(t);
    await all.frontEnd.close();
    await all.frontEnd.close();
    await assert.rejects(call(all, "/"), /ECONNREFUSED/);
  });
});
