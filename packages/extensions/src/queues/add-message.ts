import type { QueueClient } from "@azure/storage-queue";
import { isQueueNotFound } from "./storage-error.ts";

/** Adds a message to a queue, and first the queue itself if it is not there. `timeout` in milliseconds, for each step. */
export async function addMessage(queue: QueueClient, text: string, timeout: number): Promise<void> {
  const options = () => ({ abortSignal: AbortSignal.timeout(timeout) });
  try {
    await queue.sendMessage(text, options());
  } catch (error) {
    if (!isQueueNotFound(error)) throw error;
    await queue.createIfNotExists(options());
    await queue.sendMessage(text, options());
  }
}
