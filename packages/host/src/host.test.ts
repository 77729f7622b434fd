import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { IsofuncError } from "@isofunc/protocol";
import type { HostExtension, Listener, ListenerContext } from "./extension.ts";
import type { AppFunctionDeclaration } from "./fixtures/app-worker.ts";
import { FunctionsHost } from "./host.ts";
import type { FunctionsHostOptions } from "./host-setup.ts";
import { triggerEvent } from "./invocation/trigger-event.ts";
import type { InvocationOutcome } from "./invocation/outcome.ts";
import type { HostLogEntry } from "./logging/host-logger.ts";
import { isRunning, until } from "./workers/fixtures/test-workers.ts";

const http: HostExtension = {
  name: "http",
  triggers: [{ type: "httpTrigger" }],
  outputs: [{ type: "http" }],
};

/** An extension whose events the test makes. */
class Ticks implements HostExtension {
  readonly name = "ticks";
  readonly contexts: ListenerContext[] = [];
  readonly happened: string[] = [];
  startFailures = 0;
  configured: unknown;

  readonly triggers = [
    {
      type: "tickTrigger",
      createListener: (context: ListenerContext): Listener => {
        this.contexts.push(context);
        return {
          start: () => {
            if (this.startFailures-- > 0) return Promise.reject(new Error("no ticks today"));
            this.happened.push(`start ${context.functionName}`);
            return Promise.resolve();
          },
          stop: () => Promise.resolve(void this.happened.push(`stop ${context.functionName}`)),
        };
      },
    },
  ];

  configure(section: unknown): void {
    this.configured = section;
  }

  tick(): Promise<InvocationOutcome> {
    const [context] = this.contexts;
    assert.ok(context);
    return context.dispatch(triggerEvent({ value: "tick", data: {}, reason: "It ticked." }));
  }
}

interface App {
  readonly host: FunctionsHost;
  readonly ticks: Ticks;
  readonly log: readonly HostLogEntry[];
}

interface AppOptions {
  readonly functions?: readonly AppFunctionDeclaration[];
  readonly hostJson?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly options?: Partial<FunctionsHostOptions>;
}

/** A host for an app folder of its own, not started; it is stopped when the test ends. */
async function makeApp(t: TestContext, { functions = [], hostJson, environment, options }: AppOptions): Promise<App> {
  const appRoot = await mkdtemp(join(tmpdir(), "isofunc-host-"));
  const description = {
    language: "test",
    extensions: [],
    defaultExecutablePath: "node",
    arguments: ["--conditions=isofunc-source"],
    defaultWorkerPath: join(import.meta.dirname, "fixtures/app-worker.ts"),
  };
  await writeFile(join(appRoot, "worker.config.json"), JSON.stringify({ description }));
  await writeFile(join(appRoot, "host.json"), hostJson ?? '{ "version": "2.0" }');
  const log: HostLogEntry[] = [];
  const ticks = new Ticks();
  const host = new FunctionsHost({
    appRoot,
    environment: {
      ...process.env,
      FUNCTIONS_WORKER_RUNTIME: "test",
      languageWorkers__test__workerDirectory: appRoot,
      APP_FUNCTIONS: JSON.stringify(functions),
      ...environment,
    },
    extensions: [http, ticks],
    sink: { write: (entry) => void log.push(entry) },
    port: 0,
    logRules: { verbose: true },
    ...options,
  });
  t.after(async () => {
    await host.stop();
    await rm(appRoot, { recursive: true, force: true });
  });
  return { host, ticks, log };
}

async function startApp(t: TestContext, options: AppOptions): Promise<App> {
  const app = await makeApp(t, options);
  await app.host.start();
  return app;
}

function httpFunction(
  name: string,
  does: AppFunctionDeclaration["does"] = "ok",
  route?: string,
): AppFunctionDeclaration {
  return {
    name,
    does,
    bindings: [
      { name: "req", type: "httpTrigger", methods: ["get"], ...(route !== undefined && { route }) },
      { name: "$return", type: "http", direction: "out" },
    ],
  };
}

function tickFunction(does: AppFunctionDeclaration["does"] = "ok"): AppFunctionDeclaration {
  return { name: "Tick", does, bindings: [{ name: "tick", type: "tickTrigger", direction: "in" }] };
}

/** The messages of the log, without what differs from run to run. */
function messages(log: readonly HostLogEntry[]): string[] {
  return log.map(({ message }) => message.replaceAll(/\d+ms/g, "#ms").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "#"));
}

