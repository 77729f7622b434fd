import type { DequeuedMessageItem, QueueClient } from "@azure/storage-queue";
import { isMessageLost } from "./storage-error.ts";

/** A tenth of the visibility: the shortest delay between two attempts to renew, one minute of ten. */
const SHORTEST_DELAY_SHARE = 0.1;

/** How a message is held. */
export interface MessageLeaseOptions {
  /** Milliseconds that a received or renewed message stays invisible to others. */
  readonly visibility: number;
  /** Milliseconds that one request may take. */
  readonly requestTimeout: number;
  /** Called when an attempt to renew has failed; `isLost` says that there will be no other. */
  readonly onFailure: (error: unknown, isLost: boolean) => void;
}

/**
 * Holds one received message while its function runs, by making it invisible anew at half of its time:
 *
 * - **held**: renewed at every half of the visibility. Each renewal gives a new pop receipt, and only the newest one
 *   can settle the message. After a failed attempt the next one comes sooner: the delay is halved each time, down to a
 *   tenth of the visibility.
 * - **lost**: the service said that the message is no longer ours. It is not renewed again.
 * - **ended**: the message is about to be settled. A renewal that is under way is waited for, since it may still
 *   change the pop receipt.
 */
export class MessageLease {
  readonly #queue: QueueClient;
  readonly #messageId: string;
  readonly #options: MessageLeaseOptions;
  #popReceipt: string;
  #state: "held" | "lost" | "ended" = "held";
  #timer: NodeJS.Timeout;
  #renewal: Promise<void> = Promise.resolve();

  constructor(queue: QueueClient, message: DequeuedMessageItem, options: MessageLeaseOptions) {
    this.#queue = queue;
    this.#messageId = message.messageId;
    this.#popReceipt = message.popReceipt;
    this.#options = options;
    this.#timer = this.#renewAfter(this.#regularDelay);
  }

  /** Ends the renewals; resolves with the newest pop receipt, or with nothing when the message is lost. */
  async end(): Promise<string | undefined> {
    clearTimeout(this.#timer);
    const wasLost = () => this.#state === "lost";
    if (!wasLost()) this.#state = "ended";
    await this.#renewal;
    return wasLost() ? undefined : this.#popReceipt;
  }

  get #regularDelay(): number {
    return this.#options.visibility / 2;
  }

  #renewAfter(delay: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#renewal = this.#renew(delay);
    }, delay);
  }

  async #renew(delay: number): Promise<void> {
    let next = this.#regularDelay;
    try {
      const { popReceipt } = await this.#queue.updateMessage(
        this.#messageId,
        this.#popReceipt,
        undefined,
        wholeSeconds(this.#options.visibility),
        { abortSignal: AbortSignal.timeout(this.#options.requestTimeout) },
      );
      this.#popReceipt = popReceipt ?? this.#popReceipt;
    } catch (error) {
      const isLost = isMessageLost(error);
      if (isLost) this.#state = "lost";
      this.#options.onFailure(error, isLost);
      next = Math.max(delay / 2, this.#options.visibility * SHORTEST_DELAY_SHARE);
    }
    if (this.#state === "held") this.#timer = this.#renewAfter(next);
  }
}

/** The service counts in whole seconds. */
export function wholeSeconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}
