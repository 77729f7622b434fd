import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { connect } from "node:net";
import { after, before, describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import type { Capabilities, RpcHttp } from "@isofunc/protocol";
import * as fc from "fast-check";
import {
  assertWorkerView,
  requestBytes,
  requestVectors,
  wireValue,
  workerModes,
} from "../../../../tests/vectors/compare.ts";
import type { RequestVector, WorkerView } from "../../../../tests/vectors/compare.ts";
import type { TriggerEvent } from "../invocation/trigger-event.ts";
import { httpTriggerEvent } from "./http-trigger-event.ts";
import { httpTriggerRequest } from "./http-trigger-request.ts";
import type { ReceivedRequest } from "./http-trigger-request.ts";
import { splitRequestTarget } from "./request-path.ts";
import { RouteTable } from "./route-table.ts";

const { table } = RouteTable.build([{ name: "Req", route: "req/{a?}/{b?}" }], "api");

describe("requests reach the worker as recorded from the official host", () => {
  let server: Server;
  let host = "";
  let received: ReceivedRequest | undefined;

  before(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const { method = "", url: target = "", rawHeaders } = request;
        const found = table.match(method, splitRequestTarget(target).rawPath);
        if (found !== undefined && found !== "badRequest") {
          received = { ...found, method, scheme: "http", target, rawHeaders, body: Buffer.concat(chunks) };
        }
        response.end();
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    host = typeof address === "object" ? `127.0.0.1:${address?.port}` : "";
  });

  after(() => server.close());

  async function receive(vector: RequestVector): Promise<ReceivedRequest | undefined> {
    received = undefined;
    const socket = connect(Number(host.split(":")[1]), "127.0.0.1");
    socket.end(requestBytes(vector, "/api/req", host));
    socket.resume();
    await once(socket, "close");
    return received;
  }

  for (const vector of requestVectors) {
    for (const [mode, capabilities] of Object.entries(workerModes)) {
      test(`${vector.name}, ${mode}`, async () => {
        const request = await receive(vector);
        if (request === undefined) {
          assert.ok(vector.expected[mode] === null || vector.ours?.startsWith("400") === true);
        } else if (vector.expected[mode] !== null) {
          assertWorkerView(viewOf(request, capabilities, false), vector, mode, host);
        }
      });
    }

    if (vector.expected["forward"] !== undefined) {
      test(`${vector.name}, forward`, async () => {
        const capabilities = { ...workerModes.full, HttpUri: "http://127.0.0.1:1", RequiresRouteParameters: "true" };
        const request = await receive(vector);
        assert.ok(request !== undefined);
        assertWorkerView(viewOf(request, capabilities, true), vector, "forward", host);
      });
    }
  }
});

describe("a request in a worker's message", () => {
  test("has its path encoded anew and its query as it came", () => {
    const request = received("/api/req/%41%7e%zz%20x/%C3%bc%2f?q=%41+b#c");
    assert.equal(httpTriggerRequest(request).url, "http://h/api/req/A~%25zz%20x/%C3%BC%2f?q=%41+b%23c");
  });

  test("joins repeated headers with a comma, and reads them as UTF-8", () => {
    const rawHeaders = [
      "x-A",
      "1",
      "X-a",
      "2",
      "cookie",
      "a=1",
      "Cookie",
      "b=2",
      "X-U",
      "\u00c3\u00bc",
      "X-L",
      "\u00fc",
    ];
    const { headers } = httpTriggerRequest({ ...received("/api/req"), rawHeaders });
    assert.deepEqual(headers, [
      { name: "x-A", value: "1,2" },
      { name: "Cookie", value: "a=1,b=2" },
      { name: "X-U", value: "ü" },
      { name: "X-L", value: "ü" },
    ]);
  });

  test("loses empty values only in the plain maps", () => {
    const request = httpTriggerRequest({ ...received("/api/req?a=&b=1"), rawHeaders: ["X-Empty", ""] });
    const event = httpTriggerEvent(request, "req", () => false);
    const plain = httpOf(event, { IgnoreEmptyValuedRpcHttpHeaders: "true" });
    assert.deepEqual({ ...plain.query }, { b: "1" });
    assert.deepEqual({ ...plain.headers }, {});
    const nullable = httpOf(event, { UseNullableValueDictionaryForHttp: "true" });
    assert.deepEqual({ ...nullable.nullableQuery }, { a: { value: "" }, b: { value: "1" } });
    assert.deepEqual({ ...nullable.nullableHeaders }, { "x-empty": { value: "" } });
  });
});

