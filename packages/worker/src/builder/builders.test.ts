import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { typedData } from "@isofunc/protocol";
import { Configuration } from "../configuration/configuration.ts";
import { HandDrivenHost } from "../fixtures/hand-driven-host.ts";
import { TestApp } from "../fixtures/test-app.ts";
import { outputOf, testTrigger } from "../fixtures/test-trigger.ts";
import { fn } from "../functions/fn.ts";
import { LoggerFactory } from "../logging/logger-factory.ts";
import { token } from "../services/token.ts";
import { FunctionsApplication } from "./functions-application.ts";
import { HostBuilder } from "./host-builder.ts";
import { HostEnvironment } from "./host-environment.ts";

const Greeting = token<string>("Greeting");
const greet = fn(
  "Greet",
  { trigger: testTrigger, services: { greeting: Greeting }, output: outputOf("queue") },
  (name, { services }) => `${services.greeting}, ${name}`,
);

const folder = mkdtempSync(join(tmpdir(), "isofunc-builders-"));
const cwd = process.cwd();
before(() => process.chdir(folder));
after(() => {
  process.chdir(cwd);
  rmSync(folder, { recursive: true });
});

describe("the builder with callbacks", () => {
  test("makes an app that runs", async () => {
    await using app = await TestApp.start((builder) =>
      builder
        .configureAppConfiguration((configuration) => configuration.addInMemory({ greeting: "Hi" }))
        .configureServices((services, { configuration }) =>
          services.addInstance(Greeting, configuration.get("greeting") ?? "nothing"),
        )
        .addFunctions({ greet }),
    );
    assert.deepEqual((await app.invoke("Greet", typedData.string("you"))).returnValue, typedData.string("Hi, you"));
  });

  test("calls its callbacks when it builds: configuration first, the others as they came", () => {
    const calls: string[] = [];
    const builder = new HostBuilder([])
      .configureServices((_, { configuration }) => void calls.push(`services ${configuration.get("x")}`))
      .configureFunctionsWorkerDefaults((_, { configuration }) => void calls.push(`worker ${configuration.get("x")}`))
      .configureLogging(() => void calls.push("logging"))
      .configureAppConfiguration((configuration) => void configuration.addInMemory({ x: "1" }))
      .configureAppConfiguration((configuration, { environment }) => {
        calls.push(environment.name);
        configuration.addInMemory({ x: "2" });
      });
    assert.deepEqual(calls, []);
    builder.build();
    assert.deepEqual(calls, ["Production", "services 2", "worker 2", "logging"]);
  });

  test("builds once", () => {
    const builder = new HostBuilder([]).configureFunctionsWorkerDefaults();
    builder.build();
    assert.throws(() => builder.build(), { code: "ISO3031", message: /build\(\) was called twice on one HostBuilder/ });
  });

  test("refuses modules whose exports are no functions", () => {
    // What JavaScript can do without a compiler.
    const module: object = { helper: 5 };
    const builder = new HostBuilder([]).configureFunctionsWorkerDefaults().addFunctions(module);
    assert.throws(() => builder.build(), { code: "ISO3106" });
  });

  test("has environment and command line in its configuration from the start", (t) => {
    process.env["IsofuncBuilder__A"] = "environment";
    t.after(() => delete process.env["IsofuncBuilder__A"]);
    const host = new HostBuilder(["--b", "argument"]).configureFunctionsWorkerDefaults().build();
    assert.equal(host.configuration.get("IsofuncBuilder:A"), "environment");
    assert.equal(host.configuration.get("b"), "argument");
  });

  test("offers configuration, environment and logs as services", () => {
    const host = new HostBuilder([]).configureFunctionsWorkerDefaults().build();
    assert.equal(host.services.get(Configuration), host.configuration);
    assert.equal(host.services.get(HostEnvironment), host.environment);
    assert.equal(host.services.get(LoggerFactory).createLogger("x").category, "x");
  });
});

