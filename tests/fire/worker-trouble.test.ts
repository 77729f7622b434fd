/** Workers that break every rule: what a user sees, and that the next request is served. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { isRunning, runCommand, startApp, type RunningApp } from "@isofunc/testing";

const APP = `${import.meta.dirname}/apps/bare`;

/** An app of another runtime, whose worker is the odd one. */
const ODD_SETTINGS = {
  FUNCTIONS_WORKER_RUNTIME: "odd",
  languageWorkers__odd__workerDirectory: `${import.meta.dirname}/workers/odd`,
};

/** No pause between a failure and the next worker, and no failure counts for long. */
const QUICK = { processRestartInterval: 0, workerErrorWindow: 0 };

describe("a worker that serves", () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp(APP, { storage: false, settings: ODD_SETTINGS, durations: QUICK, args: ["--verbose"] });
  });
  after(() => app.stop());

  /** A request that makes the worker do something; the console as it went on from there. */
  async function ask(what: string) {
    const linesBefore = app.command.lines.length;
    const response = await app.fetch(`/api/Odd?do=${encodeURIComponent(what)}`);
    return {
      status: response.status,
      body: await response.text(),
      console: () => app.command.lines.slice(linesBefore).join("\n"),
    };
  }

  /** The next request is served by a worker, and the host is the one that was started. */
  async function workerAfter(): Promise<number> {
    const response = await app.fetch("/api/Odd");
    assert.equal(response.status, 200);
    assert.ok(isRunning(app.command.pid));
    return Number(await response.text());
  }

  const fatal = [
    { what: "exit", says: /exited with code 0/ },
    { what: "garbage", says: /cannot be decoded/ },
    { what: "compressed", says: /message is compressed/ },
    { what: "cut", says: /ends in the middle of a message/ },
    { what: "oversized", says: /4294967295 bytes is over the limit/ },
  ];
  for (const { what, says } of fatal) {
    test(`then does this: ${what}. Its request gets 500, the console says why, the next worker serves`, async () => {
      const worker = await workerAfter();
      const { status, console } = await ask(what);
      assert.equal(status, 500);
      assert.notEqual(await workerAfter(), worker);
      assert.match(console(), says);
    });
  }

  test("then answers invocations that nobody made, and one twice: the right answer counts, the others nothing", async () => {
    const worker = await workerAfter();
    const { status, body } = await ask("wrong id");
    assert.deepEqual({ status, body }, { status: 200, body: "" });
    assert.equal(await workerAfter(), worker);
  });

  test("then connects a second time: the second connection is turned away, the first one goes on", async () => {
    const worker = await workerAfter();
    const { status, body, console } = await ask("second connection");
    assert.deepEqual({ status, body }, { status: 200, body: "turned away" });
    assert.match(console(), /no worker with the id '[-0-9a-f]+' is expected/);
    assert.equal(await workerAfter(), worker);
  });
});

describe("a worker that cannot start", () => {
  /** Milliseconds for a worker to connect: for one that never does, and enough for one that does. */
  const processStartupTimeout = 4_000;

  const troubles = [
    { what: "throw", says: /The odd worker cannot be loaded/ },
    { what: "exit", says: /exited with code 0/ },
    { what: "silence", says: /did not connect to the host within 4000 ms/ },
    { what: "garbage", says: /cannot be decoded/ },
    { what: "a stranger's name", says: /no worker with the id '00000000-0000-0000-0000-000000000000' is expected/ },
    { what: "init failure", says: /The odd worker is not in the mood/ },
  ];
  for (const { what, says } of troubles) {
    test(`the first time (${what}): the console says why, and the next one serves`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), "isofunc-odd-"));
      try {
        await using app = await startApp(APP, {
          storage: false,
          settings: { ...ODD_SETTINGS, ODD_START: what, ODD_ONCE: path.join(folder, "done") },
          durations: { ...QUICK, processStartupTimeout },
        });
        assert.equal((await app.fetch("/api/Odd")).status, 200);
        assert.match(app.command.output, says);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  }

  test("ever: the host gives up, says why, and ends", async () => {
    const { exitCode, output } = await runCommand(["start", "--port", "0", "--no-emulators"], {
      cwd: APP,
      env: { ...ODD_SETTINGS, ODD_START: "throw", ISOFUNC_DURATIONS: JSON.stringify({ processRestartInterval: 0 }) },
    });
    assert.equal(exitCode, 1, output);
    assert.match(output, /The odd worker cannot be loaded/);
    assert.match(output, /restart retry count/);
  });

  test("any more, after it has served: the host gives up, says why, and ends", async () => {
    await using app = await startApp(APP, {
      storage: false,
      settings: ODD_SETTINGS,
      durations: { processRestartInterval: 0 },
    });
    for (let times = 0; times < 3; times++) assert.equal((await app.fetch("/api/Odd?do=exit")).status, 500);
    const { exitCode } = await app.command.exit;
    assert.equal(exitCode, 1);
    assert.match(app.command.output, /ISO2115: .* restart retry count .* exited with code 0/);
  });
});
