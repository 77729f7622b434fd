import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  BindingDataType,
  BindingDirection,
  StatusResultStatus,
  type FunctionLoadRequest,
  type FunctionLoadResponse,
  type FunctionMetadataResponse,
  type RpcFunctionMetadata,
} from "@isofunc/protocol";
import { createHostLogger } from "../logging/host-log.ts";
import { AppSettings } from "../settings/app-settings.ts";
import type { InitializedWorker } from "../workers/worker-channel.ts";
import { AppFunctions } from "./app-functions.ts";
import { BindingTypes } from "./binding-types.ts";

const success = { status: StatusResultStatus.Success };
const trigger = '{"name":"item","type":"fakeTrigger","direction":"in","dataType":"binary"}';
const output = '{"name":"copy","type":"fake","direction":"out"}';

/** A worker that says what it is told to say, and keeps what it was asked to load. */
class FakeWorker implements InitializedWorker {
  readonly workerId = "w1";
  readonly capabilities = {};
  readonly loaded: FunctionLoadRequest[] = [];
  timesAsked = 0;
  readonly #response: FunctionMetadataResponse;
  readonly #loadFailures: readonly string[];

  constructor(response: FunctionMetadataResponse, loadFailures: readonly string[] = []) {
    this.#response = response;
    this.#loadFailures = loadFailures;
  }

  functionsMetadata(): Promise<FunctionMetadataResponse> {
    this.timesAsked++;
    return Promise.resolve(this.#response);
  }

  load(requests: readonly FunctionLoadRequest[]): Promise<readonly FunctionLoadResponse[]> {
    this.loaded.push(...requests);
    return Promise.resolve(
      requests.map(({ functionId }) => ({
        functionId,
        result: this.#loadFailures.includes(functionId) ? { exception: { message: "cannot load" } } : success,
      })),
    );
  }
}

function appFunctions(environment: Record<string, string> = {}): { functions: AppFunctions; said: string[] } {
  const said: string[] = [];
  const log = createHostLogger({ write: ({ message }) => void said.push(message) }, { logLevel: { default: "trace" } });
  const types = new BindingTypes([
    {
      name: "fake",
      triggers: [{ type: "fakeTrigger" }],
      outputs: [{ type: "fake", createWriter: () => ({ write: () => Promise.resolve() }) }],
    },
  ]);
  const functions = new AppFunctions({
    appRoot: "/app",
    hostInstanceId: "instance",
    index: { types, settings: new AppSettings(environment), routePrefix: "api" },
    environment: { durations: {}, isDevelopment: true, log, connection: () => assert.fail("not needed") },
    log,
    loadTimeout: 1000,
  });
  return { functions, said };
}

function metadata(name: string, more: Partial<RpcFunctionMetadata> = {}): RpcFunctionMetadata {
  return { name, functionId: `id-${name}`, rawBindings: [trigger, output], ...more };
}

describe("the functions of an app", () => {
  test("are loaded with the host's view of them", async () => {
    const { functions } = appFunctions();
    const one = metadata("F", {
      scriptFile: "dist/main.js",
      entryPoint: "run",
      properties: { worker_indexed: "True" },
    });
    const worker = new FakeWorker({ functionMetadataResults: [one], result: success });
    await functions.prepare(worker);
    assert.deepEqual(worker.loaded, [
      {
        functionId: "id-F",
        metadata: {
          name: "F",
          directory: "/app",
          scriptFile: "/app/dist/main.js",
          entryPoint: "run",
          bindings: {
            item: { type: "fakeTrigger", direction: BindingDirection.in, dataType: BindingDataType.binary },
            copy: { type: "fake", direction: BindingDirection.out, dataType: BindingDataType.undefined },
          },
          properties: {
            worker_indexed: "True",
            FunctionId: "id-F",
            HostInstanceId: "instance",
            IsDirect: "False",
            IsDisabled: "False",
          },
        },
      },
    ]);
  });

  test("are asked for once and loaded in every worker, disabled ones last", async () => {
    const { functions } = appFunctions({ AzureWebJobs_A_Disabled: "1" });
    const response = { functionMetadataResults: [metadata("A"), metadata("B")], result: success };
    const [first, second] = [new FakeWorker(response), new FakeWorker({})];
    await functions.prepare(first);
    await functions.prepare(second);
    assert.deepEqual([first.timesAsked, second.timesAsked], [1, 0]);
    for (const worker of [first, second]) {
      assert.deepEqual(
        worker.loaded.map(({ functionId }) => functionId),
        ["id-B", "id-A"],
      );
    }
  });

  test("fail in each run when a worker cannot load them, until another one can", async () => {
    const { functions } = appFunctions();
    const response = { functionMetadataResults: [metadata("A"), metadata("B")], result: success };
    await functions.prepare(new FakeWorker(response, ["id-A"]));
    const failures = () => functions.all.map(({ runnable }) => runnable.failure?.message);
    assert.deepEqual(failures(), ["Result: Failure\nException: cannot load\nStack: ", undefined]);
    await functions.prepare(new FakeWorker(response));
    assert.deepEqual(failures(), [undefined, undefined]);
  });

  test("fail in each run when the worker lists them with a failure", async () => {
    const { functions } = appFunctions();
    const status = { status: StatusResultStatus.Failure, exception: { message: "bad decorator" } };
    await functions.prepare(new FakeWorker({ functionMetadataResults: [metadata("A", { status })], result: success }));
    assert.match(functions.all[0]?.runnable.failure?.message ?? "", /bad decorator/);
  });

  test("are none when the worker cannot tell them, and the log says why", async () => {
    const { functions, said } = appFunctions();
    await functions.prepare(new FakeWorker({ result: { exception: { message: "syntax error" } } }));
    assert.deepEqual(functions.all, []);
    assert.ok(said.includes("The worker could not tell its functions."));
    assert.ok(said.some((line) => line.startsWith("No functions were found.")));
  });

  test("are used when they come with a failure all the same", async () => {
    const { functions } = appFunctions();
    await functions.prepare(new FakeWorker({ functionMetadataResults: [metadata("A")], result: {} }));
    assert.equal(functions.all.length, 1);
  });

  test("are not looked for in function.json files, which the log says", async () => {
    const { functions, said } = appFunctions();
    await functions.prepare(new FakeWorker({ useDefaultMetadataIndexing: true, result: success }));
    assert.ok(said.some((line) => line.includes("function.json")));
  });
});
