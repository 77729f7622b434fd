import { QueueServiceClient } from "@azure/storage-queue";
import { until } from "@isofunc/testing";

/** A queue of a storage account, as a test uses it. Text travels as base64, the host's default. */
export function openQueue(connectionString: string, name: string) {
  const queue = QueueServiceClient.fromConnectionString(connectionString).getQueueClient(name);
  return {
    async send(message: string): Promise<void> {
      await queue.createIfNotExists();
      await queue.sendMessage(Buffer.from(message).toString("base64"));
    },

    /** Takes so many messages out, as soon as they are there. */
    async take(count: number): Promise<string[]> {
      const taken: string[] = [];
      const takeOne = async () => {
        const [message] = (await queue.receiveMessages()).receivedMessageItems;
        if (message === undefined) return false;
        await queue.deleteMessage(message.messageId, message.popReceipt);
        return taken.push(Buffer.from(message.messageText, "base64").toString()) === count;
      };
      await until(takeOne, { what: `${count} messages in ${name}`, seen: () => taken });
      return taken;
    },

    /** Messages in the queue, those at work included. */
    async length(): Promise<number> {
      return (await queue.getProperties()).approximateMessagesCount ?? 0;
    },
  };
}
