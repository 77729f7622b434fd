import assert from "node:assert/strict";
import { once } from "node:events";
import { describe, test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { StatusResultStatus, typedData } from "@isofunc/protocol";
import type { ExtensionEnvironment, HostExtension } from "../extension.ts";
import { BindingTypes } from "../functions/binding-types.ts";
import type { IndexedFunction } from "../functions/indexed-function.ts";
import { parseRawBinding } from "../functions/raw-binding.ts";
import { createHostLogger } from "../logging/host-log.ts";
import { FakeWorker } from "../fixtures/fake-worker.ts";
import type { HostLogEntry } from "../logging/host-logger.ts";
import type { WorkerChannel, WorkerPool } from "../workers/worker-channel.ts";
import type { BindingData } from "./binding-data.ts";
import { Dispatcher, type DispatcherOptions } from "./dispatcher.ts";
import type { HostValue } from "./host-value.ts";
import { RunnableFunction } from "./runnable-function.ts";
import { triggerEvent, type TriggerEvent } from "./trigger-event.ts";

/** An extension whose input is the text of its `key`, and whose outputs are kept. */
class FakeExtension implements HostExtension {
  readonly name = "fake";
  readonly triggers = [{ type: "fakeTrigger" }];
  readonly written: (readonly [output: string, value: HostValue, id: unknown])[] = [];
  read: (data: BindingData, signal: AbortSignal | undefined) => Promise<HostValue> = (data) =>
    Promise.resolve(String(data.get("id")));
  writeError: Error | undefined;
  readersMade = 0;

  readonly inputs = [
    {
      type: "fakeInput",
      createReader: () => {
        this.readersMade++;
        return { read: (data: BindingData, signal: AbortSignal | undefined) => this.read(data, signal) };
      },
    },
  ];
  readonly outputs = [
    {
      type: "fakeOutput",
      createWriter: ({ name }: { readonly name: string }) => ({
        write: (value: HostValue, data: BindingData) => {
          this.written.push([name, value, data.get("id")]);
          return this.writeError === undefined ? Promise.resolve() : Promise.reject(this.writeError);
        },
      }),
    },
    { type: "http" },
  ];
}

interface Stage {
  readonly worker: FakeWorker;
  readonly extension: FakeExtension;
  readonly dispatcher: Dispatcher;
  readonly entries: HostLogEntry[];
  readonly lines: () => string[];
  readonly runnable: RunnableFunction;
}

function stage(
  bindings: readonly object[] = [],
  options: Partial<DispatcherOptions> & { readonly level?: "information" | "none"; readonly worker?: FakeWorker } = {},
): Stage {
  const worker = options.worker ?? new FakeWorker();
  const extension = new FakeExtension();
  const entries: HostLogEntry[] = [];
  const rules = { logLevel: { default: options.level ?? "information" } };
  const log = createHostLogger({ write: (entry) => void entries.push(entry) }, rules);
  const environment: ExtensionEnvironment = {
    durations: {},
    isDevelopment: true,
    log,
    connection: () => assert.fail("no connection is needed here"),
  };
  const parsed = bindings.map((binding) => parseRawBinding(JSON.stringify(binding)));
  const indexed: IndexedFunction = {
    id: "f1",
    name: "Fn",
    metadata: { name: "Fn" },
    trigger: parseRawBinding('{"name":"item","type":"fakeTrigger"}'),
    inputs: parsed.filter(({ direction }) => direction === "in"),
    outputs: parsed.filter(({ direction }) => direction === "out"),
    isDisabled: false,
  };
  return {
    worker,
    extension,
    entries,
    lines: () => entries.map(({ message }) => message.replace(/Id=[0-9a-f-]{36}|Id: '[0-9a-f-]{36}'|\d+ms/g, "#")),
    runnable: new RunnableFunction(indexed, new BindingTypes([extension]), environment),
    dispatcher: new Dispatcher({
      pool: worker,
      sendCanceledInvocations: true,
      functionTimeout: undefined,
      timeoutGracePeriod: 10_000,
      replaceWorker: () => undefined,
      ...options,
    }),
  };
}

const input = { name: "row", type: "fakeInput", direction: "in" };
const output = { name: "copy", type: "fakeOutput", direction: "out" };

function event(value: HostValue = '{"id":"7"}', more: Partial<TriggerEvent> = {}): TriggerEvent {
  return { ...triggerEvent({ value, data: { Own: "x" }, reason: "New item." }), ...more };
}

describe("a dispatched event", () => {
  test("reaches the worker with the trigger's value, its metadata and a trace context", async () => {
    const { dispatcher, runnable, worker } = stage();
    const outcome = dispatcher.dispatch(runnable, event());
    const [request] = worker.requests;
    assert.ok(request);
    assert.match(request.invocationId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.equal(request.functionId, "f1");
    assert.deepEqual(request.inputData, [{ name: "item", rpcData: "data", data: typedData.string('{"id":"7"}') }]);
    assert.deepEqual({ ...request.triggerMetadata }, { Own: typedData.string("x"), id: typedData.string("7") });
    assert.match(request.traceContext?.traceParent ?? "", /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    worker.succeed();
    const { status, invocationId } = await outcome;
    assert.deepEqual([status, invocationId], ["succeeded", request.invocationId]);
  });

  test("keeps the trace that it came with", async () => {
    const { dispatcher, runnable, worker } = stage();
    const outcome = dispatcher.dispatch(runnable, event("x", { traceParent: "00-a-b-00", traceState: "v=1" }));
    assert.deepEqual(worker.requests[0]?.traceContext, { traceParent: "00-a-b-00", traceState: "v=1" });
    worker.succeed();
    await outcome;
  });

  test("is logged with its reason, details and duration", async () => {
    const { dispatcher, runnable, worker, lines, entries } = stage();
    const outcome = dispatcher.dispatch(runnable, event("x", { details: { MessageId: "m", DequeueCount: "2" } }));
    worker.succeed();
    await outcome;
    assert.deepEqual(lines(), [
      "Executing 'Functions.Fn' (Reason='New item.', #)",
      "Trigger Details: MessageId: m, DequeueCount: 2",
      "Executed 'Functions.Fn' (Succeeded, #, Duration=#)",
    ]);
    assert.deepEqual(new Set(entries.map(({ category }) => category)), new Set(["Function.Fn"]));
    assert.deepEqual(
      new Set(entries.map(({ invocationId }) => invocationId)),
      new Set([worker.requests[0]?.invocationId]),
    );
  });

  test("fails with the worker's error in the official words", async () => {
    const { dispatcher, runnable, worker, lines, entries } = stage();
    const outcome = dispatcher.dispatch(runnable, event());
    worker.answer({
      result: { status: StatusResultStatus.Failure, exception: { message: "Oh no", stackTrace: "at x" } },
    });
    const ended = await outcome;
    assert.equal(ended.status, "failed");
    assert.equal(ended.status === "failed" && ended.error.message, "Result: Failure\nException: Oh no\nStack: at x");
    assert.equal(lines().at(-1), "Executed 'Functions.Fn' (Failed, #, Duration=#)");
    assert.deepEqual(
      [entries.at(-1)?.level, entries.at(-1)?.error?.message],
      ["error", "Result: Failure\nException: Oh no\nStack: at x"],
    );
  });

  for (const [what, response, status] of [
    ["no result", {}, "failed"],
    ["an empty result", { result: {} }, "failed"],
    ["a cancellation", { result: { status: StatusResultStatus.Cancelled } }, "cancelled"],
  ] as const) {
    test(`has not succeeded when the worker answers ${what}`, async () => {
      const { dispatcher, runnable, worker } = stage();
      const outcome = dispatcher.dispatch(runnable, event());
      worker.answer(response);
      assert.equal((await outcome).status, status);
    });
  }

  test("fails when its worker dies", async () => {
    const { dispatcher, runnable, worker } = stage();
    const outcome = dispatcher.dispatch(runnable, event());
    worker.answers[0]?.reject(new Error("node exited with code 1 (0x1)"));
    const ended = await outcome;
    assert.equal(ended.status === "failed" && ended.error.message, "node exited with code 1 (0x1)");
  });

  test("fails without the worker when the function could not be loaded", async () => {
    const { dispatcher, runnable, worker } = stage();
    runnable.failure = new Error("Result: Failure\nException: no such module\nStack: ");
    const ended = await dispatcher.dispatch(runnable, event());
    assert.equal(ended.status === "failed" && ended.error, runnable.failure);
    assert.equal(worker.requests.length, 0);
    assert.equal(dispatcher.outstanding, 0);
  });

  test("waits for a worker while none is ready", async () => {
    const worker = new FakeWorker();
    const ready = Promise.withResolvers<WorkerChannel>();
    const { dispatcher, runnable } = stage([], { pool: { pick: () => ready.promise } });
    const outcome = dispatcher.dispatch(runnable, event());
    ready.resolve(worker);
    await nextTurn();
    worker.succeed();
    assert.equal((await outcome).status, "succeeded");
  });

  test("fails when no worker will come", async () => {
    const { dispatcher, runnable } = stage([], { pool: { pick: () => Promise.reject(new Error("no workers left")) } });
    const ended = await dispatcher.dispatch(runnable, event());
    assert.equal(ended.status === "failed" && ended.error.message, "no workers left");
  });
});

describe("inputs and outputs", () => {
  test("are read before and written after the function, with the event's data", async () => {
    const { dispatcher, runnable, worker, extension } = stage([input, output, { ...output, name: "other" }]);
    const outcome = dispatcher.dispatch(runnable, event());
    await nextTurn();
    assert.deepEqual(worker.requests[0]?.inputData?.[1], { name: "row", rpcData: "data", data: typedData.string("7") });
    worker.succeed({ COPY: typedData.string("out"), unknown: typedData.string("?") });
    assert.equal((await outcome).status, "succeeded");
    assert.deepEqual(extension.written, [["copy", "out", "7"]]);
  });

  test("are made once for all runs", async () => {
    const { dispatcher, runnable, worker, extension } = stage([input]);
    assert.equal(extension.readersMade, 0);
    for (let run = 0; run < 2; run++) {
      const outcome = dispatcher.dispatch(runnable, event());
      await nextTurn();
      worker.succeed();
      await outcome;
    }
    assert.equal(extension.readersMade, 1);
  });

  test("make the run fail when an input cannot be read", async () => {
    const { dispatcher, runnable, worker, extension } = stage([input]);
    extension.read = () => Promise.reject(new Error("No value for named parameter 'x'."));
    const ended = await dispatcher.dispatch(runnable, event());
    assert.equal(ended.status === "failed" && ended.error.message, "No value for named parameter 'x'.");
    assert.equal(worker.requests.length, 0);
  });

  test("make the run fail when an output cannot be written, after all others are", async () => {
    const { dispatcher, runnable, worker, extension } = stage([output, { ...output, name: "other" }]);
    extension.writeError = new Error("queue is gone");
    const outcome = dispatcher.dispatch(runnable, event());
    worker.succeed({ copy: typedData.string("1"), other: typedData.string("2") });
    const ended = await outcome;
    assert.equal(ended.status === "failed" && ended.error.message, "queue is gone");
    assert.equal(extension.written.length, 2);
  });

  test("are not written when the function failed", async () => {
    const { dispatcher, runnable, worker, extension } = stage([output]);
    const outcome = dispatcher.dispatch(runnable, event());
    worker.answer({ outputData: [{ name: "copy", rpcData: "data", data: typedData.string("x") }] });
    await outcome;
    assert.deepEqual(extension.written, []);
  });

  test("leave the HTTP answer to the front end, and its return value unspread", async () => {
    const { dispatcher, runnable, worker, extension } = stage([
      output,
      { name: "$return", type: "http", direction: "out" },
    ]);
    const outcome = dispatcher.dispatch(runnable, event());
    worker.succeed({}, typedData.json('{"copy":"no"}'));
    const ended = await outcome;
    assert.equal(ended.status === "succeeded" && ended.response.returnValue?.data, "json");
    assert.deepEqual(extension.written, []);
  });
});

describe("cancelling a run", () => {
  test("tells the worker once and waits for its answer", async () => {
    const { dispatcher, runnable, worker } = stage();
    const controller = new AbortController();
    const outcome = dispatcher.dispatch(runnable, event(), { signal: controller.signal });
    controller.abort();
    dispatcher.cancelAll();
    assert.deepEqual(worker.cancelled, [worker.requests[0]?.invocationId]);
    assert.equal(dispatcher.outstanding, 1);
    worker.succeed();
    assert.equal((await outcome).status, "succeeded");
  });

  test("aborts the reading of inputs", async () => {
    const { dispatcher, runnable, worker, extension } = stage([input]);
    extension.read = async (_data, signal) => {
      assert.ok(signal);
      if (!signal.aborted) await once(signal, "abort");
      throw signal.reason;
    };
    const outcome = dispatcher.dispatch(runnable, event());
    dispatcher.cancelAll();
    assert.equal((await outcome).status, "failed");
    assert.equal(worker.requests.length, 0);
  });

  for (const [what, worker, sendCanceledInvocations, isSent] of [
    ["sends and cancels it where the worker can", new FakeWorker(), true, true],
    ["does not send it to a worker that cannot", new FakeWorker({}), true, false],
    ["does not send it when host.json says so", new FakeWorker(), false, false],
  ] as const) {
    test(`before it is sent ${what}`, async () => {
      const ready = Promise.withResolvers<WorkerChannel>();
      const { dispatcher, runnable } = stage([], { pool: { pick: () => ready.promise }, sendCanceledInvocations });
      const outcome = dispatcher.dispatch(runnable, event(), { signal: AbortSignal.abort() });
      ready.resolve(worker);
      await nextTurn();
      assert.equal(worker.requests.length, isSent ? 1 : 0);
      assert.equal(worker.cancelled.length, isSent ? 1 : 0);
      worker.answer({ result: { status: StatusResultStatus.Cancelled } });
      assert.equal((await outcome).status, "cancelled");
    });
  }
});

describe("the function timeout", () => {
  const limits = { functionTimeout: 20, timeoutGracePeriod: 20 };

  test("cancels a run and makes it fail whatever its worker still says", async () => {
    const { dispatcher, runnable, worker, lines } = stage([], { ...limits, timeoutGracePeriod: 60_000 });
    worker.onCancel = () => worker.succeed();
    const ended = await dispatcher.dispatch(runnable, event());
    assert.equal(ended.status, "failed");
    assert.match(
      ended.status === "failed" ? ended.error.message : "",
      /^Timeout value of 00:00:00\.02\d* was exceeded by function: Functions\.Fn$/,
    );
    assert.match(
      lines()[1] ?? "",
      /^Timeout value of 00:00:00\.02\d* exceeded by function 'Functions\.Fn' \(#\)\. Initiating cancellation\.$/,
    );
  });

  test("has a worker replaced that does not answer in time, and only then", async () => {
    const replaced = Promise.withResolvers<string>();
    const { dispatcher, runnable, worker } = stage([], {
      ...limits,
      replaceWorker: (channel, invocationId) => replaced.resolve(`${channel.workerId} ${invocationId}`),
    });
    const outcome = dispatcher.dispatch(runnable, event());
    assert.equal(await replaced.promise, `w1 ${worker.requests[0]?.invocationId}`);
    worker.answers[0]?.reject(new Error("the process was replaced"));
    const ended = await outcome;
    assert.match(ended.status === "failed" ? ended.error.message : "", /was exceeded by function/);
  });

  test("ends a run that still waits for a worker", async () => {
    const pool: WorkerPool = { pick: () => new Promise(() => undefined) };
    const { dispatcher, runnable } = stage([], { ...limits, pool });
    const ended = await dispatcher.dispatch(runnable, event());
    assert.match(ended.status === "failed" ? ended.error.message : "", /was exceeded by function/);
  });

  test("watches each of many runs", async () => {
    const { dispatcher, runnable, worker } = stage([], { ...limits, timeoutGracePeriod: 60_000 });
    worker.onCancel = () => undefined;
    const first = dispatcher.dispatch(runnable, event());
    worker.succeed();
    assert.equal((await first).status, "succeeded");
    const second = dispatcher.dispatch(runnable, event());
    worker.onCancel = () => worker.succeed();
    assert.equal((await second).status, "failed");
  });
});

describe("the dispatcher", () => {
  test("counts runs and says when none is left", async () => {
    const { dispatcher, runnable, worker } = stage();
    await dispatcher.idle();
    const outcome = dispatcher.dispatch(runnable, event());
    assert.equal(dispatcher.outstanding, 1);
    const idle = dispatcher.idle();
    worker.succeed();
    await Promise.all([outcome, idle]);
    assert.equal(dispatcher.outstanding, 0);
  });

  test("abandons runs that wait for a worker", async () => {
    const pool: WorkerPool = { pick: () => new Promise(() => undefined) };
    const { dispatcher, runnable } = stage([], { pool });
    const outcome = dispatcher.dispatch(runnable, event());
    dispatcher.abandonAll(new Error("The host is stopping."));
    const ended = await outcome;
    assert.equal(ended.status === "failed" && ended.error.message, "The host is stopping.");
  });

  test("writes no line for a level that is off", async () => {
    const { dispatcher, runnable, worker, entries } = stage([], { level: "none" });
    const outcome = dispatcher.dispatch(runnable, event());
    worker.succeed();
    await outcome;
    assert.deepEqual(entries, []);
  });
});
