import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { typedData } from "@isofunc/protocol";
import type { RpcHttp, TypedData } from "@isofunc/protocol";
import fc from "fast-check";
import { webRequest } from "./web-request.ts";

const controller = new AbortController();
const make = (message: RpcHttp): Request => webRequest(message, controller);

const get: RpcHttp = {
  method: "GET",
  url: "http://localhost:7071/api/hello?name=a b",
  nullableHeaders: { accept: { value: "text/html" }, "x-empty": { value: "" }, "x-null": {} },
};

function post(body: TypedData, headers: Readonly<Record<string, string>> = {}): RpcHttp {
  return { method: "POST", url: "http://localhost:7071/api/hello", headers, body };
}

describe("a request", () => {
  test("is a Request with method, URL and header fields", () => {
    const request = make(get);
    assert.ok(request instanceof Request);
    assert.equal(Object.prototype.toString.call(request), "[object Request]");
    assert.equal(request.method, "GET");
    assert.equal(request.url, "http://localhost:7071/api/hello?name=a%20b");
    assert.equal(request.headers.get("Accept"), "text/html");
    assert.deepEqual([request.headers.get("x-empty"), request.headers.get("x-null")], ["", ""]);
    assert.equal(request.headers, request.headers);
  });

  test("takes the plain header fields of a host without nullable ones", () => {
    assert.equal(make(post(typedData.none, { "x-a": "b" })).headers.get("x-a"), "b");
  });

  test("takes header fields beyond Latin-1 as the bytes that they were", () => {
    const { headers } = make({ ...get, nullableHeaders: { "x-a": { value: "☃" } } });
    assert.equal(Buffer.from(headers.get("x-a") ?? "", "latin1").toString(), "☃");
  });

  test("normalizes the methods that Node's own does", () => {
    for (const method of ["get", "Post", "PURGE", "delete"]) {
      assert.equal(make({ ...get, method }).method, new Request("http://localhost", { method }).method);
    }
  });

  test("has the signal of its invocation", () => {
    assert.equal(make(get).signal, controller.signal);
  });

  test("has all else that Node's own has", async () => {
    const request = make(post(typedData.string("x"), { "content-type": "text/plain" }));
    const own = new Request(request.url, { method: "POST", body: "x", headers: { "content-type": "text/plain" } });
    for (const name of [
      "cache",
      "credentials",
      "destination",
      "duplex",
      "integrity",
      "keepalive",
      "mode",
      "redirect",
      "referrer",
      "referrerPolicy",
    ] as const) {
      assert.equal(request[name], own[name], name);
    }
    assert.match(inspect(request), /Request \{[^]*url: 'http:\/\/localhost:7071\/api\/hello'/);
  });
});

describe("a request's body", () => {
  test("is read as text, JSON and bytes", async () => {
    const json = typedData.bytes(Buffer.from('\uFEFF{"a":"ü"}'));
    assert.equal(await make(post(json)).text(), '{"a":"ü"}');
    assert.deepEqual(await make(post(json)).json(), { a: "ü" });
    assert.deepEqual(await make(post(typedData.string("ab"))).bytes(), new Uint8Array([97, 98]));
    assert.deepEqual(
      new Uint8Array(await make(post(typedData.json("[1]"))).arrayBuffer()),
      new Uint8Array(Buffer.from("[1]")),
    );
  });

  test("is read by all other ways too", async () => {
    const body = typedData.bytes(Buffer.from("a=1&b=2"));
    const form = await make(post(body, { "content-type": "application/x-www-form-urlencoded" })).formData();
    assert.deepEqual(
      [...form],
      [
        ["a", "1"],
        ["b", "2"],
      ],
    );
    assert.equal(await (await make(post(body, { "content-type": "text/plain" })).blob()).text(), "a=1&b=2");
    const chunks = await Array.fromAsync(make(post(body)).body ?? []);
    assert.equal(Buffer.concat(chunks).toString(), "a=1&b=2");
  });

  test("is read once", async () => {
    const request = make(post(typedData.string("x")));
    assert.equal(request.bodyUsed, false);
    await request.text();
    assert.equal(request.bodyUsed, true);
    await assert.rejects(request.json(), TypeError);
    await assert.rejects(request.formData(), TypeError);
    assert.throws(() => request.clone(), TypeError);
  });

  test("is read once also after Node's own was made", async () => {
    const request = make(post(typedData.string("x")));
    assert.ok(request.body);
    assert.equal(request.bodyUsed, false);
    assert.equal(await request.text(), "x");
    assert.equal(request.bodyUsed, true);
    await assert.rejects(request.bytes(), TypeError);
  });

  test("is not there for GET, HEAD, and when none came", async () => {
    for (const message of [{ ...get, body: typedData.string("x") }, { ...get, method: "HEAD" }, post(typedData.none)]) {
      const request = make(message);
      assert.equal(await request.text(), "");
      assert.equal(await request.text(), "");
      assert.equal(request.bodyUsed, false);
      assert.equal(request.body, null);
      assert.deepEqual(await request.bytes(), new Uint8Array(0));
    }
  });

  test("that is no JSON rejects with a SyntaxError", async () => {
    await assert.rejects(make(post(typedData.string("{bad"))).json(), SyntaxError);
  });

  test("belongs to who reads it", async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const message = post(typedData.bytes(bytes));
    (await make(message).bytes()).fill(0);
    assert.deepEqual(bytes, new Uint8Array([1, 2, 3]));
  });

  test("comes through whole, whichever way it is read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        const message = post(typedData.bytes(bytes));
        const whole = make(message);
        void whole.body;
        assert.deepEqual(await make(message).bytes(), new Uint8Array(bytes));
        assert.deepEqual(await whole.bytes(), new Uint8Array(bytes));
        assert.equal(await make(message).text(), new TextDecoder().decode(bytes));
      }),
    );
  });
});

test("a clone is Node's own, for fetch and for new requests", async () => {
  const request = make(post(typedData.string("x"), { "x-a": "b" }));
  const copy = new Request(request.clone(), { headers: { "x-a": "c" } });
  assert.deepEqual(
    [copy.method, copy.url, copy.headers.get("x-a"), await copy.text()],
    ["POST", request.url, "c", "x"],
  );
  assert.equal(await request.text(), "x");
});

test("a request is what another is made like", async () => {
  const request = make(post(typedData.string("x"), { "x-a": "b" }));
  const copy = new Request("http://localhost/other", request);
  assert.deepEqual([copy.method, copy.headers.get("x-a"), await copy.text()], ["POST", "b", "x"]);
});
