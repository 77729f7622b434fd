// Written by scripts/generate.ts; the shapes of the messages are told in src/messages/.
import type { Reader, Writer } from "protobufjs/minimal.js";

/** Reads and writes one kind of message. */
interface MessageCodec {
  encode(message: object, writer: Writer): Writer;
  decode(reader: Reader): object;
}

export const AzureFunctionsRpcMessages: {
  readonly StreamingMessage: MessageCodec;
};
