import { BufferWriter } from "../../generated/function-rpc.js";
import { IsofuncError } from "../isofunc-error.ts";
import type { Int64 } from "../messages/wire-types.ts";

/** Texts up to this length are first tried as ASCII, unit by unit: quicker than a call into the engine. */
const SHORT_TEXT_LENGTH = 24;

/** The most bytes that one UTF-16 unit takes in UTF-8. */
const UTF8_BYTES_PER_UNIT = 3;

/** Below it the double of an integer is exact as well, as zig-zag coding needs it. */
const ZIGZAG_SAFE_LIMIT = 2 ** 52;

/** The longest varint: 64 bits, seven to the byte. */
const VARINT64_BYTES = 10;

/** Writes fields into one growing buffer: protobuf.js's writer, with exact 64-bit integers and text that is always valid UTF-8. */
export class WireWriter extends BufferWriter {
  /** Makes room for so many bytes. */
  reserve(bytes: number): void {
    // oxlint-disable-next-line no-underscore-dangle -- the library's name for it
    this._reserve(bytes);
  }

  /** Leaves bytes to be filled in later. */
  skip(bytes: number): void {
    this.reserve(bytes);
    this.pos += bytes;
  }

  /** Goes on at the beginning of another buffer. */
  turnTo(buffer: Buffer): void {
    this.buf = buffer;
    this.view = null;
    this.pos = 0;
  }

  /** Forgets what was written from `pos` on, and every length left open. */
  rewind(pos: number): void {
    this.pos = pos;
    this.states = null;
  }

  /** Writes a 64-bit integer; a negative one as its two's complement, ten bytes long. */
  int64(value: Int64): this {
    if (typeof value === "number" && value >= 0 && Number.isSafeInteger(value)) return this.#varint(value);
    return this.#bigVarint(BigInt.asUintN(64, asInt64(value)));
  }

  /** Writes a 64-bit integer zig-zag coded: a small one is short, whatever its sign. */
  sint64(value: Int64): this {
    if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) < ZIGZAG_SAFE_LIMIT) {
      return this.#varint(value >= 0 ? value * 2 : -value * 2 - 1);
    }
    const big = asInt64(value);
    return this.#bigVarint(BigInt.asUintN(64, (big << 1n) ^ (big >> 63n)));
  }

  /** Writes a packed list of zig-zag coded integers. */
  sint64s(values: readonly Int64[]): this {
    this.fork();
    for (const value of values) this.sint64(value);
    return this.ldelim();
  }

  /** Writes a text behind its length. A lone surrogate becomes U+FFFD. */
  string(text: string): this {
    const { length } = text;
    if (length <= SHORT_TEXT_LENGTH) {
      // Three bytes a unit are less than 128: the length takes one byte, whatever the text is.
      this.reserve(1 + length * UTF8_BYTES_PER_UNIT);
      const { buf, pos } = this;
      const bytes = writeAscii(text, buf, pos + 1) ? length : buf.write(text, pos + 1);
      buf[pos] = bytes;
      this.pos = pos + 1 + bytes;
      return this;
    }
    const bytes = Buffer.byteLength(text);
    this.uint32(bytes);
    this.reserve(bytes);
    this.pos += this.buf.write(text, this.pos);
    return this;
  }

  #varint(value: number): this {
    this.reserve(VARINT64_BYTES);
    const { buf } = this;
    let { pos } = this;
    while (value > 127) {
      buf[pos++] = (value % 128) + 128;
      value = Math.floor(value / 128);
    }
    buf[pos++] = value;
    this.pos = pos;
    return this;
  }

  #bigVarint(value: bigint): this {
    this.reserve(VARINT64_BYTES);
    while (value > 127n) {
      this.buf[this.pos++] = Number(value & 127n) + 128;
      value >>= 7n;
    }
    this.buf[this.pos++] = Number(value);
    return this;
  }
}

/** Writes a text of ASCII alone; gives up with `false` at the first other character. */
function writeAscii(text: string, buffer: Buffer, start: number): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 127) return false;
    buffer[start + index] = unit;
  }
  return true;
}

function asInt64(value: Int64): bigint {
  if (typeof value === "bigint" ? BigInt.asIntN(64, value) === value : Number.isSafeInteger(value))
    return BigInt(value);
  throw new IsofuncError({
    code: "ISO1005",
    what: `${value} is not a 64-bit integer.`,
    fix: "Send a whole number, as a bigint when it is beyond Number.MAX_SAFE_INTEGER; other numbers travel as double or JSON.",
  });
}
