import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { typedData } from "@isofunc/protocol";
import type { HostMessage } from "@isofunc/protocol";
import { WorkerOptions } from "../builder/worker-options.ts";
import { gate } from "../fixtures/gate.ts";
import { HandDrivenHost } from "../fixtures/hand-driven-host.ts";
import { TestApp } from "../fixtures/test-app.ts";
import { outputOf, testTrigger } from "../fixtures/test-trigger.ts";
import { fn } from "../functions/fn.ts";
import { exponentialBackoff, fixedDelay } from "../bindings/retry.ts";
import { workerMetadata } from "./worker-metadata.ts";

const echo = fn("Echo", { trigger: testTrigger, output: outputOf("queue") }, (value) => value);

describe("the start", () => {
  test("begins with StartStream, from either family of arguments", async () => {
    const family = (uri: string): Record<string, readonly string[]> => ({
      new: ["--functions-uri", uri, "--functions-worker-id", "w", "--functions-request-id", "r"],
      old: ["--host", "127.0.0.1", "--port", new URL(uri).port, "--workerId", "w", "--requestId", "r"],
    });
    for (const name of ["new", "old"]) {
      await using host = await HandDrivenHost.listen();
      const app = await startedWith(family(host.uri)[name]!);
      const first = await host.next("startStream");
      assert.deepEqual(first, { requestId: "r", content: "startStream", startStream: { workerId: "w" } });
      assert.equal(host.received[0], first);
      await app.stop();
    }
  });

  test("tells what worker this is and what it can do", async () => {
    await using app = await TestApp.start((builder) => builder);
    const { workerInitResponse } = await app.host.next("workerInitResponse");
    assert.deepEqual(workerInitResponse.result, { status: 1 });
    assert.deepEqual(workerInitResponse.workerMetadata, {
      runtimeName: "node",
      runtimeVersion: process.versions.node,
      workerVersion: workerMetadata().workerVersion,
      workerBitness: process.arch,
    });
    assert.deepEqual(
      { ...workerInitResponse.capabilities },
      {
        HandlesWorkerTerminateMessage: "True",
        HandlesInvocationCancelMessage: "True",
        IncludeEmptyEntriesInMessagePayload: "True",
        EnableUserCodeException: "True",
        RpcHttpBodyOnly: "True",
        RawHttpBodyBytes: "True",
        RpcHttpTriggerMetadataRemoved: "True",
        UseNullableValueDictionaryForHttp: "True",
        TypedDataCollection: "True",
        WorkerStatus: "True",
      },
    );
  });

  test("leaves out capabilities that the app switched off, and may happen twice", async () => {
    await using app = await TestApp.start((builder) =>
      builder.configureFunctionsWorkerDefaults(undefined, (options) => {
        options.enableUserCodeException = false;
        options.capabilities.set("Custom", "1");
      }),
    );
    const request: HostMessage = { content: "workerInitRequest", workerInitRequest: {} };
    const { workerInitResponse } = await app.host.ask(request, "workerInitResponse");
    assert.equal("EnableUserCodeException" in (workerInitResponse.capabilities ?? {}), false);
    assert.equal(workerInitResponse.capabilities?.["Custom"], "1");
  });

  test("names the version of the package", async () => {
    const { default: manifest } = await import("../../package.json", { with: { type: "json" } });
    assert.equal(workerMetadata().workerVersion, manifest.version);
  });
});

async function startedWith(args: readonly string[]): Promise<{ stop(): Promise<void> }> {
  const { HostBuilder } = await import("../builder/host-builder.ts");
  const app = new HostBuilder(args).configureFunctionsWorkerDefaults().build();
  await app.start();
  return app;
}

