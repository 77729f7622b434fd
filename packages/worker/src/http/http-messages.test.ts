import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RpcHttpCookieSameSite, typedData } from "@isofunc/protocol";
import type { RpcHttp } from "@isofunc/protocol";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { HttpRequestData } from "./http-request-data.ts";
import { HttpResponseData } from "./http-response-data.ts";
import { parseSetCookie } from "./http-cookies.ts";
import { rpcHttpFromResponse } from "./web-response.ts";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const body = (text: string): RpcHttp["body"] => typedData.bytes(bytes(text));

describe("the request of the built-in model", () => {
  const request = HttpRequestData.from({
    method: "POST",
    url: "http://localhost:7071/api/people/5?name=John&Name=Jane&empty=&a%20b=%C3%BC",
    nullableHeaders: { cookie: { value: "a=1; b=x=y;c; =z" }, "content-type": { value: "application/json" } },
    nullableParams: { id: { value: "5" } },
    body: typedData.bytes(Buffer.from('{"Name":"ü"}')),
    identities: [
      {
        authenticationType: { value: "WebJobsAuthLevel" },
        nameClaimType: { value: "name" },
        roleClaimType: { value: "role" },
        claims: [
          { type: "name", value: "Ada" },
          { type: "role", value: "admin" },
          { type: "role", value: "user" },
        ],
      },
      {},
    ],
  });

  test("has method, URL, header fields and params", () => {
    assert.equal(request.method, "POST");
    assert.equal(request.url.pathname, "/api/people/5");
    assert.equal(request.headers.get("content-type"), "application/json");
    assert.deepEqual(request.params, { id: "5" });
  });

  test("joins what repeats in the query, and keeps what is empty", () => {
    assert.equal(request.query.get("NAME"), "John,Jane");
    assert.deepEqual(
      [...request.query],
      [
        ["name", "John,Jane"],
        ["empty", ""],
        ["a b", "ü"],
      ],
    );
  });

  test("cuts cookies at the first equals sign", () => {
    assert.deepEqual(request.cookies, [
      { name: "a", value: "1" },
      { name: "b", value: "x=y" },
      { name: "c", value: "" },
    ]);
  });

  test("says who calls", () => {
    const [key, nobody] = request.identities;
    assert.deepEqual([key?.authenticationType, key?.isAuthenticated, key?.name], ["WebJobsAuthLevel", true, "Ada"]);
    assert.deepEqual(key?.roles, ["admin", "user"]);
    assert.deepEqual([nobody?.isAuthenticated, nobody?.name, nobody?.claims], [false, undefined, []]);
  });

  test("reads its body as bytes, text and JSON, as often as one likes", async () => {
    assert.equal(Buffer.from(request.body).toString(), '{"Name":"ü"}');
    assert.equal(request.readAsString(), '{"Name":"ü"}');
    assert.deepEqual(await request.readFromJson(), { Name: "ü" });
  });

  test("checks JSON by a schema", async () => {
    const person: StandardSchemaV1<unknown, { name: string }> = {
      "~standard": {
        version: 1,
        vendor: "test",
        validate: (value) =>
          typeof value === "object" && value !== null && "name" in value && typeof value.name === "string"
            ? { value: { name: value.name } }
            : { issues: [{ message: "Expected a name" }] },
      },
    };
    assert.deepEqual(await request.readFromJson(person), { name: "ü" });
    await assert.rejects(HttpRequestData.from({ body: typedData.string("[]") }).readFromJson(person), {
      code: "ISO3201",
    });
    await assert.rejects(HttpRequestData.from({}).readFromJson(), SyntaxError);
  });

  test("is the same one for everybody", () => {
    const message = {};
    assert.equal(HttpRequestData.from(message), HttpRequestData.from(message));
    assert.equal(HttpRequestData.from({}).body.length, 0);
  });
});