describe("the binding data of a request", () => {
  test("takes the properties of a JSON body as .NET writes them", () => {
    const body =
      '{"s":"x","i":5,"f":1.50,"t":true,"n":null,"l":[1],"d":"2026-11-23T10:00:00Z","o":{"x":1.0},"K":1,"k":2,"sys":1}';
    assert.deepEqual(metadataOf(received("/api/req", body)), {
      s: typedData.string("x"),
      i: typedData.string("5"),
      f: typedData.string("1.5"),
      t: typedData.string("True"),
      d: typedData.string("11/23/2026 10:00:00"),
      o: typedData.json('{"x":1.0}'),
      K: typedData.string("2"),
      Query: typedData.json("{}"),
      Headers: typedData.json("{}"),
    });
  });

  test("lets the query win over the body and the route over both, even without a value", () => {
    const request = received("/api/req/1?A=2&B=3&C=4&code=5", '{"a":"6","c":"7","code":"8"}');
    const { Query: query, Headers: headers, ...rest } = metadataOf(request);
    assert.deepEqual(rest, { a: typedData.string("1"), c: typedData.string("4"), code: typedData.string("8") });
    assert.deepEqual([query, headers], [typedData.json('{"A":"2","B":"3","C":"4","code":"5"}'), typedData.json("{}")]);
  });

  test("gives the names Query and Headers and the parameter's away only as the official host does", () => {
    const metadata = metadataOf(received("/api/req?query=1&REQ=2"));
    assert.deepEqual(metadata["query"], typedData.string("1"));
    assert.equal(metadata["Query"], undefined);
    assert.equal(metadata["REQ"], undefined);
  });

  test("can be looked up by any spelling, and walked through", () => {
    const request = httpTriggerRequest(received("/api/req/1?x=2", '{"Order":{"id":7}}'));
    const { bindingData } = httpTriggerEvent(request, "req", () => false);
    assert.equal(bindingData.get("A"), "1");
    assert.equal(bindingData.get("b"), null);
    assert.equal(bindingData.get("X"), "2");
    assert.equal(Object(bindingData.get("order"))["id"], 7n);
    assert.equal(bindingData.get("missing"), undefined);
  });

  test("survives any body and query", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: "binary-ascii" }), (bytes, query) => {
        const request = httpTriggerRequest({ ...received(`/api/req?${query}`), body: bytes });
        const event = httpTriggerEvent(request, "req", () => false);
        for (const capabilities of Object.values(workerModes)) {
          event.input(capabilities);
          event.metadata(capabilities);
        }
      }),
    );
  });
});

function received(target: string, body?: string): ReceivedRequest {
  const found = table.match("POST", splitRequestTarget(target).rawPath);
  const route = found === undefined || found === "badRequest" ? { params: {}, unsetParams: [], path: "/" } : found;
  const rawHeaders = ["Host", "h"];
  return {
    ...route,
    method: "POST",
    scheme: "http",
    target,
    rawHeaders,
    body: body === undefined ? body : Buffer.from(body),
  };
}

function httpOf(event: TriggerEvent, capabilities: Capabilities): RpcHttp {
  const data = event.input(capabilities);
  assert.equal(data.data, "http");
  return data.http;
}

function metadataOf(request: ReceivedRequest): Record<string, unknown> {
  const event = httpTriggerEvent(httpTriggerRequest({ ...request, rawHeaders: [] }), "req", () => false);
  return { ...event.metadata(workerModes.full) };
}

function viewOf(
  request: ReceivedRequest,
  capabilities: Readonly<Record<string, string>>,
  isForwarded: boolean,
): WorkerView {
  const event = httpTriggerEvent(httpTriggerRequest(request), "req", () => isForwarded);
  const metadata = Object.entries(event.metadata(capabilities)).map(([name, data]) => [name, wireValue(data)]);
  return { input: wireValue(event.input(capabilities)), metadata: Object.fromEntries(metadata) };
}
