// Written by scripts/generate.ts.

/**
 * Reads and writes one kind of message. Whoever calls it names the shape, which src/ tells: decoding gives just that,
 * whatever the bytes are, or throws.
 */
export interface MessageCodec {
  encode<Message>(message: Message, writer: BufferWriter): unknown;
  decode<Message>(reader: BufferReader): Message;
}

export const AzureFunctionsRpcMessages: {
  readonly StreamingMessage: MessageCodec;
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
