import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import {
  Client,
  credentials,
  Metadata,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type ServiceError,
} from "@grpc/grpc-js";
import { wire } from "../fixtures/wire-notation.ts";
import { IsofuncError } from "../isofunc-error.ts";
import { GrpcStatus } from "../stream/grpc-status.ts";
import { type FunctionRpcServer, serveFunctionRpc } from "../stream/serve-function-rpc.ts";
import { RpcError } from "../unary/rpc-error.ts";
import type { UnaryHandler } from "../unary/unary-server.ts";
import { connectSettlement, type Settlement, settlementHandlers } from "./settlement.ts";

const raw = (bytes: Buffer): Buffer => bytes;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** Each method: how it is called, its request and response on the wire, written down by hand. */
interface MethodCase {
  readonly method: string;
  readonly call: (settlement: Settlement) => Promise<unknown>;
  readonly request: string;
  readonly response: string;
  readonly result: object;
}

const CASES: readonly MethodCase[] = [
  { method: "Complete", call: (to) => to.complete({ locktoken: "t" }), request: '0a "t"', response: "", result: {} },
  {
    method: "Abandon",
    call: (to) => to.abandon({ locktoken: "t", propertiesToModify: bytes(1) }),
    request: '0a "t" 12 01 01',
    response: "",
    result: {},
  },
  {
    method: "Deadletter",
    call: (to) =>
      to.deadletter({
        locktoken: "t",
        propertiesToModify: bytes(1),
        deadletterReason: { value: "why" },
        deadletterErrorDescription: { value: "how" },
      }),
    request: '0a "t" 12 01 01 1a { 0a "why" } 22 { 0a "how" }',
    response: "",
    result: {},
  },
  {
    method: "Defer",
    call: (to) => to.defer({ locktoken: "t", propertiesToModify: bytes(1) }),
    request: '0a "t" 12 01 01',
    response: "",
    result: {},
  },
  {
    method: "RenewMessageLock",
    call: (to) => to.renewMessageLock({ locktoken: "t" }),
    request: '0a "t"',
    response: "",
    result: {},
  },
  {
    method: "GetSessionState",
    call: (to) => to.getSessionState({ sessionId: "s" }),
    request: '0a "s"',
    response: "0a 02 07 08",
    result: { sessionState: bytes(7, 8) },
  },
  {
    method: "SetSessionState",
    call: (to) => to.setSessionState({ sessionId: "s", sessionState: bytes(7) }),
    request: '0a "s" 12 01 07',
    response: "",
    result: {},
  },
  {
    method: "ReleaseSession",
    call: (to) => to.releaseSession({ sessionId: "s" }),
    request: '0a "s"',
    response: "",
    result: {},
  },
  {
    method: "RenewSessionLock",
    call: (to) => to.renewSessionLock({ sessionId: "s" }),
    request: '0a "s"',
    response: "0a { 08 05 10 07 }",
    result: { lockedUntil: { seconds: 5, nanos: 7 } },
  },
];

async function serve(methods: readonly UnaryHandler[]): Promise<FunctionRpcServer & AsyncDisposable> {
  const server = await serveFunctionRpc({
    address: { host: "127.0.0.1", port: 0 },
    onStream: () => undefined,
    methods,
  });
  return { ...server, [Symbol.asyncDispose]: () => server.close() };
}

/** Answers every method with what its case says, and remembers what it was asked. */
function scripted(asked: [string, object][]): Settlement {
  const answer =
    (method: string) =>
    async (request: object): Promise<object> => {
      asked.push([method, structuredClone(request)]);
      return CASES.find((one) => one.method === method)?.result ?? {};
    };
  const empty = (method: string) => async (request: object) => {
    await answer(method)(request);
    return {};
  };
  return {
    complete: empty("Complete"),
    abandon: empty("Abandon"),
    deadletter: empty("Deadletter"),
    defer: empty("Defer"),
    renewMessageLock: empty("RenewMessageLock"),
    getSessionState: answer("GetSessionState"),
    setSessionState: empty("SetSessionState"),
    releaseSession: empty("ReleaseSession"),
    renewSessionLock: answer("RenewSessionLock"),
  };
}

test("our client calls a grpc-js server: path and bytes of each method", async () => {
  const server = new Server();
  const asked: string[] = [];
  const definition = CASES.map(({ method }) => [
    method,
    {
      path: `/Settlement/${method}`,
      requestStream: false,
      responseStream: false,
      requestSerialize: raw,
      requestDeserialize: raw,
      responseSerialize: raw,
      responseDeserialize: raw,
    },
  ]);
  const service: ServiceDefinition = Object.fromEntries(definition);
  const handlers = CASES.map(({ method, response }) => [
    method,
    (call: { request: Buffer }, reply: (error: null, bytes: Buffer) => void) => {
      asked.push(`${method} ${call.request.toString("hex")}`);
      reply(null, wire(response));
    },
  ]);
  server.addService(service, Object.fromEntries(handlers));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  const settlement = connectSettlement({ host: "127.0.0.1", port });
  for (const { call, result } of CASES) assert.deepEqual(structuredClone(await call(settlement)), result);
  assert.deepEqual(
    asked,
    CASES.map(({ method, request }) => `${method} ${wire(request).toString("hex")}`),
  );
  await settlement.close();
  server.forceShutdown();
});

