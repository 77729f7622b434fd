/**
 * A gRPC message on the wire: one byte of flags, its length as four bytes (big-endian), then the message. Flag 1 says
 * that it is compressed, which nobody does who was not told that we could read it.
 */

/** Bytes before each message. */
export const FRAME_HEADER_BYTES = 5;

/** The flag of a message that is not compressed. */
export const UNCOMPRESSED = 0;

/**
 * The longest message accepted unless told otherwise, in bytes: the largest number a signed 32-bit integer holds, as
 * the official host and workers have it.
 */
export const DEFAULT_MAX_MESSAGE_BYTES = 2_147_483_647;

/** A message's bytes in their frame. */
export function frame(message: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(FRAME_HEADER_BYTES + message.length);
  bytes[0] = UNCOMPRESSED;
  bytes.writeUInt32BE(message.length, 1);
  bytes.set(message, FRAME_HEADER_BYTES);
  return bytes;
}
