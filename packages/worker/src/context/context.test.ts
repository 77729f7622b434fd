import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { typedData } from "@isofunc/protocol";
import { TestApp } from "../fixtures/test-app.ts";
import { httpTriggerOf, outputOf, testTrigger, triggerOf } from "../fixtures/test-trigger.ts";
import { fn } from "../functions/fn.ts";
import { inject } from "../functions/inject.ts";
import { httpRequestData, request } from "../http/http-targets.ts";
import { FunctionExecutor } from "../invocation/function-executor.ts";
import type { Middleware } from "../middleware/middleware.ts";
import { token } from "../services/token.ts";
import { text } from "../targets/targets.ts";
import { currentContext } from "./current-context.ts";
import type { FunctionContext } from "./function-context.ts";

const binding = { trigger: testTrigger, output: outputOf("queue") };

/** Runs a middleware around a function that does nothing, once. */
async function within(
  look: (context: FunctionContext) => void | Promise<void>,
  ...request: Parameters<TestApp["invoke"]> extends [string, ...infer R] ? R : never
): Promise<void> {
  const run = fn("Run", binding, () => "x");
  const middleware: Middleware = async (context, next) => {
    await look(context);
    await next();
  };
  await using app = await TestApp.start((builder) =>
    builder.configureFunctionsWorkerDefaults((worker) => worker.use(middleware)).addFunctions({ run }),
  );
  const { exception } = await app.invoke("Run", ...request);
  assert.equal(exception?.stackTrace, undefined);
}

describe("the context", () => {
  test("describes the function", async () => {
    await within(({ functionDefinition, invocationId }) => {
      assert.match(functionDefinition.id, /^\d+$/);
      assert.equal(functionDefinition.name, "Run");
      assert.equal(functionDefinition.entryPoint, "run");
      assert.equal(functionDefinition.pathToModule, process.argv[1]);
      assert.deepEqual(functionDefinition.inputBindings.get("TEST"), {
        name: "test",
        type: "testTrigger",
        direction: "in",
      });
      assert.deepEqual(
        [...functionDefinition.outputBindings],
        [["$return", { name: "$return", type: "queue", direction: "out" }]],
      );
      assert.match(invocationId, /^[0-9a-f-]{36}$/);
    });
  });

  test("has the trigger's data by name in any case, in its own spelling when iterated", async () => {
    const triggerMetadata = {
      DequeueCount: typedData.json("2"),
      Id: typedData.string("abc"),
      Properties: typedData.json('{"A":1}'),
      SequenceNumberArray: typedData.ints([1, 2]),
      Broken: typedData.json("{"),
    };
    await within(
      ({ bindingContext: { bindingData }, trigger }) => {
        assert.equal(bindingData.get("dequeuecount"), 2);
        assert.equal(bindingData.get("ID"), "abc");
        assert.equal(bindingData.has("iD"), true);
        assert.equal(bindingData.get("nothing"), undefined);
        assert.deepEqual([...bindingData.keys()].toSorted(), Object.keys(triggerMetadata).toSorted());
        assert.deepEqual([...bindingData.values()].length, bindingData.size);
        const seen: string[] = [];
        // oxlint-disable-next-line unicorn/no-array-for-each -- a ReadonlyMap has it
        bindingData.forEach((_, key) => seen.push(key));
        assert.equal(seen.length, 5);
        assert.equal(trigger.type, "testTrigger");
        assert.equal(trigger.name, "test");
        assert.deepEqual(trigger.metadata, {
          dequeueCount: 2,
          id: "abc",
          properties: { A: 1 },
          sequenceNumberArray: [1, 2],
          broken: "{",
        });
      },
      {},
      { triggerMetadata },
    );
  });

  test("has the trace and the attempt as the host sent them", async () => {
    const traceContext = { traceParent: "00-a-b-01", traceState: "s=1", attributes: { a: "1" }, baggage: { b: "2" } };
    await within(
      (context) => {
        const { attributes, baggage, ...trace } = context.traceContext;
        assert.deepEqual({ ...trace, attributes: { ...attributes }, baggage: { ...baggage } }, traceContext);
        assert.deepEqual(context.retryContext, { retryCount: 2, maxRetryCount: -1 });
      },
      {},
      { traceContext, retryContext: { retryCount: 2, maxRetryCount: -1 } },
    );
  });

  test("does without what the host did not send", async () => {
    await within((context) => {
      assert.deepEqual(context.traceContext, { traceParent: "", traceState: "", attributes: {}, baggage: {} });
      assert.equal(context.retryContext, undefined);
      assert.equal(context.bindingContext.bindingData.size, 0);
    });
    await within(
      ({ retryContext }) => assert.deepEqual(retryContext, { retryCount: 0, maxRetryCount: 0 }),
      {},
      { retryContext: {} },
    );
  });

  test("has features, by key", async () => {
    const Feature = token<number>("Feature");
    await within(({ features }) => {
      assert.equal(features.get(Feature), undefined);
      features.set(Feature, 1);
      assert.equal(features.get(Feature), 1);
    });
  });

  test("takes what the trigger adds, over its own", async () => {
    const trigger = {
      ...triggerOf(text),
      extend: () => ({ extra: 1, trigger: { type: "t", name: "n", metadata: { typed: true } } }),
    };
    const run = fn(
      "Run",
      { trigger, output: outputOf("queue") },
      (_, context) => `${context.extra} ${context.trigger.metadata.typed}`,
    );
    await using app = await TestApp.start((builder) => builder.addFunctions({ run }));
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("1 true"));
  });
});

