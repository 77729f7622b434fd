/** Requests over sockets: what a worker is told of them, against what an official host told it. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertWorkerView, requestBytes, requestVectors, workerModes, type RequestVector } from "./compare.ts";
import { exchange, type RawResponse } from "./raw-request.ts";
import { startScenario, type ScenarioHost } from "./scenario-host.ts";

const bindings = [
  { name: "req", type: "httpTrigger", direction: "in", authLevel: "anonymous", route: "req/{a?}/{b?}" },
  { name: "$return", type: "http", direction: "out" },
];

for (const [mode, capabilities] of Object.entries(workerModes)) {
  describe(`a ${mode} worker`, () => {
    let scenario: ScenarioHost;
    let address: string;
    before(async () => {
      const functions = [{ name: "Req", bindings }];
      scenario = await startScenario({ capabilities: Object.keys(capabilities), functions, answers: {} });
      address = `localhost:${scenario.port}`;
    });
    after(() => scenario[Symbol.asyncDispose]());

    function send(vector: RequestVector): Promise<RawResponse> {
      return exchange(scenario.port, requestBytes(vector, "/api/req", address));
    }

    const recorded = requestVectors.filter((vector) => vector.expected[mode] !== undefined);
    for (const vector of recorded.filter(({ name }) => name !== "lower-method" && name !== "headers-latin1")) {
      test(`is told '${vector.name}'`, async () => {
        await send(vector);
        const [seen] = await scenario.seen();
        assert.ok(seen);
        const { input, metadata } = seen;
        assertWorkerView({ input, metadata }, vector, mode, address);
      });
    }

    test("is not told of a method in lower case", async () => {
      const { status } = await send(named("lower-method"));
      assert.deepEqual([status, await scenario.seen()], [400, []]);
    });

    test("gets the bytes of a header that is no UTF-8 as Latin-1", async () => {
      await send(named("headers-latin1"));
      assert.match(JSON.stringify(await scenario.seen()), /"x-l":.{0,12}ü/);
    });
  });
}

function named(name: string): RequestVector {
  const vector = requestVectors.find((one) => one.name === name);
  assert.ok(vector);
  return vector;
}