describe("the list of functions", () => {
  test("has name, id, raw bindings and retries, the same each time", async () => {
    const fixed = fn(
      "Fixed",
      { trigger: testTrigger, retry: fixedDelay({ maxRetryCount: 3, delay: "00:00:05" }) },
      () => {},
    );
    const growing = fn(
      "Growing",
      {
        trigger: testTrigger,
        retry: exponentialBackoff({ maxRetryCount: -1, minimumInterval: "00:00:01", maximumInterval: "00:01:00" }),
      },
      () => {},
    );
    await using app = await TestApp.start((builder) => builder.addFunctions({ echo, fixed, growing }));
    const [first, second, third] = await app.host.describe();
    assert.equal(first?.name, "Echo");
    assert.equal(first.entryPoint, "echo");
    assert.equal(first.language, "isofunc");
    assert.match(first.functionId ?? "", /^\d{1,10}$/);
    assert.deepEqual(
      first.rawBindings?.map((text): unknown => JSON.parse(text)),
      [
        { name: "test", type: "testTrigger", direction: "In", dataType: "String" },
        { name: "$return", type: "queue", direction: "Out" },
      ],
    );
    assert.deepEqual(second?.retryOptions, { maxRetryCount: 3, delayInterval: { seconds: 5 }, retryStrategy: 1 });
    assert.deepEqual(third?.retryOptions, {
      maxRetryCount: -1,
      minimumInterval: { seconds: 1 },
      maximumInterval: { seconds: 60 },
    });
    assert.deepEqual(await app.host.describe(), app.functions);
  });

  test("can be changed by transformers, one after the other", async () => {
    await using app = await TestApp.start((builder) =>
      builder.addFunctions({ echo }).configureServices((services) =>
        services.configure(WorkerOptions, ({ metadataTransformers }) => {
          metadataTransformers.push(
            { name: "first", transform: (all) => all.map((one) => ({ ...one, properties: { order: "1" } })) },
            {
              name: "second",
              transform: async (all) =>
                all.map((one) => ({ ...one, properties: { order: `${one.properties?.["order"]}2` } })),
            },
          );
        }),
      ),
    );
    assert.equal(app.functions[0]?.properties?.["order"], "12");
  });

  test("fails with the error of a transformer", async () => {
    let fails = false;
    await using app = await TestApp.start((builder) =>
      builder.configureFunctionsWorkerDefaults(undefined, ({ metadataTransformers }) => {
        metadataTransformers.push({ name: "fails", transform: (all) => (fails ? assert.fail("not now") : all) });
      }),
    );
    fails = true;
    const request: HostMessage = { content: "functionsMetadataRequest", functionsMetadataRequest: {} };
    const { functionMetadataResponse } = await app.host.ask(request, "functionMetadataResponse");
    assert.equal(functionMetadataResponse.result?.status ?? 0, 0);
    assert.match(functionMetadataResponse.result?.exception?.message ?? "", /not now/);
  });
});

describe("loading a function", () => {
  test("succeeds, also a second time", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ echo }));
    const id = app.functions[0]?.functionId ?? "";
    assert.deepEqual(await app.host.load(id, "Echo"), { functionId: id, result: { status: 1 } });
    assert.equal((await app.invoke("Echo", typedData.string("a"))).status, "Success");
  });

  test("takes the id of a host that makes its own, but not for two functions", async () => {
    const other = fn("Other", { trigger: testTrigger }, () => {});
    await using app = await TestApp.start((builder) => builder.addFunctions({ echo, other }));
    assert.equal((await app.host.load("of-the-host", "echo")).result?.status, 1);
    const response = await app.invoke("Echo", typedData.string("a"), { functionId: "of-the-host" });
    assert.deepEqual(response.returnValue, typedData.string("a"));
    const refused = await app.host.load("of-the-host", "Other");
    assert.match(refused.result?.exception?.message ?? "", /'of-the-host' was loaded for the function 'Echo'/);
  });

  test("fails for a function that the app does not have", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ echo }));
    const { functionId, result } = await app.host.load("4711", "Nowhere");
    assert.equal(functionId, "4711");
    assert.equal(result?.status ?? 0, 0);
    assert.match(
      result?.exception?.message ?? "",
      /The app has no function 'Nowhere' with the id '4711'\. It has: Echo\./,
    );
  });

  test("passes over proxies, and answers a collection with a collection", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ echo }));
    const { functionLoadResponseCollection } = await app.host.ask(
      {
        content: "functionLoadRequestCollection",
        functionLoadRequestCollection: {
          functionLoadRequests: [
            { functionId: "proxy", metadata: { name: "Proxy", isProxy: true } },
            { functionId: "x", metadata: { name: "Echo" } },
            { functionId: "y", metadata: { name: "Nowhere" } },
          ],
        },
      },
      "functionLoadResponseCollection",
    );
    const statuses = functionLoadResponseCollection.functionLoadResponses?.map(({ functionId, result }) => [
      functionId,
      result?.status ?? 0,
    ]);
    assert.deepEqual(statuses, [
      ["proxy", 1],
      ["x", 1],
      ["y", 0],
    ]);
  });
});

