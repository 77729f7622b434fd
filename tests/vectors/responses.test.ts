/** Workers' answers over sockets: what a client gets, against what it got from an official host. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { sendRaw, type RawResponse } from "./raw-request.ts";
import { startScenario, type ScenarioHost } from "./scenario-host.ts";

interface ResponseVector {
  readonly name: string;
  /** Fields of the InvocationResponse. */
  readonly answer?: Readonly<Record<string, unknown>>;
  /** `Ret` has a `$return` output, `Res` one named `res`, `None` none. */
  readonly fn?: "Ret" | "Res" | "None";
  readonly accept?: string;
  /** How we differ on purpose. */
  readonly ours?: string;
  readonly expected: {
    readonly status: number;
    /** Sorted by name. */
    readonly headers: readonly (readonly [name: string, value: string])[];
    /** In Latin-1. */
    readonly body: string;
  };
}

// Checked in, and of the form that README.md tells.
const vectors: readonly ResponseVector[] = JSON.parse(readFileSync(new URL("responses.json", import.meta.url), "utf8"));

/** The server's own, or about the connection. */
const NOT_COMPARED = new Set(["date", "connection", "content-length", "transfer-encoding", "server", "keep-alive"]);

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
      answers: Object.fromEntries(vectors.map(({ name, answer = {} }) => [name, answer])),
    });
  });
  after(() => scenario[Symbol.asyncDispose]());

  function send({ name, fn = "Ret", accept }: ResponseVector): Promise<RawResponse> {
    return sendRaw(scenario.port, {
      target: `/api/${fn}?n=${encodeURIComponent(name)}`,
      lines: accept === undefined ? [] : [`Accept: ${accept}`],
    });
  }

  for (const vector of vectors.filter(({ ours }) => ours === undefined)) {
    test(`'${vector.name}' reaches the client`, async () => {
      const { status, headers, body } = await send(vector);
      const compared = headers.filter(([name]) => !NOT_COMPARED.has(name)).toSorted(byName);
      assert.deepEqual({ status, headers: compared, body: body.toString("latin1") }, only(vector.expected));
    });
  }

  for (const name of ["json-bad", "http-status-99"]) {
    test(`'${name}' is answered 500`, async () => {
      const { status, body } = await send(named(name));
      assert.deepEqual([status, body.length], [500, 0]);
    });
  }

  for (const name of ["http-headers", "http-header-content-length"]) {
    test(`'${name}' cannot break the framing`, async () => {
      const { status, headers, body } = await send(named(name));
      assert.deepEqual([status, body.toString()], [200, "hello"]);
      assert.deepEqual(
        headers.filter(([header]) => header === "content-length" || header === "transfer-encoding"),
        [["content-length", "5"]],
      );
    });
  }
});

function only({ status, headers, body }: ResponseVector["expected"]): object {
  return { status, headers, body };
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function named(name: string): ResponseVector {
  const vector = vectors.find((one) => one.name === name);
  assert.ok(vector);
  return vector;
}
