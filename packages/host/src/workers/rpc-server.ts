import { serveFunctionRpc, type FunctionRpcServer, type HostStream, type StreamEnd } from "@isofunc/protocol";
import type { HostLogger } from "../logging/host-logger.ts";

/** The gRPC server that the host's worker processes connect to. */
export interface RpcServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /**
   * Takes the first stream that says it is this worker's. A worker id is a secret between the host and one process:
   * whoever knows another one, or comes second, is turned away.
   *
   * @param onStream - must set the stream's handlers at once
   * @returns stops waiting for it
   */
  expect(workerId: string, onStream: (stream: HostStream) => void): () => void;
  /** Breaks off every stream and closes. */
  close(): Promise<void>;
}

/** What an RPC server needs. */
export interface RpcServerOptions {
  readonly log: HostLogger;
  /** Milliseconds in which a stream must say whose it is. */
  readonly startStreamTimeout: number;
  /** The longest message taken from a worker, in bytes. @default all that gRPC can frame */
  readonly maxMessageBytes?: number;
}

/** Only processes of this machine; numeric, since `localhost` may mean ::1 to a worker. */
const LOOPBACK = "127.0.0.1";

/** Listens on a free port for the workers that are expected. */
export async function startRpcServer(options: RpcServerOptions): Promise<RpcServer> {
  const log = options.log.withCategory("Host.Rpc");
  const expected = new Map<string, (stream: HostStream) => void>();
  const server: FunctionRpcServer = await serveFunctionRpc({
    address: { host: LOOPBACK, port: 0 },
    ...(options.maxMessageBytes === undefined ? {} : { maxMessageBytes: options.maxMessageBytes }),
    onStream: (stream) => awaitStartStream(stream, expected, log, options.startStreamTimeout),
  });
  return {
    port: "port" in server.address ? server.address.port : 0,
    expect(workerId, onStream) {
      expected.set(workerId, onStream);
      return () => void expected.delete(workerId);
    },
    close: () => server.close(),
  };
}

/** A stream belongs to nobody until its first message, which must be a StartStream with the id of an expected worker. */
function awaitStartStream(
  stream: HostStream,
  expected: Map<string, (stream: HostStream) => void>,
  log: HostLogger,
  timeout: number,
): void {
  const refuse = (why: string): void => {
    log.log("warning", `A connection to the workers' port was ended: ${why}.`);
    release();
    stream.end(); // with status OK and no word, as the official host does
  };
  const timer = setTimeout(() => refuse(`it said nothing for ${timeout} ms`), timeout).unref();
  const release = (): void => {
    clearTimeout(timer);
    stream.onMessage(() => undefined);
    stream.onEnd(() => undefined);
  };
  stream.onEnd((end) => {
    release();
    log.log("warning", `A connection to the workers' port ended before it said whose it is: ${describeEnd(end)}.`);
  });
  stream.onMessage((message) => {
    if (message.content !== "startStream") {
      refuse(`its first message is ${message.content ?? "empty"}, not startStream`);
      return;
    }
    const { workerId } = message.startStream;
    const onStream = expected.get(workerId);
    if (onStream === undefined) {
      refuse(`no worker with the id '${workerId}' is expected`);
      return;
    }
    expected.delete(workerId);
    release();
    onStream(stream);
  });
}

/** Why a stream ended, as a clause for a log. */
export function describeEnd(end: StreamEnd): string {
  switch (end.kind) {
    case "completed":
      return "its worker closed it";
    case "status":
    case "violation":
      return end.message.replace(/\.$/, "");
    case "reset":
      return `it was reset with HTTP/2 code ${end.code}`;
    case "lost":
      return end.error.message.replace(/\.$/, "");
    default:
      return "the host broke it off";
  }
}
