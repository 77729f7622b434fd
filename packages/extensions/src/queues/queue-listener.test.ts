import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { QueueServiceClient, type QueueClient } from "@azure/storage-queue";
import { startAzurite, type Azurite } from "@isofunc/emulators";
import { eventually } from "./fixtures/eventually.ts";
import { plainValue, StandInHost, type StandInOptions } from "./fixtures/stand-in-host.ts";

let azurite: Azurite;
let service: QueueServiceClient;
let host: StandInHost;
let queueName: string;
let queue: QueueClient;

before(async () => {
  azurite = await startAzurite();
  service = QueueServiceClient.fromConnectionString(azurite.connectionString);
});
after(async () => await azurite.stop());

beforeEach(async () => {
  queueName = `q${crypto.randomUUID().slice(0, 8)}`;
  queue = service.getQueueClient(queueName);
  await queue.create();
  host = startHost({});
});
afterEach(async () => await host.stop());

function startHost(options: Omit<StandInOptions, "connectionString">): StandInHost {
  return new StandInHost({ connectionString: azurite.connectionString, ...options });
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** All messages of a queue, whether anybody holds them or not. 0 for a queue that is not there. */
async function messagesIn(client: QueueClient): Promise<number> {
  if (!(await client.exists())) return 0;
  const { approximateMessagesCount } = await client.getProperties();
  return approximateMessagesCount ?? 0;
}

/** The messages that nobody holds, up to 32. */
async function visibleIn(client: QueueClient): Promise<readonly string[]> {
  const { peekedMessageItems } = await client.peekMessages({ numberOfMessages: 32 });
  return peekedMessageItems.map((message) => message.messageText);
}

describe("a message", () => {
  test("is there until its function has succeeded, and then is gone", async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const values: unknown[] = [];
    await host.listen(queueName, async (value) => {
      values.push(value);
      await gate;
    });
    await queue.sendMessage(base64("žluťoučký 🐎"));
    await eventually("it runs", () => values.length === 1);
    assert.equal(await messagesIn(queue), 1);
    assert.deepEqual(await visibleIn(queue), []);
    open();
    await eventually("it is deleted", async () => (await messagesIn(queue)) === 0);
    assert.deepEqual(values, ["žluťoučký 🐎"]);
  });

  test("tells where it comes from", async () => {
    const payload = `{"id":"17","albums":[1],"artist":{"name":"Vangelis"},"plays":9007199254740993}`;
    const { messageId } = await queue.sendMessage(base64(payload));
    await host.listen(queueName.toUpperCase(), (_, event) => {
      assert.equal(event.reason, `New queue message detected on '${queueName}'.`);
      assert.equal(event.details?.["MessageId"], messageId);
      assert.equal(event.details?.["DequeueCount"], "1");
      assert.match(event.details?.["InsertionTime"] ?? "", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/);
      const metadata = event.metadata({});
      assert.deepEqual(Object.keys(metadata), [
        "QueueTrigger",
        "DequeueCount",
        "ExpirationTime",
        "Id",
        "InsertionTime",
        "NextVisibleTime",
        "PopReceipt",
        "artist",
        "plays",
      ]);
      assert.equal(plainValue(metadata["QueueTrigger"]), payload);
      assert.equal(plainValue(metadata["DequeueCount"]), 1);
      assert.equal(plainValue(metadata["Id"]), "17");
      assert.ok(!Number.isNaN(Date.parse(String(plainValue(metadata["InsertionTime"])))));
      assert.equal(event.bindingData.get("id"), "17");
      assert.equal(event.bindingData.get("queuetrigger"), payload);
    });
    await eventually("its function succeeds", async () => (await messagesIn(queue)) === 0);
  });

  test("of any bytes arrives as bytes where the binding asks for them", async () => {
    const bytes = Buffer.from([0, 255, 254, 128, 10]);
    await queue.sendMessage(bytes.toString("base64"));
    const values: unknown[] = [];
    await host.listen(
      queueName,
      (value, event) => {
        values.push(value);
        assert.equal(event.metadata({})["QueueTrigger"], undefined);
      },
      { dataType: "binary" },
    );
    await eventually("its function succeeds", async () => (await messagesIn(queue)) === 0);
    assert.deepEqual(values, [bytes]);
  });

  test("is handed over whole to a worker that binds the SDK's own type", async () => {
    const { messageId } = await queue.sendMessage(base64("whole"));
    const contents: unknown[] = [];
    await host.listen(
      queueName,
      (_, event) => {
        const input = event.input({});
        assert.ok(input.data === "modelBindingData");
        assert.equal(input.modelBindingData.source, "AzureStorageQueues");
        contents.push(JSON.parse(Buffer.from(input.modelBindingData.content ?? []).toString()));
      },
      { supportsDeferredBinding: true },
    );
    await eventually("its function succeeds", async () => (await messagesIn(queue)) === 0);
    const [content] = contents;
    assert.ok(typeof content === "object" && content !== null);
    const times = { NextVisibleOn: "", InsertedOn: "", ExpiresOn: "" };
    assert.deepEqual(
      { ...content, PopReceipt: "", ...times },
      { MessageId: messageId, PopReceipt: "", MessageText: "whole", DequeueCount: 1, ...times },
    );
  });

  test("is read as it lies there when host.json says that messages have no encoding", async () => {
    host = startHost({ section: { messageEncoding: "none" } });
    const values: unknown[] = [];
    await queue.sendMessage(" <plain> & ünïcode ");
    await host.listen(queueName, (value) => values.push(value));
    await eventually("its function succeeds", async () => (await messagesIn(queue)) === 0);
    assert.deepEqual(values, [" <plain> & ünïcode "]);
  });
});

