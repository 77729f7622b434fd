import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import { TestApp } from "../fixtures/test-app.ts";
import { outputOf, testTrigger } from "../fixtures/test-trigger.ts";
import { token } from "../services/token.ts";
import { collectFunctions } from "./collect-functions.ts";
import { fn } from "./fn.ts";
import { inject } from "./inject.ts";

const one = fn("One", { trigger: testTrigger }, () => {});
const two = fn("Two", { trigger: testTrigger }, () => {});

const Counter = token<{ count: number }>("Counter");
let made = 0;

class Echo {
  readonly #counter = inject(Counter);
  readonly instance: number = ++made;

  run(value: string): string {
    return `${value} ${++this.#counter.count} by ${this.instance}`;
  }

  fail(): void {
    throw new Error("thrown in a method");
  }

  helper(): void {}
}
// Node runs no decorators by itself; this is what a compiler makes of them.

function decorating(
  name: string,
): ClassMethodDecoratorContext<Echo> & { readonly static: false; readonly private: false } {
  const access = { has: () => true, get: () => Reflect.get(Echo.prototype, name) };
  return { kind: "method", name, static: false, private: false, access, addInitializer() {}, metadata: {} };
}

// oxlint-disable-next-line typescript/unbound-method -- a decorator gets the method itself
fn.method("EchoRun", { trigger: testTrigger, output: outputOf("queue") })(Echo.prototype.run, decorating("run"));
// oxlint-disable-next-line typescript/unbound-method -- see above
fn.method("EchoFail", { trigger: testTrigger })(Echo.prototype.fail, decorating("fail"));

describe("collecting functions", () => {
  const found = (...modules: readonly object[]): readonly string[] =>
    collectFunctions(...modules).map(({ definition, entryPoint }) => `${definition.name} at ${entryPoint}`);

  test("finds definitions and methods in several modules", () => {
    assert.deepEqual(found({ one }, { two, Echo }), [
      "One at one",
      "Two at two",
      "EchoRun at Echo.run",
      "EchoFail at Echo.fail",
    ]);
  });

  test("counts what is exported twice once", () => {
    assert.deepEqual(found({ one, Echo, default: Echo }, { other: one }), [
      "One at one",
      "EchoRun at Echo.run",
      "EchoFail at Echo.fail",
    ]);
  });

  test("finds inherited methods, unless they are overridden", () => {
    class Louder extends Echo {
      override fail(): void {}
    }
    assert.deepEqual(found({ Louder }), ["EchoRun at Louder.run"]);
  });

  test("refuses what is no function, by its name", () => {
    for (const helper of [5, null, undefined, "x", {}, () => {}, async () => {}]) {
      assert.throws(() => collectFunctions({ one, helper }), {
        code: "ISO3106",
        message: /^The export 'helper' is no function of the app but /,
      });
    }
  });

  test("refuses a class without functions", () => {
    assert.throws(() => collectFunctions({ Date }), {
      code: "ISO3107",
      message:
        "The class 'Date' has no functions. Mark a method with `@fn.method(…)`, above its other decorators, or move the class to another module.",
    });
  });

  test("refuses one name for two functions", () => {
    const ONE = fn("ONE", { trigger: testTrigger }, () => {});
    assert.throws(() => collectFunctions({ one }, { ONE }), {
      code: "ISO3108",
      message:
        "Two functions have the name 'ONE': one and ONE. Names are compared without regard to case. Rename one of them.",
    });
  });
});

describe("methods that are functions", () => {
  const start = (load: () => { count: number } | Promise<{ count: number }>): Promise<TestApp> =>
    TestApp.start((builder) =>
      builder.configureServices((services) => services.addSingleton(Counter, load)).addFunctions({ Echo }),
    );

  test("run on an instance of their own, with its services", async () => {
    await using app = await start(() => ({ count: 0 }));
    made = 0;
    assert.deepEqual((await app.invoke("EchoRun", typedData.string("a"))).returnValue, typedData.string("a 1 by 1"));
    assert.deepEqual((await app.invoke("EchoRun", typedData.string("b"))).returnValue, typedData.string("b 2 by 2"));
  });

  test("wait for services that load", async () => {
    await using app = await start(async () => ({ count: 10 }));
    made = 0;
    // An instance that asked for it too early was thrown away.
    assert.deepEqual((await app.invoke("EchoRun", typedData.string("a"))).returnValue, typedData.string("a 11 by 1"));
  });

  test("fail as functions do", async () => {
    await using app = await start(() => ({ count: 0 }));
    const { status, exception } = await app.invoke("EchoFail");
    assert.equal(status, "Failure");
    assert.equal(exception?.message, "thrown in a method");
  });

  test("inject() elsewhere says what to do", () => {
    assert.throws(() => inject(Counter), {
      code: "ISO3105",
      message: /^inject\(Counter\) was called outside the making/,
    });
  });
});
