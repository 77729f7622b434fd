import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import { fn, json, text } from "@isofunc/worker";
import type { FunctionContext } from "@isofunc/worker";
import { httpRequestData, httpResult, httpTrigger } from "./worker.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the trigger asks for nothing but the signal
const context = { signal: new AbortController().signal } as FunctionContext;

describe("an HTTP trigger", () => {
  test("hands over the request, of any method, at the function's name", () => {
    const trigger = httpTrigger();
    assert.deepEqual([trigger.type, trigger.name, trigger.properties], ["httpTrigger", "http", {}]);
    assert.deepEqual([trigger.target.kind, trigger.params], ["request", []]);
  });

  test("says to the host what was asked for", () => {
    const { name, properties, params, target } = httpTrigger({
      methods: ["get", "post"],
      authLevel: "anonymous",
      route: "products/{id:int}/{page?}",
      as: httpRequestData,
      name: "req",
    });
    assert.equal(name, "req");
    assert.deepEqual(properties, {
      authLevel: "Anonymous",
      methods: ["get", "post"],
      route: "products/{id:int}/{page?}",
    });
    assert.deepEqual(
      params.map((param) => [param.name, param.type]),
      [
        ["id", "number"],
        ["page", "string"],
      ],
    );
    assert.equal(target.kind, "httpRequestData");
  });

  test("answers unless the function declares outputs", () => {
    const implicit = fn("A", { trigger: httpTrigger() }, () => {});
    assert.deepEqual(implicit.outputs, { $return: httpResult() });
    const several = fn("B", { trigger: httpTrigger(), output: { answer: httpResult() } }, () => ({ answer: null }));
    assert.deepEqual(several.outputs, { answer: httpResult() });
    assert.equal(httpResult().type, "http");
  });

  test("has the request in the context, whatever the function receives", async () => {
    const message = { method: "POST", url: "http://localhost/api/a?b=c", body: typedData.string("[1]") };
    const request = new Request("http://localhost");
    assert.equal(httpTrigger().extend?.(context, typedData.http(message), request).request, request);
    for (const trigger of [
      httpTrigger({ as: json() }),
      httpTrigger({ as: text }),
      httpTrigger({ as: httpRequestData }),
    ]) {
      const extras = trigger.extend?.(context, typedData.http(message), null);
      assert.ok(extras?.request instanceof Request);
      assert.deepEqual([extras.request.url, await extras.request.json()], [message.url, [1]]);
      assert.equal(extras.request.signal, context.signal);
    }
  });
});
