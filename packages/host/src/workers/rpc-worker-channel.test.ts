import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { StatusResultStatus, type InvocationRequest } from "@isofunc/protocol";
import type { Durations } from "../settings/durations.ts";
import { isRunning, testWorker, until } from "./fixtures/test-workers.ts";
import { RpcWorkerChannel } from "./rpc-worker-channel.ts";

interface Scenario {
  readonly program?: string;
  readonly environment?: Record<string, string>;
  readonly capabilities?: readonly string[];
  readonly durations?: Durations;
}

async function startChannel(
  t: TestContext,
  { program = "worker", environment, capabilities = [], durations }: Scenario = {},
) {
  const start = await testWorker(t, program, {
    environment: { ...environment, CAPABILITIES: capabilities.join(",") },
    ...(durations && { durations }),
  });
  let timesUnavailable = 0;
  const channel = new RpcWorkerChannel(start, () => timesUnavailable++);
  t.after(() => channel.stop());
  return { channel, entries: start.entries, timesUnavailable: () => timesUnavailable };
}

async function openChannel(t: TestContext, scenario?: Scenario) {
  const started = await startChannel(t, scenario);
  await started.channel.initialize();
  started.channel.open();
  return started;
}

const request = (functionId: string, invocationId: string = functionId): InvocationRequest => ({
  invocationId,
  functionId,
});
const options = { functionName: "F" };