describe("an invocation", () => {
  test("is answered with the id of its request", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ echo }));
    const request = app.request("Echo", typedData.string("a"));
    const answer = await app.host.ask(
      { content: "invocationRequest", invocationRequest: request },
      "invocationResponse",
    );
    assert.deepEqual(answer, {
      requestId: answer.requestId,
      content: "invocationResponse",
      invocationResponse: {
        invocationId: request.invocationId,
        result: { status: 1 },
        returnValue: typedData.string("a"),
      },
    });
  });

  test("does not wait for others: answers leave as they are ready", async () => {
    const gates = new Map(["1", "2", "3"].map((name) => [name, gate()]));
    const wait = fn("Wait", { trigger: testTrigger, output: outputOf("queue") }, async (name) => {
      await gates.get(name)?.opened;
      return name;
    });
    await using app = await TestApp.start((builder) => builder.addFunctions({ wait }));
    const running = ["1", "2", "3"].map((name) => app.begin("Wait", typedData.string(name)));
    for (const name of ["2", "3", "1"]) {
      gates.get(name)?.open();
      assert.deepEqual((await running[Number(name) - 1]!.ended).returnValue, typedData.string(name));
    }
  });

  test("of a function that is not loaded fails", async () => {
    await using app = await TestApp.start((builder) => builder);
    const { status, exception } = await app.invoke("Nowhere", {}, { functionId: "4711" });
    assert.equal(status, "Failure");
    assert.match(exception?.message ?? "", /No function with the id '4711' is loaded/);
  });

  test("with the id of a running one fails, and leaves that one alone", async () => {
    const { opened, open } = gate();
    const wait = fn("Wait", { trigger: testTrigger, output: outputOf("queue") }, async () => {
      await opened;
      return "first";
    });
    await using app = await TestApp.start((builder) => builder.addFunctions({ wait }));
    const first = app.begin("Wait");
    const second = await app.invoke("Wait", {}, { invocationId: first.id });
    assert.equal(second.status, "Failure");
    assert.match(second.exception?.message ?? "", /already running/);
    open();
    assert.deepEqual((await first.ended).returnValue, typedData.string("first"));
    assert.equal((await app.invoke("Wait", {}, { invocationId: first.id })).status, "Success");
  });

  test("whose result cannot be written fails, too", async () => {
    const result = { [Symbol.toPrimitive]: () => assert.fail("no text"), toJSON: () => assert.fail("no JSON") };
    const stubborn = fn("Stubborn", { trigger: testTrigger, output: outputOf("queue") }, () => result);
    await using app = await TestApp.start((builder) => builder.addFunctions({ stubborn }));
    assert.equal((await app.invoke("Stubborn")).status, "Failure");
  });
});

describe("a failure", () => {
  class OrderError extends Error {}
  const failing = fn("Failing", { trigger: testTrigger }, () => {
    throw new OrderError("no stock", { cause: new RangeError("0 left") });
  });
  const rejecting = fn("Rejecting", { trigger: testTrigger }, async () => {
    throw new TypeError("later");
  });
  const odd = fn("Odd", { trigger: testTrigger }, (what) => {
    // oxlint-disable-next-line typescript/only-throw-error -- this is what the test is about
    throw what === "text"
      ? "just text"
      : what === "nothing"
        ? undefined
        : Object.defineProperty({}, "message", { get: () => assert.fail("!") });
  });

  test("tells type, message, source, stack and causes of the user's error", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ failing, rejecting }));
    const { status, exception } = await app.invoke("Failing");
    assert.equal(status, "Failure");
    assert.equal(exception?.message, "no stock");
    assert.equal(exception.type, "OrderError");
    assert.equal(exception.isUserException, true);
    assert.equal(exception.source, "host-session.test.ts");
    assert.match(
      exception.stackTrace ?? "",
      /Error: no stock[^]*host-session\.test\.ts[^]*Caused by: RangeError: 0 left/,
    );
    assert.equal((await app.invoke("Rejecting")).exception?.type, "TypeError");
  });

  test("is logged first, as an error", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ failing }));
    const { id, ended } = app.begin("Failing");
    await ended;
    const [log, response] = app.host.received.slice(-2);
    assert.equal(response?.content, "invocationResponse");
    assert.ok(log?.content === "rpcLog");
    assert.equal(
      log.rpcLog.message,
      `Function 'Failing', Invocation id '${id}': An exception was thrown by the invocation.`,
    );
    assert.equal(log.rpcLog.eventId, "InvocationError");
    assert.equal(log.rpcLog.level, 4);
    assert.equal(log.rpcLog.invocationId, id);
    assert.equal(log.rpcLog.exception?.message, "no stock");
  });

  test("is one text without the capability for user errors", async () => {
    await using app = await TestApp.start((builder) =>
      builder
        .addFunctions({ failing })
        .configureFunctionsWorkerDefaults(undefined, (options) => void (options.enableUserCodeException = false)),
    );
    const { exception } = await app.invoke("Failing");
    assert.match(exception?.message ?? "", /^Error: no stock\n {4}at /);
    assert.equal(exception?.type ?? "", "");
    assert.equal(exception?.isUserException ?? false, false);
  });

  test("may be anything that can be thrown", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ odd }));
    assert.equal((await app.invoke("Odd", typedData.string("text"))).exception?.message, "just text");
    assert.equal(
      (await app.invoke("Odd", typedData.string("nothing"))).exception?.message,
      "undefined thrown: undefined",
    );
    assert.equal((await app.invoke("Odd", typedData.string("trap"))).status, "Failure");
  });
});

