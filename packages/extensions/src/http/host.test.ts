import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseRawBinding } from "@isofunc/host";
import { httpHostExtension } from "./host.ts";

const REFUSAL =
  "Unable to configure binding 'req' of type 'httpTrigger'. This may indicate invalid function.json properties";

describe("the host face of HTTP", () => {
  for (const [properties, message] of [
    [{}, undefined],
    [{ route: null, methods: null, authLevel: null }, undefined],
    [{ route: "products/{id}", methods: ["get", "fly"], authLevel: "Anonymous" }, undefined],
    [{ route: 5 }, REFUSAL],
    [{ methods: "get" }, REFUSAL],
    [{ methods: ["get", 5] }, REFUSAL],
    [{ authLevel: "everyone" }, REFUSAL],
  ] as const) {
    test(`${message === undefined ? "takes" : "refuses"} ${JSON.stringify(properties)}`, () => {
      const [trigger] = httpHostExtension.triggers ?? [];
      const binding = parseRawBinding(JSON.stringify({ name: "req", type: "httpTrigger", ...properties }));
      assert.equal(trigger?.validate?.(binding), message);
    });
  }

  test("leaves listening and answering to the front end", () => {
    const [trigger] = httpHostExtension.triggers ?? [];
    const [output] = httpHostExtension.outputs ?? [];
    assert.ok(trigger && output);
    assert.equal("createListener" in trigger, false);
    assert.equal("createWriter" in output, false);
  });
});
