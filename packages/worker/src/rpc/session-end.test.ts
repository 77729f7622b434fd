import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toDuration, typedData } from "@isofunc/protocol";
import { gate } from "../fixtures/gate.ts";
import { TestApp } from "../fixtures/test-app.ts";
import { outputOf, testTrigger } from "../fixtures/test-trigger.ts";
import { fn } from "../functions/fn.ts";
import { token } from "../services/token.ts";

const echo = fn("Echo", { trigger: testTrigger, output: outputOf("queue") }, (value) => value);

const Ending = token<Disposable>("Ending");

describe("the end", () => {
  const functions = (opened: Promise<void>) => ({
    echo,
    wait: fn("Wait", { trigger: testTrigger, output: outputOf("queue") }, async (_, { signal }) => {
      const aborted = gate();
      signal.addEventListener("abort", aborted.open);
      await Promise.race([opened, aborted.opened]);
      return signal.aborted ? "aborted" : "undisturbed";
    }),
  });

  function terminate(app: TestApp, grace: number): void {
    app.host.send({ content: "workerTerminate", workerTerminate: { gracePeriod: toDuration(grace) } });
  }

  test("lets running invocations end, and takes no more", async () => {
    const { opened, open } = gate();
    await using app = await TestApp.start((builder) => builder.addFunctions(functions(opened)));
    const running = app.begin("Wait");
    terminate(app, 60_000);
    const late = await app.invoke("Echo", typedData.string("a"));
    assert.equal(late.status, "Failure");
    assert.match(late.exception?.message ?? "", /came while the worker was stopping/);
    assert.equal(app.host.ended, false);
    open();
    assert.deepEqual((await running.ended).returnValue, typedData.string("undisturbed"));
    await app.host.until(() => app.host.ended);
    assert.equal((await app.app.ended).kind, "stopped");
  });

  test("aborts what has not ended at half time", async () => {
    await using app = await TestApp.start((builder) => builder.addFunctions(functions(gate().opened)));
    const running = app.begin("Wait");
    terminate(app, 40);
    assert.deepEqual((await running.ended).returnValue, typedData.string("aborted"));
    await app.host.until(() => app.host.ended);
  });

  test("comes when the time is over, whoever is still running", async () => {
    const stuck = fn("Stuck", { trigger: testTrigger }, async () => gate().opened);
    await using app = await TestApp.start((builder) => builder.addFunctions({ stuck }));
    void app.begin("Stuck").ended.catch(() => {});
    terminate(app, 20);
    await app.host.until(() => app.host.ended);
    const last = app.host.logs().at(-1);
    assert.equal(last?.message, "1 invocations had not ended when the worker had to.");
    assert.equal(last.logCategory, 1);
  });

  test("that is asked for twice waits for the same end, before the services end", async () => {
    const { opened, open } = gate();
    const ended: string[] = [];
    await using app = await TestApp.start((builder) =>
      builder
        .addFunctions(functions(opened))
        .configureServices((services) =>
          services.addSingleton(Ending, () => ({ [Symbol.dispose]: () => void ended.push("services") })),
        ),
    );
    app.app.services.get(Ending);
    const running = app.begin("Wait");
    terminate(app, 60_000);
    await app.host.ask({ content: "workerStatusRequest", workerStatusRequest: {} }, "workerStatusResponse");
    const stopped = app.app.stop();
    assert.deepEqual(ended, []);
    open();
    assert.equal((await running.ended).status, "Success");
    await stopped;
    assert.deepEqual(ended, ["services"]);
  });

  test("without notice aborts what is running", async () => {
    const aborted = gate();
    const wait = fn("Wait", { trigger: testTrigger }, async (_, { signal }) => {
      signal.addEventListener("abort", aborted.open);
      await aborted.opened;
    });
    await using app = await TestApp.start((builder) => builder.addFunctions({ wait }));
    void app.begin("Wait").ended.catch(() => {});
    await app.host.ask({ content: "workerStatusRequest", workerStatusRequest: {} }, "workerStatusResponse");
    app.host.stream.destroy();
    await aborted.opened;
    assert.equal((await app.app.ended).kind, "disconnected");
  });
});
