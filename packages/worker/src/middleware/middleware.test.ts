import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { typedData } from "@isofunc/protocol";
import { HostBuilder } from "../builder/host-builder.ts";
import type { FunctionContext } from "../context/function-context.ts";
import { outputOf, testTrigger } from "../fixtures/test-trigger.ts";
import { TestApp } from "../fixtures/test-app.ts";
import { fn } from "../functions/fn.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import { inject } from "../functions/inject.ts";
import { token } from "../services/token.ts";
import type { Middleware, MiddlewareClass, Next } from "./middleware.ts";

/** An app with these middlewares around its functions. */
async function start(
  middlewares: readonly (Middleware | MiddlewareClass)[],
  functions: Readonly<Record<string, FunctionDefinition>>,
): Promise<TestApp> {
  return TestApp.start((builder) =>
    builder
      .configureFunctionsWorkerDefaults((worker) => middlewares.forEach((middleware) => worker.use(middleware)))
      .addFunctions(functions),
  );
}

const single = { trigger: testTrigger, output: outputOf("queue") };
const several = { trigger: testTrigger, output: { one: outputOf("queue"), other: outputOf("blob") } };

describe("order", () => {
  test("is that of registration on the way in, and the other way round on the way out", async () => {
    const steps: string[] = [];
    const step =
      (name: string): Middleware =>
      async (_, next) => {
        steps.push(`${name} in`);
        await next();
        steps.push(`${name} out`);
      };
    const run = fn("Run", single, () => void steps.push("function"));
    await using app = await start([step("first"), step("second")], { run });
    await app.invoke("Run");
    assert.deepEqual(steps, ["first in", "second in", "function", "second out", "first out"]);
  });

  test("of synchronous and asynchronous parts is the same", async () => {
    const steps: string[] = [];
    const synchronous: Middleware = (_, next) => {
      steps.push("synchronous");
      return next();
    };
    const asynchronous: Middleware = async (_, next) => {
      await setImmediate();
      steps.push("asynchronous");
      await next();
    };
    const run = fn("Run", single, async () => {
      await setImmediate();
      steps.push("function");
      return "x";
    });
    await using app = await start([synchronous, asynchronous, synchronous], { run });
    const response = await app.invoke("Run");
    assert.deepEqual(steps, ["synchronous", "asynchronous", "synchronous", "function"]);
    assert.deepEqual(response.returnValue, typedData.string("x"));
  });

  test("leaves out a middleware whose predicate does not hold", async () => {
    const seen: string[] = [];
    const note: Middleware = async ({ functionDefinition }, next) => {
      seen.push(functionDefinition.name);
      await next();
    };
    const one = fn("One", single, () => "1");
    const other = fn("Other", single, () => "2");
    await using app = await TestApp.start((builder) =>
      builder
        .configureFunctionsWorkerDefaults((worker) =>
          worker.useWhen((context) => context.functionDefinition.name === "One", note),
        )
        .addFunctions({ one, other }),
    );
    assert.deepEqual((await app.invoke("One")).returnValue, typedData.string("1"));
    assert.deepEqual((await app.invoke("Other")).returnValue, typedData.string("2"));
    assert.deepEqual(seen, ["One"]);
  });
});

describe("on the way in", () => {
  test("nothing is bound yet, but one input can be bound ahead and replaced", async () => {
    const shout: Middleware = async (context, next) => {
      const bound = await context.bindInput<string>("TEST");
      bound.value = bound.value.toUpperCase();
      assert.equal((await context.bindInput("test")).value, bound.value);
      await next();
    };
    const run = fn("Run", single, (value) => value);
    await using app = await start([shout], { run });
    assert.deepEqual((await app.invoke("Run", typedData.string("hello"))).returnValue, typedData.string("HELLO"));
  });

  test("a binding that the function does not have cannot be bound", async () => {
    const wrong: Middleware = async (context) => void (await context.bindInput("price"));
    await using app = await start([wrong], { run: fn("Run", single, () => "x") });
    const { exception } = await app.invoke("Run");
    assert.match(exception?.message ?? "", /The function 'Run' has no trigger or input named "price"\. It has: test\./);
  });

  test("items are a bag that middleware and function share", async () => {
    const mark: Middleware = async ({ items }, next) => {
      items.set("mark", 1);
      await next();
    };
    const run = fn("Run", single, (_, { items }) => String(items.get("mark")));
    await using app = await start([mark], { run });
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("1"));
  });
});