describe("a worker's channel", () => {
  test("goes from start to stop, and says the line that tools wait for", async (t) => {
    const { channel, entries } = await startChannel(t, {
      capabilities: ["HandlesWorkerTerminateMessage", "WorkerStatus"],
    });
    assert.equal(channel.state, "starting");
    await assert.rejects(channel.invoke(request("early"), options), { code: "ISO2114", message: /it is starting/ });
    await channel.initialize();
    assert.equal(channel.state, "initialized");
    assert.deepEqual({ ...channel.capabilities }, { HandlesWorkerTerminateMessage: "true", WorkerStatus: "true" });
    assert.ok(entries.some(({ message }) => message === "Worker process started and initialized."));
    const metadata = await channel.functionsMetadata();
    assert.deepEqual(
      metadata.functionMetadataResults?.map(({ name }) => name),
      ["A", "B"],
    );
    for (let times = 0; times < 2; times++) {
      const responses = await channel.load([{ functionId: "b" }, { functionId: "a" }]);
      assert.deepEqual(
        responses.map(({ functionId }) => functionId),
        ["b", "a"],
      );
    }
    channel.open();
    assert.equal(channel.state, "ready");
    assert.ok(((await channel.latency()) ?? -1) >= 0);
    const response = await channel.invoke(request("echo"), options);
    assert.equal(response.result?.status, StatusResultStatus.Success);

    const pid = channel.pid ?? 0;
    await channel.stop();
    assert.equal((await channel.ended).kind, "stopped");
    assert.equal(isRunning(pid), false);
    assert.ok(
      entries.some(({ message }) => message === "terminating"),
      "the worker ended itself",
    );
    await assert.rejects(channel.invoke(request("late"), options), { code: "ISO2114" });
  });

  test("loads all functions by one message where the worker takes it, and notes which it forgot", async (t) => {
    const { channel } = await startChannel(t, { capabilities: ["SupportsLoadResponseCollection"] });
    await channel.initialize();
    const responses = await channel.load([{ functionId: "a" }, { functionId: "b" }]);
    assert.deepEqual(
      responses.map(({ functionId, result }) => [functionId, result?.status]),
      [
        ["a", StatusResultStatus.Success],
        ["b", StatusResultStatus.Failure],
      ],
    );
  });

  test("writes an invocation's logs before its answer is seen, and nobody's never", async (t) => {
    const { channel, entries } = await openChannel(t);
    await channel.invoke(request("log", "i1"), options);
    assert.equal(entries.filter(({ category }) => category === "Function.F.User").length, 2);
    await channel.invoke(request("echo"), options);
    const user = entries.filter(({ category }) => category.startsWith("Function."));
    assert.deepEqual(
      user.map(({ level, message, eventId, invocationId, functionName }) => [
        level,
        message,
        eventId,
        invocationId,
        functionName,
      ]),
      [
        ["warning", "careful", "E1", "i1", "F"],
        ["error", "wrong", undefined, "i1", "F"],
      ],
    );
    assert.equal(user[1]?.error?.message, "boom");
    assert.equal(user[1]?.error?.name, "TypeError");
    const system = entries.find(({ message }) => message === "system");
    assert.equal(system?.category, `Worker.LanguageWorkerChannel.test.${channel.workerId}`);
    assert.equal(system?.level, "information");
  });

  test("takes no answer to another worker's invocation, or to one that does not exist", async (t) => {
    const [one, other] = [
      await openChannel(t),
      await openChannel(t, { capabilities: ["HandlesInvocationCancelMessage"] }),
    ];
    let isAnswered = false;
    const pending = other.channel.invoke(request("hang", "victim"), options).then(({ result }) => {
      isAnswered = true;
      return result?.status;
    });
    await one.channel.invoke(request("lie:victim", "liar"), options);
    assert.equal(isAnswered, false);
    assert.equal(one.channel.state, "ready");
    const dropped = one.entries.filter(({ message }) => message.startsWith("Dropped an answer to invocation"));
    assert.deepEqual(
      dropped.map(({ level }) => level),
      ["debug", "debug"],
    );
    other.channel.cancel("victim");
    assert.equal(await pending, StatusResultStatus.Cancelled);
  });

  test("cancels only where the worker handles it, and what is in flight", async (t) => {
    const { channel } = await openChannel(t);
    const pending = channel.invoke(request("wait:50"), options);
    channel.cancel("wait:50");
    channel.cancel("nobody");
    assert.equal((await pending).result?.status, StatusResultStatus.Success);
  });

  test("fails its calls at once when the process is killed", async (t) => {
    const { channel, timesUnavailable } = await openChannel(t);
    const calls = ["1", "2", "3"].map((id) => channel.invoke(request("hang", id), options));
    // The worker has them before it dies.
    await channel.invoke(request("echo"), options);
    process.kill(channel.pid ?? 0, "SIGKILL");
    for (const call of calls) {
      await assert.rejects(call, {
        code: "ISO2110",
        message: /^node exited with code 137 \(0x89\), ended by SIGKILL\./,
      });
    }
    assert.deepEqual((await channel.ended).kind, "failed");
    assert.equal(channel.state, "failed");
    assert.ok(timesUnavailable() > 0);
  });

  test("fails its calls with the exit code when the process exits", async (t) => {
    for (const [code, kind] of [
      [0, "failed"],
      [1, "failed"],
      [200, "restart"],
    ] as const) {
      const { channel } = await openChannel(t);
      await assert.rejects(channel.invoke(request(`exit:${code}`), options), {
        message: new RegExp(`^node exited with code ${code} \\(0x${code.toString(16)}\\)\\. [AI]`),
      });
      assert.equal((await channel.ended).kind, kind);
    }
  });

  test("fails its calls when the stream ends, and kills the process that lives on", async (t) => {
    const { channel } = await openChannel(t, { environment: { LIVES_ON: "1" } });
    const pid = channel.pid ?? 0;
    const call = channel.invoke(request("hang"), options);
    await assert.rejects(channel.invoke(request("close"), options), {
      code: "ISO2113",
      message: /^The connection to the test worker has ended: /,
    });
    await assert.rejects(call, { code: "ISO2113" });
    await channel.ended;
    assert.equal(isRunning(pid), false);
  });

  test("ends what the worker has started", async (t) => {
    const { channel } = await openChannel(t);
    const response = await channel.invoke(request("grandchild"), options);
    const grandchild = Number(response.result?.result);
    assert.ok(isRunning(grandchild));
    process.kill(channel.pid ?? 0, "SIGKILL");
    await channel.ended;
    await until(() => !isRunning(grandchild));
  });

  test("lets invocations finish before it stops", async (t) => {
    const { channel } = await openChannel(t, { capabilities: ["HandlesWorkerTerminateMessage"] });
    const call = channel.invoke(request("wait:100"), options);
    await channel.stop();
    assert.equal((await call).result?.status, StatusResultStatus.Success);
  });

  test("fails invocations that do not finish before it stops", async (t) => {
    const { channel } = await openChannel(t, { durations: { processShutdownTimeout: 50 } });
    const call = channel.invoke(request("hang"), options);
    await Promise.all([channel.stop(), assert.rejects(call, { code: "ISO2114" })]);
  });

  test("fails when the worker does not connect in time", async (t) => {
    const { channel } = await startChannel(t, { program: "never-connects", durations: { processStartupTimeout: 100 } });
    const pid = channel.pid ?? 0;
    await assert.rejects(channel.initialize(), {
      code: "ISO2111",
      message: "The test worker did not connect to the host within 100 ms.",
    });
    await channel.ended;
    assert.equal(isRunning(pid), false);
  });

  test("fails when the worker says that it cannot be initialized", async (t) => {
    const { channel } = await startChannel(t, { environment: { INIT_FAILURE: "no such thing" } });
    await assert.rejects(channel.initialize(), {
      code: "ISO2112",
      message: "The test worker could not be initialized. no such thing",
    });
    assert.equal((await channel.ended).kind, "failed");
  });

  test("fails with what the program printed when it throws at import", async (t) => {
    const { channel } = await startChannel(t, { program: "throws-at-import" });
    await assert.rejects(channel.initialize(), {
      code: "ISO2110",
      message: /^node exited with code 1 \(0x1\)\. It printed:\n.*\nError: boom at import$/,
    });
    await assert.rejects(channel.functionsMetadata(), { code: "ISO2110" });
  });

  test("fails when there is no such program", async (t) => {
    const start = await testWorker(t, "worker");
    const channel = new RpcWorkerChannel(
      { ...start, config: { ...start.config, executable: "/no/such/program" } },
      () => undefined,
    );
    await assert.rejects(channel.initialize(), {
      code: "ISO2110",
      message: /\/no\/such\/program cannot be started: .*ENOENT/,
    });
    await channel.stop();
  });
});
