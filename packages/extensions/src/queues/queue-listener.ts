import type { DequeuedMessageItem } from "@azure/storage-queue";
import type { Durations, HostLogger, Listener } from "@isofunc/host";
import { wholeSeconds } from "./message-lease.ts";
import type { MessageProcessor } from "./message-processor.ts";
import { PollBackoff } from "./poll-backoff.ts";
import type { QueueClients } from "./queue-account.ts";
import { queueDuration } from "./queue-durations.ts";
import type { QueueOptions } from "./queue-options.ts";
import type { QueueWatch } from "./queue-watch.ts";
import { isQueueNotFound, isTransient, reasonOf } from "./storage-error.ts";

/** What a listener works with once its queue is known. */
export interface ListenedQueue {
  readonly name: string;
  readonly clients: QueueClients;
  readonly processor: MessageProcessor;
}

/** How a listener polls. */
export interface QueueListenerContext {
  /** Resolves the connection and loads the SDK. */
  readonly open: () => Promise<ListenedQueue>;
  readonly options: QueueOptions;
  readonly durations: Durations;
  readonly watch: QueueWatch;
  readonly log: HostLogger;
}

/**
 * - `new`: not started.
 * - `receiving`: asks for up to `batchSize` messages, which then run in parallel. Messages lead to `busy`; none, a queue
 *   that is not there, or an error lead to `waiting`. A request that is under way is never given up: the messages of a
 *   lost answer would stay invisible for ten minutes.
 * - `busy`: too many messages are in flight. At most `newBatchThreshold` of them lead back to `receiving`. So there are
 *   never more than `batchSize + newBatchThreshold`.
 * - `waiting`: for the end of a growing delay, or for a message that this host itself wrote or released.
 * - `stopping`: takes no more; what it has taken is run and settled. From any state, by `stop()`.
 * - `stopped`: nothing is in flight.
 */
type QueueListenerState = "new" | "receiving" | "busy" | "waiting" | "stopping" | "stopped";

/** Polls one queue for one function. */
export class QueueListener implements Listener {
  readonly #context: QueueListenerContext;
  readonly #backoff: PollBackoff;
  readonly #inFlight = new Set<Promise<void>>();
  #state: QueueListenerState = "new";
  #polling: Promise<void> = Promise.resolve();
  /** Set while a message may have come since the last receive began. */
  #isWoken = false;
  #wake: () => void = () => undefined;
  #outage: { readonly since: number; isReported: boolean } | undefined;

  constructor(context: QueueListenerContext) {
    this.#context = context;
    const shortest = queueDuration(context.durations, "queuePollMinimum");
    this.#backoff = new PollBackoff(shortest, context.options.maxPollingInterval);
  }

  async start(): Promise<void> {
    const queue = await this.#context.open();
    if (this.#state !== "new") return;
    this.#polling = this.#poll(queue);
  }

  async stop(): Promise<void> {
    if (this.#state !== "stopped") this.#state = "stopping";
    this.#wake();
    await this.#polling;
    await Promise.all(this.#inFlight);
    this.#state = "stopped";
  }

  async #poll(queue: ListenedQueue): Promise<void> {
    const { watch } = this.#context;
    const unwatch = watch.watch(queue.clients.reading.url, () => this.#messageMayHaveCome());
    while (this.#enter("receiving")) {
      this.#isWoken = false;
      const messages = await this.#receive(queue);
      for (const message of messages) this.#take(queue, message);
      if (messages.length === 0) await this.#waitForMessages();
      else await this.#waitForRoom();
    }
    unwatch();
  }

  /** Changes the state unless a stop was asked for. */
  #enter(state: "receiving" | "busy" | "waiting"): boolean {
    if (this.#state === "stopping" || this.#state === "stopped") return false;
    this.#state = state;
    return true;
  }

  async #receive(queue: ListenedQueue): Promise<readonly DequeuedMessageItem[]> {
    const { options, durations } = this.#context;
    try {
      const { receivedMessageItems } = await queue.clients.reading.receiveMessages({
        numberOfMessages: options.batchSize,
        visibilityTimeout: wholeSeconds(queueDuration(durations, "queueVisibility")),
        abortSignal: AbortSignal.timeout(queueDuration(durations, "queueRequestTimeout")),
      });
      this.#outageIsOver(queue);
      return receivedMessageItems;
    } catch (error) {
      if (isQueueNotFound(error)) this.#outageIsOver(queue);
      else this.#outageGoesOn(queue, error);
      return [];
    }
  }

  #take(queue: ListenedQueue, message: DequeuedMessageItem): void {
    const run = this.#run(queue, message).finally(() => {
      this.#inFlight.delete(run);
      if (this.#state === "busy" && this.#hasRoom()) this.#wake();
    });
    this.#inFlight.add(run);
  }

  async #run({ processor }: ListenedQueue, message: DequeuedMessageItem): Promise<void> {
    const fate = await processor.process(message);
    if (fate === "released" && this.#context.options.visibilityTimeout === 0) this.#messageMayHaveCome();
  }

  #hasRoom(): boolean {
    return this.#inFlight.size <= this.#context.options.newBatchThreshold;
  }

  async #waitForRoom(): Promise<void> {
    this.#backoff.reset();
    if (this.#hasRoom() || !this.#enter("busy")) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  async #waitForMessages(): Promise<void> {
    const delay = this.#backoff.next();
    if (this.#isWoken || !this.#enter("waiting")) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delay);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #messageMayHaveCome(): void {
    this.#isWoken = true;
    this.#backoff.reset();
    if (this.#state === "waiting") this.#wake();
  }

  #outageGoesOn({ name }: ListenedQueue, error: unknown): void {
    this.#outage ??= { since: performance.now(), isReported: false };
    const grace = isTransient(error) ? queueDuration(this.#context.durations, "queueOutageGrace") : 0;
    if (this.#outage.isReported || performance.now() - this.#outage.since < grace) return;
    this.#outage.isReported = true;
    this.#context.log.log(
      "error",
      `The queue '${name}' cannot be read: ${reasonOf(error)} It is tried again until it can.`,
      error instanceof Error ? { error } : {},
    );
  }

  #outageIsOver({ name }: ListenedQueue): void {
    if (this.#outage?.isReported) this.#context.log.log("information", `The queue '${name}' can be read again.`);
    this.#outage = undefined;
  }
}
