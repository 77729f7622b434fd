import type { StreamingMessage } from "../messages/streaming-message.ts";
import { FRAME_HEADER_BYTES, UNCOMPRESSED } from "./frame.ts";
import { writeMessage } from "./message-codec.ts";
import { WireWriter } from "./wire-writer.ts";

/** Size of the buffers that batches are cut from, in bytes: a good deal more than an ordinary batch. */
const SLAB_BYTES = 64 * 1024;

/** What is left of a slab is thrown away once it is smaller than this, in bytes. */
const SMALLEST_REST_BYTES = 4 * 1024;

/**
 * Joins messages into one run of frames. They are encoded straight into a slab of memory; a batch is the part of it
 * written since the last one, and the next batch goes on behind it, so that nothing is copied and little allocated.
 */
export class FrameWriter {
  readonly #writer = new WireWriter();

  constructor() {
    this.#writer.turnTo(Buffer.allocUnsafeSlow(SLAB_BYTES));
  }

  /** Bytes that the next `take` gives. */
  get pendingBytes(): number {
    return this.#writer.pos;
  }

  /**
   * Adds a message. When it fails, nothing was added.
   *
   * @throws IsofuncError - a value does not fit its field (ISO1006)
   */
  add(message: StreamingMessage): void {
    const writer = this.#writer;
    const start = writer.pos;
    writer.skip(FRAME_HEADER_BYTES);
    try {
      writeMessage(message, writer);
    } catch (error) {
      writer.rewind(start);
      throw error;
    }
    writer.buf[start] = UNCOMPRESSED;
    writer.buf.writeUInt32BE(writer.pos - start - FRAME_HEADER_BYTES, start + 1);
  }

  /** The frames added since the last call. The buffer belongs to the caller. */
  take(): Buffer {
    const { buf, pos } = this.#writer;
    const rest = buf.length - pos;
    this.#writer.turnTo(rest < SMALLEST_REST_BYTES ? Buffer.allocUnsafeSlow(SLAB_BYTES) : buf.subarray(pos));
    return buf.subarray(0, pos);
  }
}

/** One message as bytes, in its gRPC frame. */
export function encodeFrame(message: StreamingMessage): Buffer {
  const writer = new FrameWriter();
  writer.add(message);
  return writer.take();
}
