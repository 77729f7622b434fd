import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { typedData } from "@isofunc/protocol";
import { TestApp } from "../fixtures/test-app.ts";
import { testTrigger } from "../fixtures/test-trigger.ts";
import { fn } from "../functions/fn.ts";
import { inject } from "../functions/inject.ts";
import { logger } from "../logging/logger.ts";

describe("logs", () => {
  test("go out before the response, in order, and belong to their invocation", async () => {
    const chatty = fn("Chatty", { trigger: testTrigger }, async (_, context) => {
      context.log.info("one {n}", { n: 1 });
      await delay(1);
      context.log.warn("two", {}, { eventId: 7 });
      context.getLogger("Other.Category").error("three");
    });
    await using app = await TestApp.start((builder) => builder.addFunctions({ chatty }));
    const [one, other] = [app.begin("Chatty"), app.begin("Chatty")];
    await Promise.all([one.ended, other.ended]);
    for (const { id } of [one, other]) {
      assert.deepEqual(
        app.host.logs(id).map(({ message, category, level, eventId }) => [message, category, level, eventId]),
        [
          ["one 1", "Chatty", 2, "0"],
          ["two", "Chatty", 3, "7"],
          ["three", "Other.Category", 4, "0"],
        ],
      );
      const logged = app.host.received.findLastIndex(
        (message) => message.content === "rpcLog" && message.rpcLog.invocationId === id,
      );
      const answered = app.host.received.findIndex(
        (message) => message.content === "invocationResponse" && message.invocationResponse.invocationId === id,
      );
      assert.ok(logged < answered);
    }
  });

  test("carry metrics with their values", async () => {
    const measuring = fn("Measuring", { trigger: testTrigger }, (_, { log }) =>
      log.metric("length", 1.5, { queue: "q", Name: "lost" }),
    );
    await using app = await TestApp.start((builder) => builder.addFunctions({ measuring }));
    const { id, ended } = app.begin("Measuring");
    await ended;
    const [log] = app.host.logs(id);
    assert.equal(log?.logCategory, 2);
    assert.deepEqual(
      { ...log.propertiesMap },
      {
        Name: typedData.string("length"),
        Value: typedData.double(1.5),
        queue: typedData.string("q"),
      },
    );
  });

  test("of the time before the stream wait for it", async () => {
    class Early {
      readonly #log = inject(logger("Early"));
      constructor() {
        this.#log.info("made");
      }
      invoke(): void {}
    }
    await using app = await TestApp.start((builder) =>
      builder.configureFunctionsWorkerDefaults((worker) => worker.use(Early)),
    );
    const messages = app.host.received.map((message) =>
      message.content === "rpcLog" ? message.rpcLog.message : message.content,
    );
    assert.deepEqual(messages.slice(0, 2), ["startStream", "made"]);
  });

  test("that a filter holds back do not go out", async () => {
    const chatty = fn("Chatty", { trigger: testTrigger }, (_, { log }) => {
      log.info("not this");
      log.error("but this");
    });
    await using app = await TestApp.start((builder) =>
      builder.addFunctions({ chatty }).configureLogging((logging) => logging.addFilter("Chatty", "error")),
    );
    const { id, ended } = app.begin("Chatty");
    await ended;
    assert.deepEqual(
      app.host.logs(id).map(({ message }) => message),
      ["but this"],
    );
  });
});
