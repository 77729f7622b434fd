import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, test, type TestContext } from "node:test";
import type { Durations } from "../settings/durations.ts";
import { isRunning, testWorker, until } from "./fixtures/test-workers.ts";
import type { InitializedWorker, WorkerChannel } from "./worker-channel.ts";
import { WorkerSupervisor } from "./worker-supervisor.ts";

interface Scenario {
  readonly program?: string;
  readonly durations?: Durations;
  readonly environment?: Record<string, string>;
  readonly prepare?: (worker: InitializedWorker) => Promise<void>;
}

async function supervise(t: TestContext, scenario: Scenario = {}) {
  const { program = "worker", durations = {}, environment = {}, prepare = async () => {} } = scenario;
  const start = await testWorker(t, program, { durations, environment });
  const ready: WorkerChannel[] = [];
  const failures: Error[] = [];
  const supervisor = new WorkerSupervisor({
    ...start,
    prepare,
    onReady: (channel) => ready.push(channel),
    onFailed: (error) => failures.push(error),
  });
  t.after(() => supervisor.stop());
  return { supervisor, ready, failures, entries: start.entries };
}

const invoke = async (supervisor: WorkerSupervisor, functionId: string) => {
  const channel = await supervisor.pick();
  return await channel.invoke({ invocationId: functionId, functionId }, { functionName: "F" });
};

describe("the workers' supervisor", () => {
  test("hands out a worker when it is prepared", async (t) => {
    const prepared: (readonly string[])[] = [];
    const { supervisor, ready } = await supervise(t, {
      prepare: async (worker) => {
        assert.equal(ready.length, 0);
        const { functionMetadataResults = [] } = await worker.functionsMetadata();
        const responses = await worker.load(functionMetadataResults.map(({ name }) => ({ functionId: name })));
        prepared.push(responses.map(({ functionId }) => functionId));
      },
    });
    const early = supervisor.pick();
    assert.equal(supervisor.state.name, "starting");
    await supervisor.start();
    assert.equal(supervisor.state.name, "running");
    assert.deepEqual(prepared, [["A", "B"]]);
    assert.equal(supervisor.pick(), ready[0]);
    assert.equal(await early, ready[0]);
    const [pid = 0] = supervisor.processIds;
    assert.ok(isRunning(pid));
    await supervisor.stop();
    assert.equal(supervisor.state.name, "stopped");
    assert.equal(isRunning(pid), false);
    assert.deepEqual(supervisor.processIds, []);
    await assert.rejects(async () => await supervisor.pick(), { code: "ISO2114" });
  });

  test("replaces a worker that dies, and whoever picks one waits for the next", async (t) => {
    const { supervisor, ready, entries } = await supervise(t, { durations: { processRestartInterval: 60_000 } });
    await supervisor.start();
    await assert.rejects(invoke(supervisor, "exit:1"), { code: "ISO2110" });
    const waiting = supervisor.pick();
    assert.ok(waiting instanceof Promise);
    assert.equal(supervisor.state.name, "restarting");
    assert.equal(await waiting, ready[1]);
    assert.equal(supervisor.state.name, "running");
    await invoke(supervisor, "echo");
    assert.ok(
      entries.some(({ level, message }) => level === "error" && message.startsWith("node exited with code 1 (0x1).")),
    );
  });

  test("gives up after three failures, with the program's own error", async (t) => {
    const { supervisor, failures, entries } = await supervise(t, { program: "throws-at-import" });
    const waiting = supervisor.pick();
    const message = /^Exceeded language worker restart retry count for runtime:test\. .*boom at import/s;
    await Promise.all([
      assert.rejects(supervisor.start(), { code: "ISO2115", message }),
      assert.rejects(async () => await waiting, { code: "ISO2115" }),
    ]);
    assert.equal(supervisor.state.name, "failed");
    assert.equal(failures.length, 1);
    const exits = entries.filter(
      ({ category, message: text }) => category === "Host.Workers" && text.startsWith("node exited"),
    );
    assert.equal(exits.length, 3);
    await assert.rejects(async () => await supervisor.pick(), { code: "ISO2115" });
  });

  test("gives up on a program that the system refuses to start at all", async (t) => {
    const { supervisor } = await supervise(t, { environment: { BROKEN: "a\0b" } });
    await assert.rejects(supervisor.start(), { code: "ISO2115", message: /cannot be started: .*BROKEN/s });
  });

  test("counts exit code 0 as a failure", async (t) => {
    const { supervisor, failures } = await supervise(t);
    await supervisor.start();
    for (let times = 0; times < 3; times++) await assert.rejects(invoke(supervisor, "exit:0"));
    await until(() => failures.length === 1);
  });

  test("restarts a worker that wants it, as often as it wants", async (t) => {
    const { supervisor, ready, failures } = await supervise(t);
    await supervisor.start();
    for (let times = 0; times < 4; times++) await assert.rejects(invoke(supervisor, "exit:200"));
    await invoke(supervisor, "echo");
    assert.equal(ready.length, 5);
    assert.equal(failures.length, 0);
  });

  test("replaces a worker that the host gives up on, without blame", async (t) => {
    const { supervisor, ready, failures } = await supervise(t);
    await supervisor.start();
    for (let times = 0; times < 3; times++) {
      const channel = await supervisor.pick();
      const call = channel.invoke({ invocationId: "1", functionId: "hang" }, { functionName: "F" });
      supervisor.replace(channel, new Error("It took too long."));
      await assert.rejects(call, { message: "It took too long." });
    }
    await invoke(supervisor, "echo");
    assert.equal(ready.length, 4);
    assert.equal(failures.length, 0);
  });

  test("fails a worker whose preparation fails", async (t) => {
    let times = 0;
    const { supervisor, ready } = await supervise(t, {
      prepare: async () => {
        if (times++ === 0) throw new Error("not this one");
      },
    });
    await supervisor.start();
    assert.equal(times, 2);
    assert.equal(ready.length, 1);
  });

  test("stops in the middle of a start, and of a pause", async (t) => {
    const starting = await supervise(t, { program: "never-connects" });
    const started = assert.rejects(starting.supervisor.start(), { code: "ISO2114" });
    await starting.supervisor.stop();
    await started;

    const pausing = await supervise(t, { program: "throws-at-import", durations: { processRestartInterval: 60_000 } });
    const failed = assert.rejects(pausing.supervisor.start(), { code: "ISO2114" });
    await until(() => pausing.entries.filter(({ category }) => category === "Host.Workers").length === 2);
    await pausing.supervisor.stop();
    await failed;
  });

  test("leaves no worker behind when the host is killed, even one that lives on without its stream", async (t) => {
    const host = spawn(process.execPath, ["--conditions=isofunc-source", `${import.meta.dirname}/fixtures/host.ts`], {
      env: { ...process.env, LIVES_ON: "1" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    t.after(() => host.kill("SIGKILL"));
    const [line] = await once(createInterface({ input: host.stdout }), "line");
    const worker = Number(line);
    assert.ok(isRunning(worker));
    host.kill("SIGKILL");
    await until(() => !isRunning(worker));
  });
});
