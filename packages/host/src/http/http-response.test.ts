import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { StatusResultStatus, typedData } from "@isofunc/protocol";
import type { InvocationResponse, RpcHttp, TypedData } from "@isofunc/protocol";
import * as fc from "fast-check";
import { assertClientView, invocationResponse, responseVectors } from "../../../../tests/vectors/compare.ts";
import type { ClientView } from "../../../../tests/vectors/compare.ts";
import { toHttpResponse } from "./http-response.ts";
import type { HttpFunctionResponse } from "./http-response.ts";

const HTTP_OUTPUTS = { Ret: "$return", Res: "res", None: undefined } as const;

describe("answers become responses as recorded from the official host", () => {
  for (const vector of responseVectors) {
    test(vector.name, () => {
      const response = invocationResponse(vector, "1");
      const httpOutput = HTTP_OUTPUTS[vector.fn ?? "Ret"];
      const context = { httpOutput, hasReturnOutput: httpOutput === "$return", accept: vector.accept };
      assertClientView(clientView(toHttpResponse(response, context)), vector);
    });
  }
});

describe("the answer of an output with a name of its own", () => {
  const named = (response: Partial<InvocationResponse>, hasReturnOutput = false): HttpFunctionResponse =>
    toHttpResponse(success(response), { httpOutput: "res", hasReturnOutput, accept: undefined });

  test("is found in any case, as an output or as a property of what was returned", () => {
    const outputData = [{ name: "RES", rpcData: "data", data: typedData.string("output") }] as const;
    assert.equal(named({ outputData }).body, "output");
    assert.equal(named({ returnValue: typedData.json('{"Res":"property"}') }).body, "property");
  });

  test("is the output where the returned object has such a property too", () => {
    const outputData = [{ name: "res", rpcData: "data", data: typedData.string("output") }] as const;
    assert.equal(named({ outputData, returnValue: typedData.json('{"res":"property"}') }).body, "output");
  });

  test("is no property of what was returned for an output of its own", () => {
    assert.equal(named({ returnValue: typedData.json('{"res":"property"}') }, true).body, '{\n  "res": "property"\n}');
  });
});

describe("an object that describes a response", () => {
  test("has its status as a number or as text, and the statusCode before the status", () => {
    assert.equal(ofJson('{"body":"x","status":"201"}').status, 201);
    assert.equal(ofJson('{"body":"x","status":203,"STATUSCODE":202}').status, 202);
    assert.equal(ofJson('{"body":"x","status":201.0}').status, 200);
    assert.equal(ofJson('{"body":"x","status":99999999999}').status, 500);
  });

  test("has headers of any scalar, but none that is null", () => {
    const { headers } = ofJson('{"body":"x","headers":{"A":"1","n":5,"t":true,"l":["a","b"]}}');
    assert.deepEqual(headers.slice(1), [
      ["A", "1"],
      ["n", "5"],
      ["t", "True"],
      ["l", "a"],
      ["l", "b"],
    ]);
    assert.equal(ofJson('{"body":"x","headers":{"A":null}}').status, 500);
  });

  test("has its body compact, and other objects are laid out in lines", () => {
    assert.equal(ofJson('{"body":{"a":[1.50]}}').body, '{"a":[1.5]}');
    assert.equal(ofJson('{"body":[1,{"a":2}]}').body, '[1,{"a":2}]');
    assert.equal(ofJson('{"a":[1.50]}').body, '{\n  "a": [\n    1.5\n  ]\n}');
  });

  test("may also come as text", () => {
    assert.equal(ofData(typedData.string('{"body":"x","status":418}')).status, 418);
    assert.equal(ofData(typedData.string('{"body":')).body, '{"body":');
    assert.equal(ofData(typedData.string("1.50")).body, "1.5");
  });
});

describe("what HTTP cannot carry is a 500", () => {
  const wrong: Readonly<Record<string, RpcHttp>> = {
    "a status below 200": { statusCode: "101" },
    "a status above 999": { statusCode: "1000" },
    "a negative status": { statusCode: "-1" },
    "a header name with a space": { headers: { "X A": "1" } },
    "a header value with a line feed": { headers: { "X-A": "1\nX-B: 2" } },
    "a cookie name with a space": { cookies: [{ name: "a b" }] },
    "a cookie path with a line feed": { cookies: [{ name: "a", path: { value: "/\r\n" } }] },
    "a cookie that lives for ever": { cookies: [{ name: "a", maxAge: { value: Number.NaN } }] },
    "a cookie that expires never": { cookies: [{ name: "a", expires: {} }] },
  };
  for (const [name, http] of Object.entries(wrong)) {
    test(name, () => {
      const response = ofData(typedData.http({ body: typedData.string("x"), ...http }));
      assert.deepEqual([response.status, response.headers, response.body], [500, [], undefined]);
      assert.notEqual(response.failure, undefined);
    });
  }

  test("JSON that is none", () => assert.equal(ofJson("{bad").status, 500));
  test("a kind that no output can have", () => assert.equal(ofData(typedData.strings(["x"])).status, 500));
});

