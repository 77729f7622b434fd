import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { instantiate } from "./instantiate.ts";
import { ServiceCollection } from "./service-collection.ts";
import { ServiceProvider } from "./service-provider.ts";
import { token } from "./token.ts";

interface Part {
  readonly name: string;
}
const A = token<Part>("A");
const B = token<Part>("B");
const C = token<Part>("C");

function container(register: (services: ServiceCollection) => void): ServiceProvider {
  const services = new ServiceCollection();
  register(services);
  return new ServiceProvider(services);
}

/** A service that writes down when it is disposed of. */
function disposable(name: string, log: string[]): Part & Disposable {
  return { name, [Symbol.dispose]: () => void log.push(name) };
}

describe("lifetimes", () => {
  test("a singleton is made once, and only when somebody asks", () => {
    let made = 0;
    const provider = container((services) => services.addSingleton(A, () => ({ name: `A${++made}` })));
    assert.equal(made, 0);
    assert.equal(provider.get(A), provider.get(A));
    assert.equal(provider.createScope().get(A), provider.get(A));
    assert.equal(made, 1);
  });

  test("a scoped service is made once per scope", () => {
    const provider = container((services) => services.addScoped(A, () => ({ name: "A" })));
    const [one, other] = [provider.createScope(), provider.createScope()];
    assert.equal(one.get(A), one.get(A));
    assert.notEqual(one.get(A), other.get(A));
  });

  test("a transient service is made for everybody who asks", () => {
    const provider = container((services) => services.addTransient(A, () => ({ name: "A" })));
    assert.notEqual(provider.get(A), provider.get(A));
  });

  test("a scoped service shares what its scope shares", () => {
    const provider = container((services) =>
      services
        .addScoped(A, () => ({ name: "A" }))
        .addScoped(B, (scope) => scope.get(A))
        .addTransient(C, (scope) => scope.get(B)),
    );
    const scope = provider.createScope();
    assert.equal(scope.get(C), scope.get(A));
  });

  test("the last registration wins", () => {
    const provider = container((services) =>
      services.addSingleton(A, () => ({ name: "1" })).addInstance(A, { name: "2" }),
    );
    assert.equal(provider.get(A).name, "2");
  });

  test("two tokens of one name are two services", () => {
    const twin = token<Part>("A");
    const provider = container((services) => services.addInstance(A, { name: "1" }).addInstance(twin, { name: "2" }));
    assert.equal(provider.get(A).name + provider.get(twin).name, "12");
  });
});

describe("keys and implementations", () => {
  abstract class Greeter {
    abstract greet(): string;
  }
  class English extends Greeter {
    greet(): string {
      return "Hello";
    }
  }

  test("a class stands for the service that it describes", () => {
    assert.equal(
      container((services) => services.addSingleton(Greeter, English))
        .get(Greeter)
        .greet(),
      "Hello",
    );
    assert.equal(
      container((services) => services.addSingleton(Greeter, () => new English()))
        .get(Greeter)
        .greet(),
      "Hello",
    );
    assert.equal(
      container((services) => services.addSingleton(English))
        .get(English)
        .greet(),
      "Hello",
    );
  });

  test("a token's fallback serves when nothing is registered, once for the app", () => {
    const withFallback = token<Part>("X", () => ({ name: "fallback" }));
    const provider = container(() => {});
    assert.equal(provider.createScope().get(withFallback), provider.get(withFallback));
    assert.equal(
      container((services) => services.addInstance(withFallback, { name: "mine" })).get(withFallback).name,
      "mine",
    );
  });

  test("an extension adds its bundle, options are changed after they were made", () => {
    const Options = token("Options", () => ({ level: 1, names: ["default"] }));
    const provider = container((services) =>
      services
        .configure(Options, (options) => void options.names.push("first"))
        .add((bundle) => bundle.configure(Options, (options) => void (options.level = 2)))
        .configure(Options, (options) => void options.names.push("second")),
    );
    assert.deepEqual(provider.get(Options), { level: 2, names: ["default", "first", "second"] });
  });
});

