import type { DequeuedMessageItem } from "@azure/storage-queue";
import type { ListenerContext } from "@isofunc/host";
import { addMessage } from "./add-message.ts";
import { decodeMessage } from "./message-encoding.ts";
import { messageEvent } from "./message-event.ts";
import { MessageLease, wholeSeconds } from "./message-lease.ts";
import type { QueueClients } from "./queue-account.ts";
import { queueDuration } from "./queue-durations.ts";
import type { QueueOptions } from "./queue-options.ts";
import { isMessageLost } from "./storage-error.ts";

/**
 * What became of a received message:
 *
 * - `deleted`: its function succeeded.
 * - `poisoned`: moved to the poison queue.
 * - `released`: its function failed; it is visible again after `visibilityTimeout`.
 * - `left`: nothing was done, and it becomes visible when its time is over.
 */
export type MessageFate = "deleted" | "poisoned" | "released" | "left";

/** What a processor works with. */
export interface MessageProcessorContext extends Pick<ListenerContext, "binding" | "dispatch" | "durations" | "log"> {
  readonly queueName: string;
  readonly queue: QueueClients;
  /** None for queues that have no poison queue. */
  readonly poison: { readonly name: string; readonly queue: QueueClients } | undefined;
  readonly options: QueueOptions;
}

/**
 * Brings each received message of one queue to its end:
 *
 * 1. One that is not in the configured encoding, or was received more often than `maxDequeueCount` (its function never
 *    got to an end), goes to the poison queue at once.
 * 2. Else its function runs, while a lease keeps the message invisible to others.
 * 3. If that succeeded, and only then, the message is deleted.
 * 4. If it failed for the last time, the message goes to the poison queue; before that, it is released.
 *
 * Where there is no poison queue, a message that failed is left: released, it would fail again at once, for ever.
 * Settling has no regard to a stop of the host: it is what the stop waits for. And should it fail, the message
 * becomes visible again later: it may run twice, but is never lost.
 */
export class MessageProcessor {
  readonly #context: MessageProcessorContext;

  constructor(context: MessageProcessorContext) {
    this.#context = context;
  }

  /** Never rejects. */
  async process(message: DequeuedMessageItem): Promise<MessageFate> {
    try {
      return await this.#process(message);
    } catch (error) {
      this.#log("error", message, "could not be settled. It becomes visible again later and is run again.", error);
      return "left";
    }
  }

  async #process(message: DequeuedMessageItem): Promise<MessageFate> {
    const { options, poison, queueName, binding, dispatch } = this.#context;
    const body = decodeMessage(message.messageText, options.messageEncoding);
    if (body === undefined) {
      this.#log("error", message, `is not ${options.messageEncoding} text, as messageEncoding in host.json says.`);
      return await this.#poison(message, message.popReceipt);
    }
    if (message.dequeueCount > options.maxDequeueCount && poison !== undefined) {
      return await this.#poison(message, message.popReceipt);
    }
    const event = messageEvent(queueName, message, body, binding);
    const lease = this.#hold(message);
    const outcome = await dispatch(event);
    const popReceipt = await lease.end();
    if (popReceipt === undefined) return "left";
    if (outcome.status === "succeeded") return await this.#delete(message, popReceipt);
    if (poison === undefined) return "left";
    if (message.dequeueCount >= options.maxDequeueCount) return await this.#poison(message, popReceipt);
    return await this.#release(message, popReceipt);
  }

  #hold(message: DequeuedMessageItem): MessageLease {
    const { durations, queue } = this.#context;
    return new MessageLease(queue.writing, message, {
      visibility: queueDuration(durations, "queueVisibility"),
      requestTimeout: queueDuration(durations, "queueRequestTimeout"),
      onFailure: (error, isLost) => {
        if (isLost) this.#logLoss(message, error);
        else this.#log("warning", message, "could not be kept invisible; this is tried again.", error);
      },
    });
  }

  async #delete(message: DequeuedMessageItem, popReceipt: string): Promise<MessageFate> {
    const { writing } = this.#context.queue;
    return await this.#settle(message, "deleted", async (abortSignal) => {
      await writing.deleteMessage(message.messageId, popReceipt, { abortSignal });
    });
  }

  async #release(message: DequeuedMessageItem, popReceipt: string): Promise<MessageFate> {
    const { queue, options } = this.#context;
    const visibleIn = wholeSeconds(options.visibilityTimeout);
    return await this.#settle(message, "released", async (abortSignal) => {
      await queue.writing.updateMessage(message.messageId, popReceipt, undefined, visibleIn, { abortSignal });
    });
  }

  async #poison(message: DequeuedMessageItem, popReceipt: string): Promise<MessageFate> {
    const { poison, options, durations, log } = this.#context;
    if (poison === undefined) return "left";
    const count = options.maxDequeueCount;
    if (message.dequeueCount >= count) {
      log.log("warning", `Message has reached MaxDequeueCount of ${count}. Moving message to queue '${poison.name}'.`);
    }
    // As it is, so that also what could not be decoded arrives unchanged. First there, then gone from here.
    const timeout = queueDuration(durations, "queueRequestTimeout");
    await addMessage(poison.queue.writing, message.messageText, timeout);
    await this.#delete(message, popReceipt);
    return "poisoned";
  }

  async #settle(
    message: DequeuedMessageItem,
    fate: MessageFate,
    request: (signal: AbortSignal) => Promise<void>,
  ): Promise<MessageFate> {
    try {
      await request(AbortSignal.timeout(queueDuration(this.#context.durations, "queueRequestTimeout")));
      return fate;
    } catch (error) {
      if (!isMessageLost(error)) throw error;
      this.#logLoss(message, error);
      return "left";
    }
  }

  #logLoss(message: DequeuedMessageItem, error: unknown): void {
    const what =
      "is no longer held by this host: it was deleted, or its time was over and somebody else has received it.";
    this.#log("warning", message, what, error);
  }

  #log(level: "warning" | "error", message: DequeuedMessageItem, what: string, error?: unknown): void {
    const text = `Message '${message.messageId}' of queue '${this.#context.queueName}' ${what}`;
    this.#context.log.log(level, text, error instanceof Error ? { error } : {});
  }
}
