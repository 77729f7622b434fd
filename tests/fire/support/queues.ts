import { QueueServiceClient } from "@azure/storage-queue";
import { until } from "@isofunc/testing";

/** A queue seen from outside. Text travels as base64, the host's default. */
export interface OutsideQueue {
  send(text: string): Promise<void>;
  /** Takes out up to 32 messages. */
  take(): Promise<string[]>;
  /** The messages that are visible, which stay. */
  peek(): Promise<string[]>;
  /** Messages in the queue, those at work included; none in a queue that does not exist. */
  length(): Promise<number>;
  /** Resolves when nothing is in it, neither visible nor at work. */
  empty(): Promise<void>;
}

/** Opens a queue of a storage account and makes it if it is not there. */
export async function createQueue(connectionString: string, name: string): Promise<OutsideQueue> {
  const queue = QueueServiceClient.fromConnectionString(connectionString).getQueueClient(name);
  await queue.createIfNotExists();
  const length = async () => (await queue.getProperties()).approximateMessagesCount ?? 0;
  return {
    send: async (text) => void (await queue.sendMessage(Buffer.from(text).toString("base64"))),
    async take() {
      const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 32 });
      await Promise.all(receivedMessageItems.map((each) => queue.deleteMessage(each.messageId, each.popReceipt)));
      return receivedMessageItems.map(({ messageText }) => decode(messageText));
    },
    async peek() {
      const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: 32 });
      return peekedMessageItems.map(({ messageText }) => decode(messageText));
    },
    length,
    empty: async () => {
      let seen = Number.NaN;
      const isEmpty = async () => (seen = await length()) === 0;
      await until(isEmpty, { what: `the queue '${name}' to be empty`, seen: () => `${seen} messages in it` });
    },
  };
}

function decode(text: string): string {
  return Buffer.from(text, "base64").toString();
}
