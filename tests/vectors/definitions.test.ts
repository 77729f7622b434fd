/** Function definitions, good and bad, against what an official host said of them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { sendRaw } from "./raw-request.ts";
import { startScenario, type ScenarioHost } from "./scenario-host.ts";

interface Definition {
  readonly name: string;
  readonly bindings: readonly { readonly methods?: readonly string[]; readonly route?: string | null }[];
  readonly expected: {
    /** `GET /admin/functions/{name}/status`. */
    readonly status: object;
    /** The status of a call. */
    readonly call: number;
    /** Its entry in `GET /admin/functions`. */
    readonly listed: object | null;
  };
}

// Checked in, and of the form that README.md tells.
const definitions: readonly Definition[] = JSON.parse(
  readFileSync(new URL("definitions.json", import.meta.url), "utf8"),
);

/** Recorded with keys enforced; without them every call is authorised. */
const KEYED = ["AuthUser", "AuthSystem", "NoAuth"];

describe("function definitions", () => {
  let scenario: ScenarioHost;
  let listed: readonly ListedFunction[];

  interface ListedFunction {
    readonly name: string;
    readonly invoke_url_template: string;
    readonly language: string;
    readonly isDisabled: boolean;
    readonly config: { readonly bindings: readonly object[]; readonly functionDirectory: string };
  }

  before(async () => {
    scenario = await startScenario({
      capabilities: ["RpcHttpBodyOnly", "RawHttpBodyBytes", "UseNullableValueDictionaryForHttp"],
      functions: definitions,
      answers: { "": { return_value: { http: { status_code: "200", body: { string: "ok" } } } } },
    });
    listed = JSON.parse(await get("/admin/functions"));
  });
  after(() => scenario[Symbol.asyncDispose]());

  async function get(target: string): Promise<string> {
    return (await sendRaw(scenario.port, { target })).body.toString();
  }

  for (const { name, bindings, expected } of definitions) {
    test(`${name} has its status`, async () => {
      assert.deepEqual(JSON.parse(await get(`/admin/functions/${encodeURIComponent(name)}/status`)), expected.status);
    });

    test(`${name} ${expected.listed === null ? "is not listed" : "is listed"}`, () => {
      const entry = listed.find((one) => one.name === name);
      assert.deepEqual(entry === undefined ? null : comparable(entry), expected.listed);
    });

    const status = KEYED.includes(name) ? 200 : expected.call;
    test(`a call of ${name} is answered ${status}`, async () => {
      const [{ methods = [], route } = {}] = bindings;
      const path = (route ?? "") === "" ? encodeURIComponent(name) : route;
      const response = await sendRaw(scenario.port, {
        method: methods.some((method) => method.toLowerCase() === "put") ? "PUT" : "GET",
        target: `/api/${String(path).replaceAll(/\{[^}]*\}/g, "5")}`,
      });
      assert.equal(response.status, status);
    });
  }

  /** In the form of the recording: the parts it has, the app's folder as APP, bindings as their number, paths only. */
  function comparable(entry: ListedFunction): object {
    const { invoke_url_template, language, isDisabled, config } = entry;
    return {
      invoke_url_template: invoke_url_template.replace(`http://localhost:${scenario.port}`, ""),
      language,
      isDisabled,
      config: {
        ...config,
        functionDirectory: config.functionDirectory.replace(scenario.appRoot, "APP"),
        bindings: config.bindings.length,
      },
    };
  }
});
