import { AzureFunctionsRpcMessages } from "../../generated/function-rpc.js";
import { IsofuncError } from "../isofunc-error.ts";
import type { StreamingMessage } from "../messages/streaming-message.ts";
import { WireReader } from "./wire-reader.ts";
import { WireWriter } from "./wire-writer.ts";

const codec = AzureFunctionsRpcMessages.StreamingMessage;

/**
 * Writes a message at the writer's position. When it fails, the writer stands where it stood.
 *
 * @throws IsofuncError - a value does not fit its field (ISO1006)
 */
export function writeMessage(message: StreamingMessage, writer: WireWriter): void {
  const start = writer.pos;
  try {
    codec.encode(message, writer);
  } catch (cause) {
    writer.rewind(start);
    throw new IsofuncError({
      code: "ISO1006",
      audience: "system",
      what: `A message (${message.content ?? "with no content"}) cannot be encoded: ${IsofuncError.from(cause).message}`,
      fix: "Give each field a value of its type.",
      cause,
    });
  }
}

/**
 * Reads the message that fills the reader. Byte fields are views onto the reader's buffer.
 *
 * @throws Error - the bytes are no message
 */
export function readMessage(reader: WireReader): StreamingMessage {
  return codec.decode<StreamingMessage>(reader);
}

/**
 * One message as bytes, without a frame.
 *
 * @throws IsofuncError - a value does not fit its field (ISO1006)
 */
export function encodeMessage(message: StreamingMessage): Buffer {
  const writer = new WireWriter();
  writeMessage(message, writer);
  return writer.buf.subarray(0, writer.pos);
}

/**
 * One message from its bytes, without a frame. Byte fields are views onto `bytes`.
 *
 * @throws Error - the bytes are no message
 */
export function decodeMessage(bytes: Uint8Array): StreamingMessage {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readMessage(new WireReader().reset(buffer, 0, buffer.length));
}
