// Written by scripts/generate.ts.
import type { WireReader } from "../src/codec/wire-reader.ts";
import type { WireWriter } from "../src/codec/wire-writer.ts";
import type { StreamingMessage } from "../src/messages/streaming-message.ts";

/** Reads and writes one kind of message. Decoding gives the contract's shape, whatever the bytes are, or throws. */
interface MessageCodec<Message> {
  encode(message: Message, writer: WireWriter): unknown;
  decode(reader: WireReader): Message;
}

export const AzureFunctionsRpcMessages: {
  readonly StreamingMessage: MessageCodec<StreamingMessage>;
};

/** protobuf.js's writer, as far as ours builds on it. */
export class BufferWriter {
  /** Where the next byte is written; all before it is written. */
  pos: number;
  buf: Buffer;
  /** A cached view of `buf`. */
  view: DataView | null;
  /** Where `fork` left lengths open. */
  states: number[] | null;
  /** Makes room for so many bytes behind `pos`. */
  _reserve(bytes: number): void;
  uint32(value: number): this;
  fork(): this;
  ldelim(): this;
}

/** protobuf.js's reader, as far as ours builds on it. */
export class BufferReader {
  constructor(buffer: Buffer);
  buf: Buffer;
  /** Where the next byte is read. */
  pos: number;
  /** The position where reading ends. */
  len: number;
  /** A cached view of `buf`. */
  view: DataView | null;
  uint32(): number;
}
