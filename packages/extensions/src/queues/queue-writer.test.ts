import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { QueueServiceClient } from "@azure/storage-queue";
import { startAzurite, type Azurite } from "@isofunc/emulators";
import type { BindingData } from "@isofunc/host";
import { StandInHost } from "./fixtures/stand-in-host.ts";

let azurite: Azurite;
let service: QueueServiceClient;
let host: StandInHost;
let queueName: string;

before(async () => {
  azurite = await startAzurite();
  service = QueueServiceClient.fromConnectionString(azurite.connectionString);
});
after(async () => await azurite.stop());
beforeEach(() => {
  queueName = `q${crypto.randomUUID().slice(0, 8)}`;
  host = new StandInHost({ connectionString: azurite.connectionString });
});

const noData: BindingData = { get: () => undefined };

/** The bodies in a queue, decoded. */
async function bodies(name = queueName): Promise<string[]> {
  const { peekedMessageItems } = await service.getQueueClient(name).peekMessages({ numberOfMessages: 32 });
  return peekedMessageItems.map((message) => Buffer.from(message.messageText, "base64").toString());
}

describe("an output", () => {
  test("makes its queue, by its name in lower case, and writes text in base64", async () => {
    await host.writer(queueName.toUpperCase()).write("Größe ✓", noData);
    assert.deepEqual(await bodies(), ["Größe ✓"]);
  });

  test("of a list is a message for each item, in order; objects become JSON", async () => {
    const writer = host.writer(queueName);
    await writer.write({ kind: "json", text: `["a", {"b": 1}, 2, null]` }, noData);
    await writer.write(`["c","d"]`, noData);
    await writer.write({ kind: "json", text: `{ "e": [1, 2] }` }, noData);
    assert.deepEqual(await bodies(), ["a", `{"b":1}`, "2", "c", "d", `{"e":[1,2]}`]);
  });

  test("of bytes is written as it is", async () => {
    const bytes = Buffer.from([0, 200, 255]);
    await host.writer(queueName).write(bytes, noData);
    const { peekedMessageItems } = await service.getQueueClient(queueName).peekMessages();
    assert.equal(peekedMessageItems[0]?.messageText, bytes.toString("base64"));
  });

  test("of nothing does not even make the queue", async () => {
    await host.writer(queueName).write(null, noData);
    assert.equal(await service.getQueueClient(queueName).exists(), false);
  });

  test("has the text itself when host.json says that messages have no encoding", async () => {
    host = new StandInHost({ connectionString: azurite.connectionString, section: { messageEncoding: "none" } });
    await host.writer(queueName).write("<tag> & text", noData);
    const { peekedMessageItems } = await service.getQueueClient(queueName).peekMessages();
    assert.equal(peekedMessageItems[0]?.messageText, "<tag> & text");
  });

  test("can take the name of its queue from the event", async () => {
    const data: BindingData = { get: (name) => (name === "Suffix" ? "NORTH" : undefined) };
    await host.writer(`${queueName}-{Suffix}`).write("x", data);
    assert.deepEqual(await bodies(`${queueName}-north`), ["x"]);
    await assert.rejects(host.writer(`${queueName}-{Suffix}`).write("x", noData), /No value for named parameter/);
  });
});

describe("an output is refused", () => {
  test("when its queue's name came out wrong", async () => {
    const data: BindingData = { get: () => "a/b" };
    await assert.rejects(host.writer("orders-{region}").write("x", data), {
      code: "ISO4103",
      message: /"orders-\{region\}" of an output came out wrong: 'orders-a\/b' is not the name of a queue/,
    });
  });

  test("when one of its messages is too large, before any of them is written", async () => {
    const large = "x".repeat(48 * 1024);
    await host.writer(queueName).write(large, noData);
    await assert.rejects(host.writer(`${queueName}-2`).write(JSON.stringify(["first", `${large}x`]), noData), {
      code: "ISO4104",
      message: /has 65540 bytes in base64\. A queue takes messages of up to 65536 bytes\. Write its content to a blob/,
    });
    assert.equal(await service.getQueueClient(`${queueName}-2`).exists(), false);
  });
});