describe("the current context", () => {
  test("is found in everything that an invocation starts, and nowhere else", async () => {
    const ids: (string | undefined)[] = [];
    const run = fn("Run", binding, async (_, { invocationId }) => {
      ids.push(currentContext()?.invocationId);
      await setImmediate();
      await Promise.all([1, 2].map(async () => ids.push(currentContext()?.invocationId)));
      return String(ids.every((id) => id === invocationId) && ids.length === 3);
    });
    await using app = await TestApp.start((builder) => builder.addFunctions({ run }));
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("true"));
    assert.equal(currentContext(), undefined);
  });
});

describe("services of an invocation", () => {
  const Scoped = token<{ readonly id: number }>("Scoped");

  test("are shared within it and end with it, after the response was made, and before it is sent", async () => {
    const log: string[] = [];
    let count = 0;
    const run = fn("Run", { ...binding, services: { scoped: Scoped } }, (_, { services, scope, log: logger }) => {
      assert.equal(services.scoped, scope.get(Scoped));
      logger.info("running");
      return { toJSON: () => (log.push(`response ${services.scoped.id}`), services.scoped.id) };
    });
    await using app = await TestApp.start((builder) =>
      builder.addFunctions({ run }).configureServices((services) =>
        services.addScoped(Scoped, () => {
          const id = ++count;
          return {
            id,
            async [Symbol.asyncDispose]() {
              await setImmediate();
              log.push(`disposed ${id}`);
              currentContext()?.log.info("disposed");
            },
          };
        }),
      ),
    );
    const { id, ended } = app.begin("Run");
    assert.deepEqual((await ended).returnValue, typedData.json("1"));
    assert.deepEqual(log, ["response 1", "disposed 1"]);
    assert.deepEqual(
      app.host.logs(id).map(({ message }) => message),
      ["running", "disposed"],
    );
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.json("2"));
  });

  test("end after a failure, too, and their own failure is only logged", async () => {
    const run = fn("Run", { ...binding, services: { scoped: Scoped } }, () => assert.fail("function"));
    const fine = fn("Fine", { ...binding, services: { scoped: Scoped } }, () => "fine");
    await using app = await TestApp.start((builder) =>
      builder
        .addFunctions({ run, fine })
        .configureServices((services) =>
          services.addScoped(Scoped, () => ({ id: 1, [Symbol.dispose]: () => assert.fail("disposal") })),
        ),
    );
    const failed = app.begin("Run");
    assert.equal((await failed.ended).exception?.message, "function");
    assert.match(app.host.logs(failed.id).at(-1)?.message ?? "", /could not be disposed of/);
    const succeeded = app.begin("Fine");
    assert.equal((await succeeded.ended).status, "Success");
    assert.equal(app.host.logs(succeeded.id).at(-1)?.exception?.message, "disposal");
  });

  test("that load asynchronously are there when the function runs", async () => {
    const Slow = token<string>("Slow");
    const run = fn("Run", { ...binding, services: { slow: Slow } }, (_, { services }) => services.slow);
    await using app = await TestApp.start((builder) =>
      builder.addFunctions({ run }).configureServices((services) =>
        services.addSingleton(Slow, async () => {
          await setImmediate();
          return "loaded";
        }),
      ),
    );
    const runs = await Promise.all([app.invoke("Run"), app.invoke("Run")]);
    assert.deepEqual(
      runs.map(({ returnValue }) => returnValue),
      [typedData.string("loaded"), typedData.string("loaded")],
    );
  });

  test("that are missing fail the invocation, and name the service", async () => {
    const run = fn("Run", { ...binding, services: { scoped: Scoped } }, () => "x");
    await using app = await TestApp.start((builder) => builder.addFunctions({ run }));
    assert.match((await app.invoke("Run")).exception?.message ?? "", /No service is registered for "Scoped"/);
  });

  test("cannot be had when it is over", async () => {
    let kept: FunctionContext | undefined;
    const run = fn("Run", binding, (_, context) => {
      kept = context;
      return "x";
    });
    await using app = await TestApp.start((builder) => builder.addFunctions({ run }));
    await app.invoke("Run");
    assert.throws(() => kept?.scope.get(Known), { code: "ISO3006" });
  });
});

