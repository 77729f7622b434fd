import type { MessageCodec } from "../../generated/function-rpc.js";
import { WireReader } from "../codec/wire-reader.ts";
import { WireWriter } from "../codec/wire-writer.ts";

/** Reads and writes one kind of message. */
export interface Codec<Message> {
  readonly encode: (message: Message) => Buffer;
  /** @throws Error - the bytes are no message */
  readonly decode: (bytes: Buffer) => Message;
}

/** A gRPC method with one request and one response, as extensions offer them beside FunctionRpc. */
export interface UnaryMethod<Request, Response> {
  /** `/service/method`, with the package before the service if it has one. */
  readonly path: string;
  readonly request: Codec<Request>;
  readonly response: Codec<Response>;
}

/** google.protobuf.Empty. */
export type Empty = Readonly<Record<string, never>>;

/** The codec of a message with no fields; those of a newer peer are ignored. */
export const EMPTY: Codec<Empty> = { encode: () => Buffer.alloc(0), decode: () => ({}) };

/** A codec of ours from one that protobuf.js has generated. */
export function codecOf<Message>(generated: MessageCodec): Codec<Message> {
  return {
    encode: (message) => {
      const writer = new WireWriter();
      generated.encode(message, writer);
      return writer.buf.subarray(0, writer.pos);
    },
    decode: (bytes) => generated.decode<Message>(new WireReader().reset(bytes, 0, bytes.length)),
  };
}