describe("a message whose function fails", () => {
  test("goes to the poison queue, as it was, after exactly as many runs as host.json says", async () => {
    host = startHost({ section: { maxDequeueCount: 3 } });
    const poison = service.getQueueClient(`${queueName}-poison`);
    const counts: unknown[] = [];
    await queue.sendMessage(base64("bad ☠"));
    await host.listen(queueName, (_, event) => {
      counts.push(plainValue(event.metadata({})["DequeueCount"]));
      throw new Error("no");
    });
    await eventually("it is moved", async () => (await messagesIn(poison)) === 1);
    await eventually("it is gone from its queue", async () => (await messagesIn(queue)) === 0);
    assert.deepEqual(counts, [1, 2, 3]);
    assert.deepEqual(await visibleIn(poison), [base64("bad ☠")]);
    assert.deepEqual(host.messages("warning"), [
      `Message has reached MaxDequeueCount of 3. Moving message to queue '${queueName}-poison'.`,
    ]);
  });

  test("comes again only after the visibility timeout", async () => {
    host = startHost({ section: { visibilityTimeout: "00:00:01" } });
    const runs: number[] = [];
    await queue.sendMessage(base64("later"));
    await host.listen(queueName, () => {
      runs.push(performance.now());
      if (runs.length === 1) throw new Error("not yet");
    });
    await eventually("it succeeds", async () => (await messagesIn(queue)) === 0);
    const [first, second] = runs;
    assert.ok(first !== undefined && second !== undefined);
    assert.ok(second - first >= 900, `it came again after ${second - first} ms`);
  });

  test("is left invisible in a queue that has no poison queue", async () => {
    const poison = service.getQueueClient(`${queueName}-poison`);
    await poison.create();
    await poison.sendMessage(base64("again?"));
    let runs = 0;
    host = startHost({ section: { maxDequeueCount: 1 } });
    await host.listen(`${queueName}-poison`, () => {
      runs += 1;
      throw new Error("no");
    });
    await eventually("it runs", () => runs === 1);
    await host.stop();
    assert.equal(await messagesIn(poison), 1);
    assert.deepEqual(await visibleIn(poison), []);
  });
});

describe("a message that cannot run", () => {
  test("because it brought its host down too often goes to the poison queue without another run", async () => {
    host = startHost({ section: { maxDequeueCount: 1 } });
    const poison = service.getQueueClient(`${queueName}-poison`);
    await queue.sendMessage(base64("killer"));
    const { receivedMessageItems } = await queue.receiveMessages({ visibilityTimeout: 1 });
    assert.equal(receivedMessageItems.length, 1);
    let runs = 0;
    await host.listen(queueName, () => (runs += 1));
    await eventually("it is moved", async () => (await messagesIn(poison)) === 1);
    assert.deepEqual(await visibleIn(poison), [base64("killer")]);
    assert.equal(runs, 0);
  });

  test("because it is not base64 goes to the poison queue, and the next one runs", async () => {
    const poison = service.getQueueClient(`${queueName}-poison`);
    await queue.sendMessage("not base64!");
    await queue.sendMessage(base64("fine"));
    const values: unknown[] = [];
    await host.listen(queueName, (value) => values.push(value));
    await eventually("both are settled", async () => (await messagesIn(queue)) === 0);
    assert.deepEqual(values, ["fine"]);
    assert.deepEqual(await visibleIn(poison), ["not base64!"]);
    assert.match(host.messages("error").join(), /is not base64 text, as messageEncoding in host\.json says/);
  });
});