describe("the answer of the built-in model", () => {
  const request = HttpRequestData.from({});

  test("is 200 and empty unless it is filled", () => {
    assert.deepEqual(request.createResponse().toRpcHttp(), { statusCode: "200", headers: {}, body: body("") });
  });

  test("takes text and bytes one after the other", async () => {
    const response = request.createResponse(201);
    response.headers.set("X-Mixed", "V");
    response.headers.append("x-list", "a");
    response.headers.append("x-list", "b");
    response.writeString("ü");
    response.writeBytes(bytes("!"));
    const { body: written, ...head } = await response.toRpcHttp();
    assert.deepEqual(head, { statusCode: "201", headers: { "x-mixed": "V", "x-list": "a, b" } });
    assert.equal(written?.data === "bytes" && Buffer.from(written.bytes).toString(), "ü!");
  });

  test("takes JSON, says so, and keeps its status", () => {
    const response = request.createResponse(202);
    response.writeJson({ Name: "x" });
    assert.equal(response.statusCode, 202);
    assert.equal(response.headers.get("content-type"), "application/json; charset=utf-8");
    assert.deepEqual(response.body, Buffer.from('{"Name":"x"}'));
  });

  test("keeps the media type that was set for JSON, or takes the one that is given", () => {
    const problem = request.createResponse(400);
    problem.headers.set("content-type", "application/problem+json");
    problem.writeJson(null);
    assert.equal(problem.headers.get("content-type"), "application/problem+json");
    problem.writeJson(undefined, "text/json");
    assert.equal(problem.headers.get("content-type"), "text/json");
    assert.deepEqual(problem.body, Buffer.from("nullnull"));
  });

  test("has its body replaced", () => {
    const response = request.createResponse();
    response.writeString("first");
    response.body = bytes("second");
    assert.deepEqual(response.body, bytes("second"));
  });

  test("writes cookies apart from header fields", async () => {
    const response = request.createResponse();
    response.cookies.append("a", "x y");
    const cookie = response.cookies.createNew();
    Object.assign(cookie, {
      name: "b",
      value: "1",
      path: "/p",
      domain: "ex.org",
      secure: true,
      httpOnly: true,
      maxAge: 60,
      sameSite: "explicitNone",
      expires: new Date(1_800_000_000_500),
    });
    response.cookies.append(cookie);
    assert.deepEqual((await response.toRpcHttp()).cookies, [
      { name: "a", value: "x y" },
      {
        name: "b",
        value: "1",
        domain: { value: "ex.org" },
        path: { value: "/p" },
        expires: { value: { seconds: 1_800_000_000, nanos: 500_000_000 } },
        secure: { value: true },
        httpOnly: { value: true },
        sameSite: RpcHttpCookieSameSite.ExplicitNone,
        maxAge: { value: 60 },
      },
    ]);
  });
});

describe("a web Response on the wire", () => {
  test("is status, header fields and bytes", async () => {
    const response = new Response("hello", { status: 418, headers: { "X-A": "1" } });
    assert.deepEqual(await rpcHttpFromResponse(response), {
      statusCode: "418",
      headers: { "content-type": "text/plain;charset=UTF-8", "x-a": "1" },
      body: body("hello"),
    });
  });

  test("always has a body, without waiting if it is empty", () => {
    assert.deepEqual(rpcHttpFromResponse(new Response(null, { status: 204 })), {
      statusCode: "204",
      headers: {},
      body: body(""),
    });
  });

  test("joins the chunks of a stream", async () => {
    const stream = ReadableStream.from([bytes("a"), bytes("b")]);
    assert.deepEqual((await rpcHttpFromResponse(new Response(stream))).body, typedData.bytes(Buffer.from("ab")));
  });

  test("fails with its stream", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("broken")) });
    await assert.rejects(async () => rpcHttpFromResponse(new Response(broken)), { message: "broken" });
  });

  test("sends cookies apart", async () => {
    const response = new Response("x");
    response.headers.append("set-cookie", "a=1; Path=/; HttpOnly");
    response.headers.append("set-cookie", "b=2; Path=/");
    const { headers, cookies } = await rpcHttpFromResponse(response);
    assert.deepEqual(headers, { "content-type": "text/plain;charset=UTF-8" });
    assert.deepEqual(cookies, [
      { name: "a", value: "1", path: { value: "/" }, httpOnly: { value: true } },
      { name: "b", value: "2", path: { value: "/" } },
    ]);
  });

  test("is a failure when it is a network error", async () => {
    assert.equal((await rpcHttpFromResponse(Response.error())).statusCode, "500");
  });

  test("cannot be sent when its body was read", async () => {
    const response = new Response("x");
    await response.text();
    await assert.rejects(async () => rpcHttpFromResponse(response), { code: "ISO3503" });
  });
});

