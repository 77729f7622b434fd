import { GrpcStatus } from "../stream/grpc-status.ts";
import { FRAME_HEADER_BYTES, UNCOMPRESSED } from "./frame.ts";

/** A frame that breaks a rule, with the status that its sender is owed. */
export class FrameError extends Error {
  readonly code: GrpcStatus;

  constructor(code: GrpcStatus, message: string) {
    super(message);
    this.code = code;
  }
}

/** Takes the message that lies in `buffer` from `start` to `end`. */
export type FrameHandler = (buffer: Buffer, start: number, end: number) => void;

/**
 * Finds the messages in a stream of bytes, however it is cut.
 *
 * A message that lies in one chunk is handed on where it lies. Only the chunks of a message that is cut are kept, and
 * joined once, when its last byte is there: memory grows with what has arrived, not with the length that was announced.
 */
export class FrameReader {
  readonly #maxMessageBytes: number;
  readonly #handle: FrameHandler;
  readonly #header: Buffer = Buffer.alloc(FRAME_HEADER_BYTES);
  #headerBytes = 0;
  #parts: Buffer[] = [];
  #missingBytes = 0;

  constructor(maxMessageBytes: number, handle: FrameHandler) {
    this.#maxMessageBytes = maxMessageBytes;
    this.#handle = handle;
  }

  /** Whether the bytes so far end with a whole frame (or there were none). */
  get atBoundary(): boolean {
    return this.#headerBytes === 0 && this.#missingBytes === 0;
  }

  /**
   * Takes the next bytes; calls the handler for each message that they complete.
   *
   * @throws FrameError - a message is over the limit (RESOURCE_EXHAUSTED) or compressed (UNIMPLEMENTED); nothing can be read after it
   */
  push(chunk: Buffer): void {
    let pos = 0;
    while (pos < chunk.length) {
      if (this.#missingBytes > 0) {
        pos = this.#continueMessage(chunk, pos);
      } else if (this.#headerBytes === 0 && chunk.length - pos >= FRAME_HEADER_BYTES) {
        pos = this.#startMessage(chunk, pos + FRAME_HEADER_BYTES, this.#lengthAt(chunk, pos));
      } else {
        const copied = chunk.copy(this.#header, this.#headerBytes, pos, pos + FRAME_HEADER_BYTES - this.#headerBytes);
        this.#headerBytes += copied;
        pos += copied;
        if (this.#headerBytes < FRAME_HEADER_BYTES) return;
        this.#headerBytes = 0;
        pos = this.#startMessage(chunk, pos, this.#lengthAt(this.#header, 0));
      }
    }
  }

  #lengthAt(buffer: Buffer, pos: number): number {
    if (buffer[pos] !== UNCOMPRESSED) {
      throw new FrameError(GrpcStatus.UNIMPLEMENTED, "A message is compressed, and no compression was agreed on.");
    }
    const length = buffer.readUInt32BE(pos + 1);
    if (length > this.#maxMessageBytes) {
      throw new FrameError(
        GrpcStatus.RESOURCE_EXHAUSTED,
        `A message of ${length} bytes is over the limit of ${this.#maxMessageBytes} bytes.`,
      );
    }
    return length;
  }

  /** Begins a message at `pos`; gives the position behind what this chunk has of it. */
  #startMessage(chunk: Buffer, pos: number, length: number): number {
    const end = pos + length;
    if (end <= chunk.length) {
      this.#handle(chunk, pos, end);
      return end;
    }
    if (pos < chunk.length) this.#parts.push(chunk.subarray(pos));
    this.#missingBytes = end - chunk.length;
    return chunk.length;
  }

  #continueMessage(chunk: Buffer, pos: number): number {
    const end = Math.min(pos + this.#missingBytes, chunk.length);
    this.#parts.push(chunk.subarray(pos, end));
    this.#missingBytes -= end - pos;
    if (this.#missingBytes === 0) {
      const message = Buffer.concat(this.#parts);
      this.#parts = [];
      this.#handle(message, 0, message.length);
    }
    return end;
  }
}