describe("asynchronous services", () => {
  test("are awaited once and are there from then on", async () => {
    let loads = 0;
    const provider = container((services) =>
      services.addSingleton(A, async () => {
        await Promise.resolve();
        return { name: `A${++loads}` };
      }),
    );
    assert.throws(() => provider.get(A), { code: "ISO3005", message: /"A" loads asynchronously/ });
    const [one, other] = await Promise.all([provider.getAsync(A), provider.getAsync(A)]);
    assert.equal(one, other);
    assert.equal(provider.get(A), one);
    assert.equal(loads, 1);
  });

  test("make those asynchronous that need them, also when their factory cannot wait", async () => {
    const provider = container((services) =>
      services
        .addSingleton(A, async () => ({ name: "A" }))
        .addScoped(B, (scope) => ({ name: `B(${scope.get(A).name})` })),
    );
    const scope = provider.createScope();
    assert.ok(scope.resolve(B) instanceof Promise);
    assert.equal((await scope.getAsync(B)).name, "B(A)");
    assert.equal(provider.createScope().get(B).name, "B(A)");
  });

  test("are tried again after they failed to load", async () => {
    let attempt = 0;
    const provider = container((services) =>
      services.addSingleton(A, async () => {
        if (++attempt === 1) throw new Error("no network");
        return { name: "A" };
      }),
    );
    await assert.rejects(provider.getAsync(A), /no network/);
    assert.equal((await provider.getAsync(A)).name, "A");
  });

  test("that are transient can only be awaited", async () => {
    const provider = container((services) =>
      services.addTransient(A, async () => ({ name: "A" })).addSingleton(B, (scope) => scope.get(A)),
    );
    await assert.rejects(async () => provider.getAsync(B), { code: "ISO3005" });
    assert.equal((await provider.getAsync(A)).name, "A");
  });
});

describe("mistakes are named", () => {
  test("a service that nobody registered, and who needs it", () => {
    const provider = container((services) =>
      services.addSingleton(A, (scope) => scope.get(B)).addSingleton(B, (scope) => scope.get(C)),
    );
    assert.throws(() => provider.get(A), {
      code: "ISO3001",
      message: /No service is registered for "C" \(A → B → C\)/,
    });
  });

  test("a key that was made twice", () => {
    const provider = container((services) => services.addInstance(A, { name: "A" }));
    assert.throws(() => provider.get(token<Part>("A")), { code: "ISO3001", message: /another key of the same name/ });
  });

  test("a singleton that would keep a scoped service, however far away", () => {
    const provider = container((services) =>
      services
        .addSingleton(A, (scope) => scope.get(B))
        .addTransient(B, (scope) => scope.get(C))
        .addScoped(C, () => ({ name: "C" })),
    );
    const scope = provider.createScope();
    assert.equal(scope.get(C).name, "C");
    assert.throws(() => scope.get(A), {
      code: "ISO3002",
      message: /singleton "A" .* scoped service "C" \(A → B → C\)/,
    });
  });

  test("a singleton that would keep a scoped service which it awaits", async () => {
    const provider = container((services) =>
      services
        .addSingleton(A, async (scope) => {
          await Promise.resolve();
          return scope.getAsync(B);
        })
        .addScoped(B, () => ({ name: "B" })),
    );
    await assert.rejects(provider.createScope().getAsync(A), { code: "ISO3002" });
  });

  test("a circle, also one that would wait for itself for ever", async () => {
    const circle = (): ServiceProvider =>
      container((services) =>
        services
          .addSingleton(A, (scope) => scope.get(B))
          .addSingleton(B, (scope) => scope.get(C))
          .addSingleton(C, (scope) => scope.get(B)),
      );
    assert.throws(() => circle().get(A), { code: "ISO3003", message: /B → C → B/ });

    const waiting = container((services) =>
      services
        .addSingleton(A, async (scope) => {
          await Promise.resolve();
          return scope.getAsync(B);
        })
        .addSingleton(B, async (scope) => scope.getAsync(A)),
    );
    await assert.rejects(waiting.getAsync(A), { code: "ISO3003", message: /A → B → A/ });
  });

  test("a scoped service outside an invocation, and any service after the end", async () => {
    const provider = container((services) => services.addScoped(A, () => ({ name: "A" })));
    assert.throws(() => provider.get(A), { code: "ISO3004" });
    const scope = provider.createScope();
    await scope[Symbol.asyncDispose]();
    assert.throws(() => scope.get(A), { code: "ISO3006" });
  });

  test("after a failure the container works on", () => {
    let fails = true;
    const provider = container((services) =>
      services
        .addSingleton(A, (scope) => scope.get(B))
        .addSingleton(B, () => {
          if (fails) throw new Error("not yet");
          return { name: "B" };
        }),
    );
    assert.throws(() => provider.get(A), /not yet/);
    fails = false;
    assert.equal(provider.get(A).name, "B");
  });
});