describe("a view of a web Response", () => {
  test("keeps everything, and what is changed is sent", async () => {
    const response = Response.json({ a: 1 }, { status: 201, headers: { "set-cookie": "a=1; Path=/" } });
    const view = HttpResponseData.fromResponse(response);
    view.headers.set("x-correlation-id", "5");
    view.cookies.append("b", "2");
    view.statusCode = 202;
    assert.deepEqual(await view.toRpcHttp(), {
      statusCode: "202",
      headers: { "content-type": "application/json", "x-correlation-id": "5" },
      cookies: [
        { name: "a", value: "1", path: { value: "/" } },
        { name: "b", value: "2" },
      ],
      body: body('{"a":1}'),
    });
  });

  test("changes header fields that the Response would not", async () => {
    const view = HttpResponseData.fromResponse(Response.redirect("http://localhost/x"));
    view.headers.set("x-a", "b");
    assert.deepEqual(await view.toRpcHttp(), {
      statusCode: "302",
      headers: { location: "http://localhost/x", "x-a": "b" },
      body: body(""),
    });
  });

  test("has its body replaced, but not added to", async () => {
    const view = HttpResponseData.fromResponse(new Response("first"));
    assert.ok(view.body instanceof ReadableStream);
    assert.throws(() => view.writeString("more"), { code: "ISO3502" });
    view.body = bytes("second");
    assert.deepEqual(await view.toRpcHttp(), {
      statusCode: "200",
      headers: { "content-type": "text/plain;charset=UTF-8" },
      body: body("second"),
    });
  });
});

describe("a Set-Cookie field", () => {
  for (const [field, expected] of [
    [
      "a=b; Path=/p; Domain=ex.org; Secure; HttpOnly; SameSite=Lax; Max-Age=60",
      {
        name: "a",
        value: "b",
        path: { value: "/p" },
        domain: { value: "ex.org" },
        secure: { value: true },
        httpOnly: { value: true },
        sameSite: RpcHttpCookieSameSite.Lax,
        maxAge: { value: 60 },
      },
    ],
    // A cookie without a path says that it has none: the host would make it `/`.
    ["a=b", { name: "a", value: "b", path: {} }],
    // The host encodes values.
    ["a=x%20y%3Bz; path=/", { name: "a", value: "x y;z", path: { value: "/" } }],
    ["a=100%; path=/", { name: "a", value: "100%", path: { value: "/" } }],
    [
      "a=b=c; path=/; samesite=none",
      { name: "a", value: "b=c", path: { value: "/" }, sameSite: RpcHttpCookieSameSite.ExplicitNone },
    ],
    ["a=; path=/; max-age=-1", { name: "a", value: "", path: { value: "/" }, maxAge: { value: -1 } }],
    [
      "a=b; path=/; expires=Fri, 15 Jan 2027 08:00:00 GMT",
      { name: "a", value: "b", path: { value: "/" }, expires: { value: { seconds: 1_800_000_000, nanos: 0 } } },
    ],
    ["a=b; path=/; expires=never; max-age=x; unknown=1; constructor", { name: "a", value: "b", path: { value: "/" } }],
    ["=b", undefined],
    ["", undefined],
  ] as const) {
    test(field, () => assert.deepEqual(parseSetCookie(field), expected));
  }
});
