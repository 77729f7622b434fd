/**
 * A language worker that does what no worker should, down to the bytes of its stream. It has one function, whose request
 * says what to do: `GET /api/Odd?do=garbage`. Without a word it answers with the id of its process.
 *
 * The setting `ODD_START` says what it does instead of a proper start; `ODD_ONCE` is the file by which processes know
 * that one has done it already, if one is enough.
 */
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { connect, type ClientHttp2Stream } from "node:http2";
import {
  decodeMessage,
  encodeFrame,
  FrameReader,
  isHostMessage,
  StatusResultStatus,
  typedData,
  type HostMessage,
  type InvocationRequest,
  type WorkerMessage,
} from "@isofunc/protocol";

const EVENT_STREAM = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";
const FUNCTION_ID = "odd-function";

/** Longer than any message may be, in bytes. */
const TOO_LONG = 0xffff_ffff;

const success = { status: StatusResultStatus.Success };
const workerId = argument("--functions-worker-id");

const trouble = isFirst() ? process.env["ODD_START"] : undefined;
switch (trouble) {
  case "throw":
    throw new Error("The odd worker cannot be loaded.");
  case "exit":
    process.exit(0);
  case "silence":
    setInterval(() => undefined, 60_000);
    break;
  default:
    start(trouble);
}

/** Connects, introduces itself, and does as it is told. */
function start(trouble: string | undefined): void {
  const stream = openStream();
  stream.on("close", () => process.exit(1));
  const send = (message: WorkerMessage): void => void stream.write(encodeFrame(message));
  read(stream, (message) => {
    switch (message.content) {
      case "workerInitRequest":
        if (trouble === "init failure") {
          const exception = { message: "The odd worker is not in the mood." };
          const result = { status: StatusResultStatus.Failure, exception };
          send({ content: "workerInitResponse", workerInitResponse: { result } });
        } else {
          send({
            content: "workerInitResponse",
            workerInitResponse: { capabilities: { RpcHttpBodyOnly: "true" }, result: success },
          });
        }
        return;
      case "functionsMetadataRequest":
        send({
          content: "functionMetadataResponse",
          functionMetadataResponse: {
            result: success,
            functionMetadataResults: [
              {
                name: "Odd",
                functionId: FUNCTION_ID,
                language: "odd",
                rawBindings: [
                  `{ "name": "req", "type": "httpTrigger", "direction": "in", "methods": ["get"], "authLevel": "anonymous" }`,
                  `{ "name": "$return", "type": "http", "direction": "out" }`,
                ],
              },
            ],
          },
        });
        return;
      case "functionLoadRequest": {
        const { functionId } = message.functionLoadRequest;
        send({ content: "functionLoadResponse", functionLoadResponse: { functionId, result: success } });
        return;
      }
      case "invocationRequest":
        void invoke(message.invocationRequest, stream, send);
        return;
    }
  });

  switch (trouble) {
    case "garbage":
      stream.write(garbage());
      return;
    case "a stranger's name":
      send({ content: "startStream", startStream: { workerId: "00000000-0000-0000-0000-000000000000" } });
      return;
    default:
      send({ content: "startStream", startStream: { workerId } });
  }
}

async function invoke(
  { invocationId, inputData }: InvocationRequest,
  stream: ClientHttp2Stream,
  send: (message: WorkerMessage) => void,
): Promise<void> {
  const answer = (body: string, id = invocationId): void =>
    send({
      content: "invocationResponse",
      invocationResponse: {
        invocationId: id,
        result: success,
        returnValue: typedData.http({ statusCode: "200", body: typedData.string(body) }),
      },
    });
  switch (whatToDo(inputData)) {
    case "exit":
      process.exit(0);
      break;
    case "garbage":
      stream.write(garbage());
      return;
    case "compressed":
      stream.write(frame(5, Buffer.from("12345"), 1));
      return;
    case "cut":
      stream.end(frame(1000, Buffer.from("and no more")));
      return;
    case "oversized":
      stream.write(frame(TOO_LONG, Buffer.from("the first of four billion bytes")));
      return;
    case "wrong id":
      answer("for nobody", "00000000-0000-0000-0000-000000000000");
      answer("for nobody", "not even an id");
      answer("");
      answer("twice");
      return;
    case "second connection": {
      const second = openStream();
      read(second, () => undefined);
      second.write(encodeFrame({ content: "startStream", startStream: { workerId } }));
      await once(second, "close");
      answer("turned away");
      return;
    }
    default:
      answer(String(process.pid));
  }
}

function openStream(): ClientHttp2Stream {
  const session = connect(argument("--functions-uri"));
  const stream = session.request(
    { ":method": "POST", ":path": EVENT_STREAM, "content-type": "application/grpc", te: "trailers" },
    { endStream: false },
  );
  // That the host has broken it off, its close tells.
  session.on("error", () => undefined);
  stream.on("error", () => undefined);
  stream.on("end", () => stream.end());
  stream.on("close", () => session.close());
  return stream;
}

function read(stream: ClientHttp2Stream, onMessage: (message: HostMessage) => void): void {
  const reader = new FrameReader(2 ** 31 - 1, (buffer, start, end) => {
    const message = decodeMessage(buffer.subarray(start, end));
    if (isHostMessage(message)) onMessage(message);
  });
  stream.on("data", (chunk: Buffer) => reader.push(chunk));
}

/** A frame that announces so many bytes, and what there is of them. */
function frame(length: number, bytes: Uint8Array, flag = 0): Buffer {
  const header = Buffer.alloc(5);
  header[0] = flag;
  header.writeUInt32BE(length, 1);
  return Buffer.concat([header, bytes]);
}

/** A whole frame whose bytes are no message: no field has the number 0. */
function garbage(): Buffer {
  return frame(3, Uint8Array.of(0x00, 0xff, 0xff));
}

function whatToDo(inputData: InvocationRequest["inputData"]): string | undefined {
  const [input] = inputData ?? [];
  const value = input?.rpcData === "data" ? input.data : undefined;
  return value?.data === "http" ? value.http.query?.["do"] : undefined;
}

function argument(name: string): string {
  return process.argv[process.argv.indexOf(name) + 1] ?? "";
}

/** Whether this process is the one that makes trouble. */
function isFirst(): boolean {
  const file = process.env["ODD_ONCE"];
  if (file === undefined) return true;
  try {
    closeSync(openSync(file, "wx"));
    return true;
  } catch {
    return false; // Another process has made it.
  }
}