describe("disposal", () => {
  test("takes what the scope made, the last first", async () => {
    const log: string[] = [];
    const provider = container((services) =>
      services
        .addSingleton(A, () => disposable("A", log))
        .addScoped(B, (scope) => (scope.get(A), disposable("B", log)))
        .addTransient(C, (scope) => (scope.get(B), disposable("C", log))),
    );
    const scope = provider.createScope();
    scope.get(C);
    await scope[Symbol.asyncDispose]();
    assert.deepEqual(log, ["C", "B"]);
    await provider[Symbol.asyncDispose]();
    assert.deepEqual(log, ["C", "B", "A"]);
  });

  test("prefers the asynchronous way, happens once, and waits for what is still loading", async () => {
    const log: string[] = [];
    const provider = container((services) =>
      services.addSingleton(A, async () => ({
        name: "A",
        [Symbol.dispose]: () => void log.push("sync"),
        [Symbol.asyncDispose]: async () => void log.push("async"),
      })),
    );
    void provider.resolve(A);
    await provider[Symbol.asyncDispose]();
    await provider[Symbol.asyncDispose]();
    assert.deepEqual(log, ["async"]);
  });

  test("leaves instances that came from outside, and what a scope only passes on", async () => {
    const log: string[] = [];
    const provider = container((services) =>
      services
        .addInstance(A, disposable("A", log))
        .addSingleton(B, () => disposable("B", log))
        .addScoped(C, (scope) => (scope.get(A), scope.get(B))),
    );
    const scope = provider.createScope();
    scope.get(C);
    await scope[Symbol.asyncDispose]();
    assert.deepEqual(log, []);
    await provider[Symbol.asyncDispose]();
    assert.deepEqual(log, ["B"]);
  });

  test("goes on after a failure and then tells of it", async () => {
    const log: string[] = [];
    const failing = (name: string): Part & Disposable => ({
      name,
      [Symbol.dispose]: () => {
        throw new Error(`${name} is stuck`);
      },
    });
    const provider = container((services) =>
      services
        .addSingleton(A, () => disposable("A", log))
        .addSingleton(B, () => failing("B"))
        .addSingleton(C, () => failing("C")),
    );
    for (const key of [A, B, C]) provider.get(key);
    await assert.rejects(provider[Symbol.asyncDispose](), (error: AggregateError) => error.errors.length === 2);
    assert.deepEqual(log, ["A"]);
  });
});

test("a class is made with the scope at hand, and made again when a field had to wait", async () => {
  const { ambientScope } = await import("./instantiate.ts");
  const inject = <T>(key: ReturnType<typeof token<T>>): T => ambientScope()!.get(key);
  let made = 0;
  class Consumer {
    readonly a = inject(A);
    constructor() {
      made++;
    }
  }
  const provider = container((services) =>
    services
      .addSingleton(A, async () => ({ name: "A" }))
      .addSingleton(Consumer)
      .addInstance(B, { name: "B" }),
  );
  assert.equal((await provider.getAsync(Consumer)).a.name, "A");
  assert.equal(made, 1);
  assert.equal((await instantiate(Consumer, provider)).a.name, "A");
  assert.equal(ambientScope(), undefined);
});