describe("the builder with properties", () => {
  test("makes an app that runs", async () => {
    await using host = await HandDrivenHost.listen();
    const builder = FunctionsApplication.createBuilder([...host.args, "--greeting", "Hello"]);
    builder.services.addInstance(Greeting, builder.configuration.get("greeting") ?? "nothing");
    builder
      .use(async (context, next) => {
        await next();
        context.getInvocationResult().value += "!";
      })
      .useWhen(
        () => false,
        () => assert.fail("not for this one"),
      )
      .addFunctions({ greet });
    const app = builder.build();
    await app.start();
    const [{ functionId = "" } = {}] = await host.start();
    const inputData = [{ name: "test", rpcData: "data", data: typedData.string("you") }] as const;
    const response = await host.invoke({ invocationId: "1", functionId, inputData });
    assert.deepEqual(response.returnValue, typedData.string("Hello, you!"));
    await app.stop();
  });

  test("reads files, environment and command line, where later ones win", (t) => {
    const Level = { a: "file", b: "file", c: "file", d: "file" };
    writeFileSync("appsettings.json", JSON.stringify({ Level }));
    writeFileSync("appsettings.Testing.json", JSON.stringify({ Level: { b: "environment's file", c: "", d: "" } }));
    process.env["AZURE_FUNCTIONS_ENVIRONMENT"] = "Testing";
    process.env["Level__c"] = "environment";
    process.env["Level__d"] = "environment";
    t.after(() => {
      delete process.env["AZURE_FUNCTIONS_ENVIRONMENT"];
      delete process.env["Level__c"];
      delete process.env["Level__d"];
      rmSync("appsettings.json");
      rmSync("appsettings.Testing.json");
    });
    const { configuration, environment } = FunctionsApplication.createBuilder(["--level:d", "command line"]);
    const values = ["a", "b", "c", "d"].map((key) => configuration.get(`Level:${key}`));
    assert.deepEqual(values, ["file", "environment's file", "environment", "command line"]);
    assert.equal(environment.name, "Testing");
    assert.equal(environment.isDevelopment, false);
    assert.equal(configuration.get("ENVIRONMENT"), "Testing");
    configuration.addInMemory({ "level:a": "added" });
    assert.equal(configuration.section("Level").get("A"), "added");
  });

  test("takes log filters from the configuration", () => {
    const builder = FunctionsApplication.createBuilder(["--Logging:LogLevel:Quiet", "error"]);
    const loggers = builder.build().services.get(LoggerFactory);
    assert.equal(loggers.createLogger("Quiet.One").isEnabled("warning"), false);
    assert.equal(loggers.createLogger("Other").isEnabled("warning"), true);
  });

  test("builds once, and takes no middleware afterwards", () => {
    const builder = FunctionsApplication.createBuilder([]);
    builder.build();
    assert.throws(() => builder.build(), { code: "ISO3031" });
    assert.throws(() => builder.use((_, next) => next()), { code: "ISO3032" });
  });
});

describe("a built app", () => {
  test("starts once", async () => {
    await using app = await TestApp.start((builder) => builder);
    await assert.rejects(app.app.start(), { code: "ISO3036" });
  });

  test("that never started can be stopped", async () => {
    const host = new HostBuilder([]).configureFunctionsWorkerDefaults().build();
    await host.stop();
  });

  test("does not start when a middleware's service is missing", async () => {
    class Needy {
      static readonly needs = Greeting;
      invoke(): void {}
    }
    await using host = await HandDrivenHost.listen();
    const app = new HostBuilder(host.args)
      .configureFunctionsWorkerDefaults((worker) => worker.use(Needy))
      .configureServices((services) => services.addSingleton(Needy, (scope) => (scope.get(Greeting), new Needy())))
      .build();
    await assert.rejects(app.start(), { code: "ISO3001", message: /"Greeting" \(Needy → Greeting\)/ });
    assert.deepEqual(host.received, []);
  });
});
