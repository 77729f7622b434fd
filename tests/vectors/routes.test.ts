/** Request paths over sockets: the function that answers, against the one of an official host. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { routeVectors } from "./compare.ts";
import { sendRaw } from "./raw-request.ts";
import type { SeenInvocation } from "./raw-worker.ts";
import { startScenario, type ScenarioHost } from "./scenario-host.ts";

describe("a request path", () => {
  let scenario: ScenarioHost;
  before(async () => {
    const routes = { ...routeVectors.functions, ...invalid() };
    scenario = await startScenario({
      capabilities: ["RpcHttpBodyOnly", "UseNullableValueDictionaryForHttp", "RpcHttpTriggerMetadataRemoved"],
      functions: Object.entries(routes).map(([name, route]) => ({
        name,
        bindings: [
          { name: "req", type: "httpTrigger", direction: "in", authLevel: "anonymous", route },
          { name: "$return", type: "http", direction: "out" },
        ],
      })),
      answers: {},
    });
  });
  after(() => scenario[Symbol.asyncDispose]());

  for (const [path, expected] of Object.entries(routeVectors.urls)) {
    test(`${path} leads to ${"name" in expected ? expected.name : expected.status}`, async () => {
      const { status } = await sendRaw(scenario.port, { target: path });
      const [seen] = await scenario.seen();
      assert.deepEqual(seen === undefined ? { status } : { name: seen.name, params: params(seen.input) }, expected);
    });
  }

  for (const name of Object.keys(invalid())) {
    test(`of the function ${name} puts it in error`, async () => {
      const { body } = await sendRaw(scenario.port, { target: `/admin/functions/${name}/status` });
      const { errors }: { errors: readonly string[] } = JSON.parse(body.toString());
      assert.equal(errors.length, 1);
    });
  }
});

/** Templates in error, as functions. */
function invalid(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(routeVectors.invalid).map((template, index) => [`invalid${index}`, template]));
}

function params({ http }: SeenInvocation["input"]): object {
  const { nullable_params: given = {} } = Object(http);
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Object(value).value]));
}
