/** Workers' answers over sockets: what a client gets, against what it got from an official host. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClientView, responseVectors } from "./compare.ts";
import { sendRaw } from "./raw-request.ts";
import { startScenario, type ScenarioHost } from "./scenario-host.ts";

const trigger = { name: "req", type: "httpTrigger", direction: "in", authLevel: "anonymous" };

describe("a worker's answer", () => {
  let scenario: ScenarioHost;
  before(async () => {
    scenario = await startScenario({
      capabilities: ["RpcHttpBodyOnly", "RawHttpBodyBytes", "UseNullableValueDictionaryForHttp"],
      functions: [
        { name: "Ret", bindings: [trigger, { name: "$return", type: "http", direction: "out" }] },
        { name: "Res", bindings: [trigger, { name: "res", type: "http", direction: "out" }] },
        { name: "None", bindings: [trigger] },
      ],
      answers: Object.fromEntries(responseVectors.map(({ name, answer = {} }) => [name, answer])),
    });
  });
  after(() => scenario[Symbol.asyncDispose]());

  for (const vector of responseVectors) {
    test(`'${vector.name}' reaches the client`, async () => {
      const { name, fn = "Ret", accept } = vector;
      const { status, headers, body } = await sendRaw(scenario.port, {
        target: `/api/${fn}?n=${encodeURIComponent(name)}`,
        lines: accept === undefined ? [] : [`Accept: ${accept}`],
      });
      assertClientView({ status, headers, body: body.toString("latin1") }, vector);
      // However the worker framed its answer, the client gets it whole.
      const [length] = headers.filter(([header]) => header === "content-length");
      if (length !== undefined) assert.equal(Number(length[1]), body.length);
    });
  }
});