describe("a host", () => {
  test("starts its worker, serves its functions and says so in the words that tools wait for", async (t) => {
    const { host, log, ticks } = await startApp(t, {
      functions: [httpFunction("Hello"), httpFunction("Bye", "ok", "see/{you:int}"), tickFunction()],
      hostJson: '{ "version": "2.0", "extensions": { "ticks": { "often": true } } }',
    });
    assert.equal(host.state.name, "running");
    assert.equal((await fetch(`${host.url}/api/hello`)).status, 200);
    assert.equal((await ticks.tick()).status, "succeeded");
    assert.deepEqual(ticks.configured, { often: true });
    assert.deepEqual(ticks.contexts[0]?.section, { often: true });
    const said = messages(log);
    for (const message of [
      "Worker process started and initialized.",
      "Reading functions metadata (Worker)",
      "3 functions found (Worker)",
      "3 functions loaded",
      "Mapped function route 'api/Hello' [get] to 'Hello'",
      "Mapped function route 'api/see/{you:int}' [get] to 'Bye'",
      "Host initialized (#ms)",
      "Host started (#ms)",
      "Job host started",
      "Executing 'Functions.Tick' (Reason='It ticked.', Id=#)",
      "Executed 'Functions.Hello' (Succeeded, Id=#, Duration=#ms)",
    ]) {
      assert.ok(said.includes(message), `'${message}' is not among:\n${said.join("\n")}`);
    }
  });

  test("lists its functions for people", async (t) => {
    const { host } = await startApp(t, {
      functions: [tickFunction(), httpFunction("Hello"), httpFunction("Off")],
      environment: { "AzureWebJobs.Off.Disabled": "true" },
    });
    assert.deepEqual(host.functions, [
      {
        name: "Hello",
        triggerType: "httpTrigger",
        isDisabled: false,
        http: { methods: ["GET"], url: `${host.url}/api/Hello` },
      },
      {
        name: "Off",
        triggerType: "httpTrigger",
        isDisabled: true,
        http: { methods: ["GET"], url: `${host.url}/api/Off` },
      },
      { name: "Tick", triggerType: "tickTrigger", isDisabled: false },
    ]);
    assert.equal((await fetch(`${host.url}/api/off`)).status, 404);
  });

  test("serves the others when functions are in error, and says what is wrong", async (t) => {
    const { host, log } = await startApp(t, {
      functions: [
        httpFunction("Good"),
        { name: "Bad", does: "ok", bindings: [] },
        httpFunction("Unloadable", "unloadable"),
        httpFunction("Unindexable", "unindexable"),
      ],
    });
    assert.ok(messages(log).includes("The 'Bad' function is in error: At least one binding must be declared."));
    const errors = log.filter(({ level }) => level === "error").map(({ message, error }) => [message, error?.message]);
    assert.deepEqual(errors.slice(1), [
      [
        "The worker cannot run the function 'Unindexable'.",
        "Result: Failure\nException: cannot be indexed\nStack: at app",
      ],
      [
        "The worker cannot run the function 'Unloadable'.",
        "Result: Failure\nException: cannot be loaded\nStack: at app",
      ],
    ]);
    const statuses = ["good", "bad", "unloadable", "unindexable"].map(
      async (name) => (await fetch(`${host.url}/api/${name}`)).status,
    );
    assert.deepEqual(await Promise.all(statuses), [200, 404, 500, 500]);
  });

  test("loads only the functions asked for", async (t) => {
    const { host } = await startApp(t, {
      functions: [httpFunction("One"), httpFunction("Two")],
      options: { functions: ["two"] },
    });
    assert.deepEqual(
      host.functions.map(({ name }) => name),
      ["Two"],
    );
  });

  test("answers 500 when its worker dies, and serves the next request from a new one", async (t) => {
    const { host, ticks } = await startApp(t, {
      functions: [httpFunction("Exit", "exit"), httpFunction("Hello"), tickFunction()],
    });
    const before = await (await fetch(`${host.url}/api/hello`)).text();
    assert.equal((await fetch(`${host.url}/api/exit`)).status, 500);
    const after = await (await fetch(`${host.url}/api/hello`)).text();
    assert.notEqual(after, before);
    assert.equal((await ticks.tick()).status, "succeeded");
    assert.deepEqual(ticks.happened, ["start Tick"]);
  });

  test("replaces a worker that does not answer a function which ran out of time", async (t) => {
    const { host, log } = await startApp(t, {
      functions: [httpFunction("Never", "never"), httpFunction("Hello")],
      hostJson: '{ "version": "2.0", "functionTimeout": "00:00:01" }',
      environment: { ISOFUNC_DURATIONS: '{ "cancelGrace": 20 }' },
    });
    const before = await (await fetch(`${host.url}/api/hello`)).text();
    assert.equal((await fetch(`${host.url}/api/never`)).status, 500);
    const after = await (await fetch(`${host.url}/api/hello`)).text();
    assert.notEqual(after, before);
    const said = messages(log);
    assert.ok(
      said.includes(
        "Timeout value of 00:00:01 exceeded by function 'Functions.Never' (Id: '#'). Initiating cancellation.",
      ),
    );
    assert.ok(said.includes("A function timeout has occurred. Restarting worker process executing invocationId '#'."));
  });

  test("takes no more events once it has given up on its workers", async (t) => {
    const { host, ticks } = await startApp(t, {
      functions: [httpFunction("Hello"), tickFunction("exit")],
      environment: { ISOFUNC_DURATIONS: '{ "processRestartInterval": 1 }' },
    });
    for (let times = 0; times < 3; times++) assert.equal((await ticks.tick()).status, "failed");
    await until(() => host.state.name === "error");
    // Whatever a listener took now would fail, and count as an attempt.
    assert.deepEqual(ticks.happened, ["start Tick", "stop Tick"]);
    assert.equal((await fetch(`${host.url}/api/hello`)).status, 503);
  });

  test("tries a listener again that does not start", async (t) => {
    const app = await makeApp(t, {
      functions: [tickFunction()],
      environment: { ISOFUNC_DURATIONS: '{ "listenerRestartMinimum": 1 }' },
    });
    app.ticks.startFailures = 2;
    await app.host.start();
    await until(() => app.ticks.happened.includes("start Tick"));
    const failures = app.log.filter(
      ({ message }) => message === "The listener for function 'Functions.Tick' was unable to start.",
    );
    assert.deepEqual(
      failures.map(({ error }) => error?.message),
      ["no ticks today", "no ticks today"],
    );
  });
});