describe("a body", () => {
  test("is left out where the status allows none", () => {
    for (const statusCode of ["204", "205", "304"]) {
      const response = ofData(typedData.http({ statusCode, body: typedData.string("x") }));
      assert.deepEqual([response.status, response.body], [Number(statusCode), undefined]);
    }
  });

  test("is in the charset that its content type names", () => {
    const typed = (contentType: string): HttpFunctionResponse =>
      ofData(typedData.http({ headers: { "Content-Type": contentType }, body: typedData.string("aü") }));
    assert.deepEqual(typed("text/html; charset=utf-16").body, Buffer.from("aü", "utf16le"));
    assert.deepEqual(typed("text/html;charset=UTF-8").headers, [["Content-Type", "text/html;charset=UTF-8"]]);
    assert.deepEqual(typed("a/b; charset=latin1; c=d").headers, [["Content-Type", "a/b; charset=utf-8; c=d"]]);
    assert.deepEqual(typed('a/b; x="charset=utf-16"').headers, [
      ["Content-Type", 'a/b; x="charset=utf-16"; charset=utf-8'],
    ]);
  });
});

describe("content negotiation", () => {
  const negotiated = (body: TypedData, accept?: string, contentType?: string): HttpFunctionResponse => {
    const headers: Record<string, string> = contentType === undefined ? {} : { "content-type": contentType };
    return ofData(typedData.http({ enableContentNegotiation: true, headers, body }), accept);
  };

  test("follows the client's order of preference", () => {
    const accept = "application/json;q=0.1, application/xml";
    assert.deepEqual(
      clientView(negotiated(typedData.int(7), accept)).headers[0]?.[1],
      "application/xml; charset=utf-8",
    );
    assert.equal(negotiated(typedData.string("s"), "text/html, application/json").body, '"s"');
    assert.equal(negotiated(typedData.string("s"), "application/json, */*;q=0.1").body, "s");
    assert.equal(negotiated(typedData.json("[1]"), "text/*").headers[0]?.[1], "text/json; charset=utf-8");
  });

  test("is bound to the function's content type", () => {
    const problem = negotiated(typedData.json("{}"), "text/plain", "application/problem+json");
    assert.deepEqual(problem.headers, [["Content-Type", "application/problem+json; charset=utf-8"]]);
    assert.equal(negotiated(typedData.string("s"), "text/html", "text/html").status, 406);
  });

  test("turns nothing into 204, and bytes into base64", () => {
    assert.equal(negotiated(typedData.none).status, 204);
    assert.equal(negotiated(typedData.bytes(Buffer.from([0, 255]))).body, '"AP8="');
  });

  test("also formats what a function without an http output returns", () => {
    const response = success({ returnValue: typedData.json("[1.50]") });
    assert.equal(
      toHttpResponse(response, { httpOutput: undefined, hasReturnOutput: false, accept: undefined }).body,
      "[1.5]",
    );
  });
});

test("no answer makes writing it throw", () => {
  const unit = fc.constantFrom("a", "1", "ü", "☃", "\r", "\n", ";", ",", "/", "=", "{", "}", '"', "\ud800");
  const text = fc.oneof(fc.string({ unit }), fc.json());
  const data = fc.oneof(text.map(typedData.string), text.map(typedData.json), fc.uint8Array().map(typedData.bytes));
  const http = fc.record(
    {
      statusCode: fc.oneof(fc.string(), fc.integer().map(String)),
      headers: fc.dictionary(fc.string(), text),
      enableContentNegotiation: fc.boolean(),
      body: data,
      cookies: fc.array(fc.record({ name: fc.string(), value: text, maxAge: fc.record({ value: fc.double() }) })),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(data, http.map(typedData.http)), fc.option(text, { nil: undefined }), (value, accept) => {
      const { status, headers } = ofData(value, accept);
      assert.ok(status >= 200 && status <= 999);
      assert.ok(headers.every((line) => line.every((part) => !/[\r\n]/.test(part))));
    }),
  );
});

function ofJson(json: string): HttpFunctionResponse {
  return ofData(typedData.json(json));
}

function ofData(returnValue: TypedData, accept?: string): HttpFunctionResponse {
  return toHttpResponse(success({ returnValue }), { httpOutput: "$return", hasReturnOutput: true, accept });
}

function success(fields: Partial<InvocationResponse>): InvocationResponse {
  return { invocationId: "1", result: { status: StatusResultStatus.Success }, ...fields };
}

function clientView({ status, headers, body = "" }: HttpFunctionResponse): ClientView {
  return { status, headers, body: Buffer.from(body).toString("latin1") };
}