test("a grpc-js client calls our server: path and bytes of each method", async () => {
  const asked: [string, object][] = [];
  await using server = await serve(settlementHandlers(scripted(asked)));
  const client = new Client(server.uri.replace(/^http:\/\/|\/$/g, ""), credentials.createInsecure());
  for (const { method, request, response } of CASES) {
    const answer = await new Promise<Buffer | undefined>((resolve, reject) =>
      client.makeUnaryRequest(
        `/Settlement/${method}`,
        raw,
        raw,
        wire(request),
        new Metadata(),
        (error: ServiceError | null, value) => (error ? reject(error) : resolve(value)),
      ),
    );
    assert.deepEqual(answer, wire(response), method);
  }
  assert.deepEqual(
    asked.map(([method]) => method),
    CASES.map(({ method }) => method),
  );
  client.close();
});

test("our client calls our server: requests and results are the same at both ends", async () => {
  const asked: [string, object][] = [];
  await using server = await serve(settlementHandlers(scripted(asked)));
  const settlement = connectSettlement(server.uri);
  const results = await Promise.all(CASES.map(({ call }) => call(settlement)));
  assert.deepEqual(
    results.map((result) => structuredClone(result)),
    CASES.map(({ result }) => result),
  );
  assert.equal(asked.length, CASES.length);
  assert.deepEqual(asked.find(([method]) => method === "Complete")?.[1], { locktoken: "t" });
  await settlement.close();
});

test("an RpcError is its status, any other error is UNKNOWN with its message, and the next call is served", async () => {
  const settlement = scripted([]);
  const failing: Settlement = {
    ...settlement,
    complete: () => Promise.reject(new RpcError(GrpcStatus.FAILED_PRECONDITION, "The lock is lost: 100 %.")),
    abandon: () => Promise.reject(new Error("boom")),
  };
  await using server = await serve(settlementHandlers(failing));
  const client = connectSettlement(server.uri);
  await assert.rejects(
    client.complete({ locktoken: "t" }),
    (error) =>
      error instanceof RpcError &&
      error.status === GrpcStatus.FAILED_PRECONDITION &&
      error.detail === "The lock is lost: 100 %.",
  );
  await assert.rejects(
    client.abandon({ locktoken: "t" }),
    (error) => error instanceof RpcError && error.status === GrpcStatus.UNKNOWN && error.detail === "boom",
  );
  assert.deepEqual(await client.defer({ locktoken: "t" }), {});
  await client.close();
});

test("a host without the methods answers UNIMPLEMENTED", async () => {
  await using server = await serve([]);
  const client = connectSettlement(server.uri);
  await assert.rejects(
    client.complete({ locktoken: "t" }),
    (error) => error instanceof RpcError && error.status === GrpcStatus.UNIMPLEMENTED,
  );
  await client.close();
});

test("a caller that gives up aborts the handler's signal", async () => {
  const started = Promise.withResolvers<AbortSignal | undefined>();
  const settlement: Settlement = {
    ...scripted([]),
    complete: (_request, signal) => {
      started.resolve(signal);
      return new Promise(() => undefined);
    },
  };
  await using server = await serve(settlementHandlers(settlement));
  const client = connectSettlement(server.uri);
  const controller = new AbortController();
  const call = client.complete({ locktoken: "t" }, controller.signal);
  const signal = await started.promise;
  controller.abort();
  await assert.rejects(call, { name: "AbortError" });
  assert.ok(signal !== undefined);
  if (!signal.aborted) await once(signal, "abort");
  await client.close();
});

test("a lost connection fails the open call as UNAVAILABLE; the next call connects anew", async () => {
  const started = Promise.withResolvers<void>();
  const settlement: Settlement = {
    ...scripted([]),
    complete: () => {
      started.resolve();
      return new Promise(() => undefined);
    },
  };
  const first = await serve(settlementHandlers(settlement));
  const client = connectSettlement(first.uri);
  const call = client.complete({ locktoken: "t" });
  const failed = assert.rejects(call, (error) => error instanceof RpcError && error.status === GrpcStatus.UNAVAILABLE);
  await started.promise;
  await first.close();
  await failed;
  await assert.rejects(
    client.defer({ locktoken: "t" }),
    (error) => error instanceof IsofuncError && error.code === "ISO1003",
  );
  const second = await serveFunctionRpc({
    address: first.address,
    onStream: () => undefined,
    methods: settlementHandlers(settlement),
  });
  assert.deepEqual(await client.defer({ locktoken: "t" }), {});
  await client.close();
  await second.close();
});
