import type { FunctionContext } from "@isofunc/worker";

/** What the host knows of a queue message beside its body. */
export type QueueMetadata = {
  readonly id: string;
  /** How often the message was taken from the queue, this time included. */
  readonly dequeueCount: number;
  readonly popReceipt: string;
  readonly insertionTime: Date;
  readonly expirationTime: Date;
  /** When the message becomes visible again if nobody deletes it. */
  readonly nextVisibleTime: Date;
  /** The message's text; empty when it is not valid UTF-8. */
  readonly queueTrigger: string;
};

/** Reads the metadata of one invocation when it is asked for: few functions ask. */
export class MessageMetadata implements QueueMetadata {
  readonly #context: FunctionContext;

  constructor(context: FunctionContext) {
    this.#context = context;
  }

  get id(): string {
    return this.#text("Id");
  }

  get dequeueCount(): number {
    return Number(this.#value("DequeueCount"));
  }

  get popReceipt(): string {
    return this.#text("PopReceipt");
  }

  get insertionTime(): Date {
    return this.#date("InsertionTime");
  }

  get expirationTime(): Date {
    return this.#date("ExpirationTime");
  }

  get nextVisibleTime(): Date {
    return this.#date("NextVisibleTime");
  }

  get queueTrigger(): string {
    return this.#text("QueueTrigger");
  }

  /** `JSON.stringify` and loggers see what a plain object would show. */
  toJSON(): QueueMetadata {
    const { id, dequeueCount, popReceipt, insertionTime, expirationTime, nextVisibleTime, queueTrigger } = this;
    return { id, dequeueCount, popReceipt, insertionTime, expirationTime, nextVisibleTime, queueTrigger };
  }

  #value(name: string): unknown {
    return this.#context.bindingContext.bindingData.get(name);
  }

  /** JSON in the payload may have put something else in its place: a number, an object. */
  #text(name: string): string {
    const value = this.#value(name) ?? "";
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  #date(name: string): Date {
    return new Date(this.#text(name));
  }
}