describe("on the way out", () => {
  test("the result of a function with a single output can be read and replaced", async () => {
    const wrap: Middleware = async (context, next) => {
      await next();
      const result = context.getInvocationResult<string>();
      result.value = `<${result.value}>`;
      assert.deepEqual(context.getOutputBindings(), []);
    };
    await using app = await start([wrap], { run: fn("Run", single, (value) => value) });
    assert.deepEqual((await app.invoke("Run", typedData.string("a"))).returnValue, typedData.string("<a>"));
  });

  test("several outputs are bound already, and the result is empty", async () => {
    const seen: unknown[] = [];
    const look: Middleware = async (context, next) => {
      await next();
      seen.push(context.getInvocationResult().value);
      for (const output of context.getOutputBindings()) {
        seen.push(output.name, output.bindingType, output.value);
        if (output.name === "one") output.value = "changed";
        if (output.name === "other") output.value = null;
      }
    };
    await using app = await start([look], { run: fn("Run", several, () => ({ one: "1", other: "2" })) });
    const response = await app.invoke("Run");
    assert.deepEqual(seen, [undefined, "one", "queue", "1", "other", "blob", "2"]);
    assert.deepEqual(response.outputData, [
      { name: "one", rpcData: "data", data: { data: "string", string: "changed" } },
      { name: "other", rpcData: "data", data: {} },
    ]);
    assert.equal(response.returnValue, undefined);
  });
});

describe("a middleware that does not call next", () => {
  test("leaves the function out, and its own result counts", async () => {
    let called = false;
    const answer: Middleware = (context) => {
      context.getInvocationResult().value = "instead";
    };
    await using app = await start([answer], { run: fn("Run", single, () => void (called = true)) });
    const response = await app.invoke("Run");
    assert.equal(called, false);
    assert.equal(response.status, "Success");
    assert.deepEqual(response.returnValue, typedData.string("instead"));
  });

  test("can fill outputs, but an object as the result is not handed to them", async () => {
    const answer: Middleware = (context) => {
      context.getOutputBindings().find(({ name }) => name === "one")!.value = "set";
      context.getInvocationResult().value = { other: "not handed out" };
    };
    await using app = await start([answer], { run: fn("Run", several, () => ({ one: "1", other: "2" })) });
    const response = await app.invoke("Run");
    assert.deepEqual(
      response.outputData?.map(({ name }) => name),
      ["one"],
    );
    assert.deepEqual(response.returnValue, typedData.json('{"other":"not handed out"}'));
  });
});

test("calling next twice runs the function twice, with the same inputs", async () => {
  const values: unknown[] = [];
  const twice: Middleware = async (_, next) => {
    await next();
    await next();
  };
  const run = fn("Run", single, (value) => {
    values.push(value);
    return String(values.length);
  });
  await using app = await start([twice], { run });
  assert.deepEqual((await app.invoke("Run", typedData.string("a"))).returnValue, typedData.string("2"));
  assert.deepEqual(values, ["a", "a"]);
});