describe("a cancellation", () => {
  const functions = {
    /** Ends by its own cancellation, in the way that is asked for. */
    wait: fn("Wait", { trigger: testTrigger, output: outputOf("queue") }, async (how, { signal }) => {
      if (how === "own") await delay(60_000, undefined, { signal });
      const { opened, open } = gate();
      signal.addEventListener("abort", open);
      await opened;
      if (how === "reason") signal.throwIfAborted();
      if (how === "other") throw new DOMException("some other", "AbortError");
      return "cleaned up";
    }),
    late: fn("Late", { trigger: testTrigger, output: outputOf("queue") }, async (_, context) => {
      await delay(20);
      return String(context.signal.aborted);
    }),
  };

  async function cancelled(app: TestApp, how: string): Promise<Awaited<ReturnType<TestApp["invoke"]>>> {
    const { id, ended } = app.begin("Wait", typedData.string(how));
    app.host.send({ content: "invocationCancel", invocationCancel: { invocationId: id } });
    return ended;
  }

  test("aborts the signal; ending by it is Cancelled, everything else what it is", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions(functions));
    assert.equal((await cancelled(app, "reason")).status, "Cancelled");
    assert.equal((await cancelled(app, "own")).status, "Cancelled");
    assert.equal((await cancelled(app, "other")).status, "Failure");
    const cleaned = await cancelled(app, "clean");
    assert.equal(cleaned.status, "Success");
    assert.deepEqual(cleaned.returnValue, typedData.string("cleaned up"));
  });

  test("reaches a function that looks at its signal only later", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions(functions));
    const { id, ended } = app.begin("Late");
    app.host.send({ content: "invocationCancel", invocationCancel: { invocationId: id } });
    assert.deepEqual((await ended).returnValue, typedData.string("true"));
  });

  test("of an invocation that is not running does nothing", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions({ echo }));
    app.host.send({ content: "invocationCancel", invocationCancel: { invocationId: randomUUID() } });
    assert.equal((await app.invoke("Echo", typedData.string("a"))).status, "Success");
  });
});

describe("other messages", () => {
  test("that ask for something are answered", async () => {
    await using app = await TestApp.start((builder) => builder);
    const { host } = app;
    await host.ask({ content: "workerStatusRequest", workerStatusRequest: {} }, "workerStatusResponse");
    const warmup = await host.ask({ content: "workerWarmupRequest", workerWarmupRequest: {} }, "workerWarmupResponse");
    assert.equal(warmup.workerWarmupResponse.result?.status, 1);
    const { closeSharedMemoryResourcesResponse } = await host.ask(
      {
        content: "closeSharedMemoryResourcesRequest",
        closeSharedMemoryResourcesRequest: { mapNames: ["a", "__proto__"] },
      },
      "closeSharedMemoryResourcesResponse",
    );
    assert.deepEqual(Object.keys(closeSharedMemoryResourcesResponse.closeMapResults ?? {}), ["a", "__proto__"]);
  });

  test("that ask for nothing get no answer", async () => {
    await using app = await TestApp.start((builder) => builder);
    const before = app.host.received.length;
    app.host.send({ content: "workerHeartbeat", workerHeartbeat: {} });
    app.host.send({ content: "fileChangeEventRequest", fileChangeEventRequest: { fullPath: "/x" } });
    app.host.send({ requestId: "empty" });
    await app.host.ask({ content: "workerStatusRequest", workerStatusRequest: {} }, "workerStatusResponse");
    assert.equal(app.host.received.length, before + 1);
  });

  test("a new environment takes the place of the old one, for the configuration too", async (t) => {
    const before = { ...process.env };
    const folder = process.cwd();
    t.after(() => {
      process.env = before;
      process.chdir(folder);
    });
    await using app = await TestApp.start((builder) => builder);
    const reload = async (functionAppDirectory: string): Promise<number> => {
      const environmentVariables = { ...definedOnly(before), IsofuncReloaded__Key: "new" };
      const { functionEnvironmentReloadResponse } = await app.host.ask(
        {
          content: "functionEnvironmentReloadRequest",
          functionEnvironmentReloadRequest: { environmentVariables, functionAppDirectory },
        },
        "functionEnvironmentReloadResponse",
      );
      assert.ok(functionEnvironmentReloadResponse.capabilities?.["WorkerStatus"]);
      return functionEnvironmentReloadResponse.result?.status ?? 0;
    };
    process.env["IsofuncGone"] = "1";
    assert.equal(await reload(import.meta.dirname), 1);
    assert.equal(process.env["IsofuncGone"], undefined);
    assert.equal(app.app.configuration.get("IsofuncReloaded:Key"), "new");
    assert.equal(process.cwd(), import.meta.dirname);
    assert.equal(await reload("/nowhere/at/all"), 0);
  });
});

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
