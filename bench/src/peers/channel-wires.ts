/**
 * The two wires of the channel benchmark, alike from outside: isofunc's stream on `node:http2`, and grpc-js with the same
 * codec for the same messages.
 */
import {
  connectFunctionRpc,
  decodeMessage,
  encodeMessage,
  formatRpcUri,
  type HostMessage,
  serveFunctionRpc,
  type StreamingMessage,
  type WorkerMessage,
} from "@isofunc/protocol";
import * as grpc from "@grpc/grpc-js";

/** Takes each message of the other end. */
type Handler<M> = (message: M) => void;
/** Sends a message to the other end. */
type Send<M> = (message: M) => void;

const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

/** One bidirectional method whose messages go through the codec that isofunc's own stream uses. */
const method = {
  path: "/AzureFunctionsRpcMessages.FunctionRpc/EventStream",
  requestStream: true,
  responseStream: true,
  requestSerialize: encodeMessage,
  requestDeserialize: decodeMessage,
  responseSerialize: encodeMessage,
  responseDeserialize: decodeMessage,
} as const;

/** Listens for one worker and gives the address for it. `address` is `tcp`, or the path of a Unix socket. */
export async function serveWire(
  wire: string,
  address: string,
  connect: (send: Send<HostMessage>) => Handler<WorkerMessage>,
): Promise<string> {
  if (wire === "isofunc") {
    const server = await serveFunctionRpc({
      address: address === "tcp" ? { host: "127.0.0.1", port: 0 } : { path: address },
      onStream: (stream) => stream.onMessage(connect((message) => stream.send(message))),
    });
    return formatRpcUri(server.address);
  }
  const server = new grpc.Server(unlimited);
  server.addService(
    { eventStream: method },
    {
      eventStream(call: grpc.ServerDuplexStream<WorkerMessage, HostMessage>) {
        call.on(
          "data",
          connect((message) => call.write(message)),
        );
        call.on("end", () => call.end());
      },
    },
  );
  const target = address === "tcp" ? "127.0.0.1:0" : `unix:${address}`;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.bindAsync(target, grpc.ServerCredentials.createInsecure(), (error, port) =>
    error ? reject(error) : resolve(port),
  );
  const port = await promise;
  return address === "tcp" ? `http://127.0.0.1:${port}/` : target;
}

/** Connects as a worker. */
export async function connectWire(
  wire: string,
  url: string,
  handle: Handler<HostMessage>,
): Promise<Send<WorkerMessage>> {
  if (wire === "isofunc") {
    const stream = await connectFunctionRpc({ address: url });
    stream.onMessage(handle);
    return (message) => stream.send(message);
  }
  const target = url.startsWith("unix:") ? url : new URL(url).host;
  const client = new grpc.Client(target, grpc.credentials.createInsecure(), unlimited);
  const call = client.makeBidiStreamRequest<StreamingMessage, StreamingMessage>(
    method.path,
    method.requestSerialize,
    method.responseDeserialize,
  );
  call.on("data", handle);
  return (message) => call.write(message);
}