describe("a listener", () => {
  test("never holds more than batchSize and newBatchThreshold together allow", async () => {
    host = startHost({ section: { batchSize: 4, newBatchThreshold: 2 } });
    const total = 20;
    for (let i = 0; i < total; i++) await queue.sendMessage(base64(`m${i}`));
    const gates: (() => void)[] = [];
    const held = async () => (await messagesIn(queue)) - (await visibleIn(queue)).length;
    await host.listen(queueName, async () => await new Promise<void>((resolve) => gates.push(resolve)));

    // 4 are fetched; that is more than 2, so the next 4 are not until two of them are settled.
    for (let settled = 0; settled < total; settled++) {
      await eventually(`run ${settled} begins`, () => gates.length > settled);
      await eventually(`${settled} are settled`, async () => (await messagesIn(queue)) === total - settled);
      if (settled === 2) await eventually("the next batch is fetched", async () => (await held()) === 4 + 2);
      assert.ok((await held()) <= 4 + 2);
      gates[settled]?.();
    }
    await eventually("all are settled", async () => (await messagesIn(queue)) === 0);
    assert.equal(gates.length, total);
  });

  test("keeps a long run's message to itself, and settles it with the newest receipt", async () => {
    const visibility = 2_000;
    host = startHost({ durations: { queueVisibility: visibility } });
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    let runs = 0;
    await queue.sendMessage(base64("long"));
    await host.listen(queueName, async () => {
      runs += 1;
      await gate;
    });
    await eventually("it runs", () => runs === 1);
    const begun = performance.now();
    await eventually("two and a half times its visibility have passed", async () => {
      assert.deepEqual(await visibleIn(queue), []);
      return performance.now() - begun > 2.5 * visibility;
    });
    open();
    await eventually("it is deleted", async () => (await messagesIn(queue)) === 0);
    assert.equal(runs, 1);
    assert.deepEqual(host.log, []);
  });

  test("lets go of a message that somebody else deleted meanwhile", async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    let runs = 0;
    await queue.sendMessage(base64("stolen"));
    const listener = await host.listen(queueName, async () => {
      runs += 1;
      await gate;
    });
    await eventually("it runs", () => runs === 1);
    await queue.clearMessages();
    open();
    await listener.stop();
    assert.match(host.messages("warning").join(), /is no longer held by this host/);
    assert.deepEqual(host.messages("error"), []);
  });

  test("that is stopped takes no more and settles what it has", async () => {
    host = startHost({ section: { batchSize: 2, newBatchThreshold: 0 } });
    const gates: (() => void)[] = [];
    for (const text of ["a", "b", "c", "d"]) await queue.sendMessage(base64(text));
    const listener = await host.listen(
      queueName,
      async () => await new Promise<void>((resolve) => gates.push(resolve)),
    );
    await eventually("two run", () => gates.length === 2);
    let isStopped = false;
    const stopped = Promise.all([listener.stop(), listener.stop()]).then(() => (isStopped = true));
    gates[0]?.();
    await eventually("the first is settled", async () => (await messagesIn(queue)) === 3);
    assert.equal(isStopped, false);
    gates[1]?.();
    await stopped;
    assert.equal(await messagesIn(queue), 2);
    assert.deepEqual(await visibleIn(queue), [base64("c"), base64("d")]);
  });

  test("can be stopped before and while it starts", async () => {
    const listener = await host.listen(queueName, () => assert.fail("it runs"));
    await listener.stop();
    await queue.sendMessage(base64("nobody"));
    await listener.start();
    await listener.stop();
    assert.deepEqual(await visibleIn(queue), [base64("nobody")]);
  });

  test("waits for a queue that is not there, and does not make it", async () => {
    const missing = service.getQueueClient(`${queueName}-later`);
    const values: unknown[] = [];
    await host.listen(`${queueName}-later`, (value) => values.push(value));
    assert.equal(await missing.exists(), false);
    await missing.create();
    await missing.sendMessage(base64("at last"));
    await eventually("it runs", () => values.length === 1);
    assert.deepEqual(host.log, []);
  });

  test("is woken by what its own host writes, however long it would have waited", async () => {
    host = startHost({ section: { maxPollingInterval: "00:10:00" }, durations: { queuePollMinimum: 300_000 } });
    const values: unknown[] = [];
    await host.listen(queueName, (value) => values.push(value));
    const writer = host.writer(queueName);
    const noData = { get: () => undefined };
    for (const text of ["one", "two"]) {
      await writer.write(text, noData);
      await eventually(`${text} runs`, () => values.includes(text));
    }
  });
});
