import { isUtf8 } from "node:buffer";
import type { DequeuedMessageItem } from "@azure/storage-queue";
import { triggerEvent, type FunctionBinding, type HostValue, type TriggerEvent } from "@isofunc/host";

/** `source` of a queue message that is handed over whole, for the worker's own SDK type. */
const DEFERRED_SOURCE = "AzureStorageQueues";

/** One received message as the event of a function. */
export function messageEvent(
  queue: string,
  message: DequeuedMessageItem,
  body: Buffer,
  binding: FunctionBinding,
): TriggerEvent {
  const { messageId, dequeueCount, insertedOn } = message;
  const text = isUtf8(body) ? body.toString() : undefined;
  return triggerEvent({
    value: messageValue(message, body, binding),
    ...(text !== undefined && { payload: text }),
    data: {
      QueueTrigger: text,
      DequeueCount: dequeueCount,
      ExpirationTime: message.expiresOn,
      Id: messageId,
      InsertionTime: insertedOn,
      NextVisibleTime: message.nextVisibleOn,
      PopReceipt: message.popReceipt,
    },
    reason: `New queue message detected on '${queue}'.`,
    details: {
      MessageId: messageId,
      DequeueCount: String(dequeueCount),
      InsertionTime: insertedOn.toISOString().replace("Z", "+00:00"),
    },
  });
}

function messageValue(message: DequeuedMessageItem, body: Buffer, binding: FunctionBinding): HostValue {
  if (binding.supportsDeferredBinding) return deferredMessage(message, body);
  return binding.dataType === "binary" || binding.dataType === "stream" ? body : body.toString();
}

/** The property names are read with regard to case. */
function deferredMessage(message: DequeuedMessageItem, body: Buffer): HostValue {
  const content = JSON.stringify({
    MessageId: message.messageId,
    PopReceipt: message.popReceipt,
    MessageText: body.toString(),
    NextVisibleOn: dateTimeOffset(message.nextVisibleOn),
    InsertedOn: dateTimeOffset(message.insertedOn),
    ExpiresOn: dateTimeOffset(message.expiresOn),
    DequeueCount: message.dequeueCount,
  });
  return {
    kind: "modelBindingData",
    source: DEFERRED_SOURCE,
    contentType: "application/json",
    content: Buffer.from(content),
  };
}

/** As .NET writes it. The service knows whole seconds only. */
function dateTimeOffset(date: Date): string {
  return `${date.toISOString().slice(0, -".000Z".length)}+00:00`;
}