const Known = token("Known", () => "fallback");

describe("HTTP", () => {
  const message = typedData.http({
    method: "POST",
    url: "http://localhost/api/x?name=n",
    nullableHeaders: { "x-id": { value: "1" } },
    body: typedData.bytes(Buffer.from("body")),
  });
  const stamp: Middleware = async (context, next) => {
    const incoming = await context.getHttpRequestData();
    assert.equal(context.getHttpResponseData(), undefined);
    await next();
    context.getHttpResponseData()?.headers.set("x-id", incoming?.headers.get("x-id") ?? "none");
  };
  const functions = {
    builtIn: fn("BuiltIn", { trigger: httpTriggerOf(httpRequestData) }, (incoming) => {
      const response = incoming.createResponse(201);
      response.writeString(incoming.query.get("name") ?? "");
      return response;
    }),
    web: fn(
      "Web",
      { trigger: httpTriggerOf(request) },
      async (incoming) => new Response(await incoming.text(), { status: 202 }),
    ),
    mixed: fn(
      "Mixed",
      { trigger: httpTriggerOf(request), output: { answer: outputOf("http"), queue: outputOf("queue") } },
      () => ({
        answer: new Response("a"),
        queue: "q",
      }),
    ),
    other: fn("Other", binding, () => "x"),
  };

  test("middleware sees request and answer of either model, also among several outputs", async () => {
    await using app = await TestApp.start((builder) =>
      builder.configureFunctionsWorkerDefaults((worker) => worker.use(stamp)).addFunctions(functions),
    );
    const answerOf = async (name: string): Promise<unknown[]> => {
      const { returnValue, outputData, exception } = await app.invoke(name, message);
      assert.equal(exception?.stackTrace, undefined);
      const output = outputData?.find((entry) => entry.name === "answer");
      const data = returnValue ?? (output?.rpcData === "data" ? output.data : undefined);
      assert.ok(data?.data === "http");
      const { statusCode, headers, body } = data.http;
      assert.ok(body?.data === "bytes");
      return [statusCode, headers?.["x-id"], Buffer.from(body.bytes).toString()];
    };
    assert.deepEqual(await answerOf("BuiltIn"), ["201", "1", "n"]);
    assert.deepEqual(await answerOf("Web"), ["202", "1", "body"]);
    assert.deepEqual(await answerOf("Mixed"), ["200", "1", "a"]);
    assert.deepEqual((await app.invoke("Other")).returnValue, typedData.string("x"));
  });
});

describe("the executor", () => {
  test("takes the place of the plain call, for all or for one invocation", async () => {
    const run = fn("Run", binding, (value) => value);
    const mark = (name: string): FunctionExecutor => ({
      execute: async (_, call) => `${name}(${String(await call())})`,
    });
    const override: Middleware = (context, next) => {
      if (context.bindingContext.bindingData.has("override")) context.features.set(FunctionExecutor, mark("one"));
      return next();
    };
    await using app = await TestApp.start((builder) =>
      builder
        .configureServices((services) => services.addSingleton(FunctionExecutor, () => mark("all")))
        .configureFunctionsWorkerDefaults((worker) => worker.use(override))
        .addFunctions({ run }),
    );
    assert.deepEqual((await app.invoke("Run", typedData.string("a"))).returnValue, typedData.string("all(a)"));
    const more = { triggerMetadata: { Override: typedData.string("1") } };
    assert.deepEqual((await app.invoke("Run", typedData.string("a"), more)).returnValue, typedData.string("one(a)"));
  });
});

test("a function may return any kind of promise", async () => {
  // oxlint-disable-next-line unicorn/no-thenable -- this is what the test is about
  const lazy = { then: (resolve: (value: string) => void) => resolve("lazily") };
  const run = fn("Run", binding, () => lazy);
  await using app = await TestApp.start((builder) => builder.addFunctions({ run }));
  assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("lazily"));
});

test("a class of functions has services by inject(), also those that load", async () => {
  const Slow = token<string>("Slow");
  class Parts {
    readonly slow = inject(Slow);
  }
  const Part = token<Parts>("Part");
  const run = fn("Run", { ...binding, services: { part: Part } }, (_, { services }) => services.part.slow);
  await using app = await TestApp.start((builder) =>
    builder
      .addFunctions({ run })
      .configureServices((services) => services.addSingleton(Slow, async () => "loaded").addScoped(Part, Parts)),
  );
  assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("loaded"));
});
