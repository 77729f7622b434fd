import { BufferReader } from "../../generated/function-rpc.js";
import type { Int64 } from "../messages/wire-types.ts";

/** Texts up to this length are first tried as ASCII, byte by byte: quicker than a call into the engine. */
const SHORT_TEXT_LENGTH = 10;

/** A varint of up to so many bytes is an exact `number`: seven bits in each. */
const EXACT_VARINT_BYTES = 7;

/** The longest varint. */
const VARINT64_BYTES = 10;

/** Reads fields: protobuf.js's reader, with exact 64-bit integers and without its refusal of broken UTF-8. */
export class WireReader extends BufferReader {
  constructor() {
    super(Buffer.alloc(0));
  }

  /** Turns to the bytes from `start` to `end` of a buffer. */
  reset(buffer: Buffer, start: number, end: number): this {
    this.buf = buffer;
    this.view = null;
    this.pos = start;
    this.len = end;
    return this;
  }

  int64(): Int64 {
    const value = this.#varint();
    return typeof value === "number" ? value : shortest(BigInt.asIntN(64, value));
  }

  /** Reads a zig-zag coded integer. */
  sint64(): Int64 {
    const value = this.#varint();
    if (typeof value === "number") return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    return shortest((value >> 1n) ^ -(value & 1n));
  }

  /**
   * Reads a text. Bytes that are no UTF-8 become U+FFFD, as with most peers: one bad text must not cost a whole stream
   * of messages.
   */
  stringVerify(): string {
    const length = this.uint32();
    const start = this.pos;
    const end = start + length;
    if (end > this.len) throw new RangeError(`a text of ${length} bytes reaches over the end of its message`);
    this.pos = end;
    const { buf } = this;
    if (length <= SHORT_TEXT_LENGTH) {
      let text = "";
      let index = start;
      for (; index < end; index++) {
        const byte = buf[index] ?? 0;
        if (byte > 127) break;
        text += String.fromCharCode(byte);
      }
      if (index === end) return text;
    }
    return buf.toString("utf8", start, end);
  }

  /** Reads an unsigned varint: a `number` while it surely is exact. */
  #varint(): Int64 {
    let value = 0;
    let scale = 1;
    let big = 0n;
    for (let index = 0; index < VARINT64_BYTES; index++) {
      if (this.pos >= this.len) throw new RangeError("an integer reaches over the end of its message");
      const byte = this.buf[this.pos++] ?? 0;
      if (index < EXACT_VARINT_BYTES) {
        value += (byte & 127) * scale;
        scale *= 128;
      } else {
        big |= BigInt(byte & 127) << BigInt(7 * index);
      }
      if (byte < 128) return index < EXACT_VARINT_BYTES ? value : BigInt.asUintN(64, big | BigInt(value));
    }
    throw new RangeError("an integer is longer than 64 bits");
  }
}

function shortest(value: bigint): Int64 {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