describe("errors", () => {
  test("of the function come out of next, and can be made good", async () => {
    const rescue: Middleware = async (context, next) => {
      try {
        await next();
      } catch (error) {
        context.getInvocationResult().value = `rescued from ${String(error)}`;
      }
    };
    const thrower = fn("Thrower", single, () => {
      throw new TypeError("now");
    });
    const rejecter = fn("Rejecter", single, async () => Promise.reject(new RangeError("later")));
    await using app = await start([rescue], { thrower, rejecter });
    assert.deepEqual((await app.invoke("Thrower")).returnValue, typedData.string("rescued from TypeError: now"));
    assert.deepEqual((await app.invoke("Rejecter")).returnValue, typedData.string("rescued from RangeError: later"));
    assert.deepEqual(app.host.logs(), []);
  });

  test("of a middleware fail the invocation, before and after the function, synchronous or not", async () => {
    const failing = (when: string): Middleware => {
      if (when === "at once") return () => assert.fail(when);
      return async (_, next) => {
        if (when === "after") await next();
        throw new Error(when);
      };
    };
    for (const when of ["at once", "before", "after"]) {
      await using app = await start([failing(when)], { run: fn("Run", single, () => "x") });
      const response = await app.invoke("Run");
      assert.equal(response.status, "Failure");
      assert.equal(response.exception?.message, when);
      assert.equal(response.returnValue, undefined);
    }
  });
});

test("a middleware may return any kind of promise", async () => {
  const steps: string[] = [];
  const lazily = (_: FunctionContext, next: Next): Promise<void> => {
    const done = Promise.resolve(next()).then(() => void steps.push("waited"));
    // oxlint-disable-next-line unicorn/no-thenable, typescript/no-unsafe-type-assertion -- what the type does not allow
    return { then: done.then.bind(done) } as unknown as Promise<void>;
  };
  await using app = await start([lazily], { run: fn("Run", single, async () => setImmediate("x")) });
  assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("x"));
  assert.deepEqual(steps, ["waited"]);
});

describe("a class of middleware", () => {
  const Prefix = token<string>("Prefix");

  test("is made once for the app, with its services", async () => {
    let made = 0;
    class Numbering {
      readonly #prefix = inject(Prefix);
      #count = 0;
      constructor() {
        made++;
      }
      async invoke(context: FunctionContext, next: Next): Promise<void> {
        await next();
        context.getInvocationResult().value = `${this.#prefix}${++this.#count}`;
      }
    }
    await using app = await TestApp.start((builder) =>
      builder
        .configureServices((services) => services.addSingleton(Prefix, async () => "no. "))
        .configureFunctionsWorkerDefaults((worker) => worker.use(Numbering))
        .addFunctions({ run: fn("Run", single, () => "x") }),
    );
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("no. 1"));
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("no. 2"));
    assert.equal(made, 1);
  });

  test("comes from the services if it is registered there", async () => {
    class Fixed {
      readonly #value: string;
      constructor(value: string) {
        this.#value = value;
      }
      invoke(context: FunctionContext): void {
        context.getInvocationResult().value = this.#value;
      }
    }
    await using app = await TestApp.start((builder) =>
      builder
        .configureServices((services) => services.addSingleton(Fixed, () => new Fixed("given")))
        .configureFunctionsWorkerDefaults((worker) => worker.use(Fixed))
        .addFunctions({ run: fn("Run", single, () => "x") }),
    );
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("given"));
  });
});

describe("what can be put together", () => {
  test("a middleware behind the call of the function is refused", () => {
    const late: Middleware = async (_, next) => next();
    const builder = new HostBuilder([])
      .configureFunctionsWorkerDefaults()
      .configureFunctionsWorkerDefaults((worker) => worker.use(late));
    assert.throws(() => builder.build(), { code: "ISO3032", message: /"late" was added behind the call/ });
  });

  test("setting up twice without middleware is harmless", async () => {
    await using app = await TestApp.start((builder) =>
      builder
        .configureFunctionsWorkerDefaults()
        .configureFunctionsWebApplication()
        .addFunctions({ run: fn("Run", single, () => "x") }),
    );
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.string("x"));
  });

  test("a pipeline by hand may leave parts out, but not the call of the function", async () => {
    await using app = await TestApp.start((builder) =>
      builder
        .configureFunctionsWorker((worker) => worker.useFunctionExecution())
        .addFunctions({ run: fn("Run", several, () => ({ one: "1", other: "2" })) }),
    );
    assert.deepEqual((await app.invoke("Run")).returnValue, typedData.json('{"one":"1","other":"2"}'));
    assert.throws(() => new HostBuilder([]).configureFunctionsWorker(() => {}).build(), { code: "ISO3035" });
  });
});