describe("a host that cannot start", () => {
  test("says what is wrong with host.json", async (t) => {
    const { host } = await makeApp(t, { hostJson: '{ "version": "2.0",\n oops }' });
    await assert.rejects(host.start(), (error) => error instanceof IsofuncError && error.code === "ISO2007");
    assert.equal(host.state.name, "error");
  });

  test("goes on answering the admin API when its worker fails", async (t) => {
    const { host } = await makeApp(t, {
      environment: { APP_FUNCTIONS: "{oops", ISOFUNC_DURATIONS: '{ "processRestartInterval": 1 }' },
    });
    await assert.rejects(host.start(), IsofuncError);
    assert.equal(host.state.name, "error");
    assert.equal((await fetch(`${host.url}/api/hello`)).status, 503);
    const status: unknown = await (await fetch(`${host.url}/admin/host/status`)).json();
    assert.partialDeepStrictEqual(status, { state: "Error" });
  });

  test("leaves nothing behind when its port is taken", async (t) => {
    const first = await startApp(t, {});
    const second = await makeApp(t, { options: { port: Number(new URL(first.host.url).port) } });
    await assert.rejects(second.host.start(), /Port \d+ is unavailable/);
    await second.host.stop();
    assert.equal(second.host.state.name, "stopped");
  });
});

describe("stopping a host", () => {
  test("stops listeners, cancels what runs and waits for it, ends the worker, closes the port", async (t) => {
    const { host, ticks } = await startApp(t, { functions: [tickFunction("wait"), httpFunction("Hello")] });
    const pid = Number(await (await fetch(`${host.url}/api/hello`)).text());
    const outcome = ticks.tick();
    await host.stop();
    assert.equal((await outcome).status, "cancelled");
    assert.deepEqual(ticks.happened, ["start Tick", "stop Tick"]);
    assert.equal(isRunning(pid), false);
    assert.equal(host.state.name, "stopped");
    await assert.rejects(fetch(host.url));
  });

  test("takes no more time for a function that does not end than it should", async (t) => {
    const { host, ticks } = await startApp(t, {
      functions: [tickFunction("never")],
      environment: { ISOFUNC_DURATIONS: '{ "processShutdownTimeout": 50 }' },
    });
    const outcome = ticks.tick();
    await host.stop();
    assert.equal((await outcome).status, "failed");
  });

  test("may be asked for again, and before anything was started", async (t) => {
    const { host } = await makeApp(t, {});
    await Promise.all([host.stop(), host.stop()]);
    assert.equal(host.state.name, "stopped");
  });

  test("ends a start that is under way", async (t) => {
    const { host, log } = await makeApp(t, { functions: [tickFunction()] });
    const started = assert.rejects(host.start(), IsofuncError);
    await until(() => messages(log).includes("Reading functions metadata (Worker)") || !host.url.endsWith(":0"));
    await host.stop();
    await started;
    assert.equal(host.state.name, "stopped");
    await assert.rejects(fetch(host.url));
  });

  test("ends a start that has only just begun", async (t) => {
    const { host } = await makeApp(t, {});
    const started = assert.rejects(host.start(), IsofuncError);
    await host.stop();
    await started;
    assert.equal(host.state.name, "stopped");
  });

  test("answers those who come too late with 503", async (t) => {
    const { host, ticks } = await startApp(t, { functions: [tickFunction("wait"), httpFunction("Hello")] });
    const socket = connect(Number(new URL(host.url).port), "127.0.0.1");
    await once(socket, "connect");
    const outcome = ticks.tick();
    const stopping = host.stop();
    socket.write("GET /api/hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const [answer]: Buffer[] = await once(socket, "data");
    assert.match(String(answer), /^HTTP\/1\.1 503 /);
    await stopping;
    await outcome;
  });
});
