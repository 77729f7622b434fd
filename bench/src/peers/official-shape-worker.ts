/**
 * The official combination rebuilt bare, worker side: an HTTP listener and the stream; a request is answered when both of
 * its halves are there, and the invocation is reported after that. Argument: the host's address.
 */
import { createServer } from "node:http";
import { connectFunctionRpc } from "@isofunc/protocol";

const stream = await connectFunctionRpc({ address: process.argv[2] ?? "" });
/** The half that came first waits here for the other. */
const waiting = new Map<string, () => void>();
const arrived = new Set<string>();

/** Runs `then` when both halves of an invocation are there. */
function whenBothAre(invocationId: string, half: "message" | "request", then: () => void): void {
  if (half === "request") {
    if (arrived.delete(invocationId)) then();
    else waiting.set(invocationId, then);
    return;
  }
  const request = waiting.get(invocationId);
  if (request === undefined) arrived.add(invocationId);
  else {
    waiting.delete(invocationId);
    request();
  }
}

const server = createServer((request, response) => {
  const invocationId = String(request.headers["x-ms-invocation-id"]);
  whenBothAre(invocationId, "request", () => {
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8", "content-length": 5 });
    response.end("Hello");
    stream.send({
      requestId: invocationId,
      content: "invocationResponse",
      invocationResponse: { invocationId, outputData: [], result: { status: 1 } },
    });
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  stream.onMessage((message) => {
    if (message.content === "invocationRequest") {
      whenBothAre(message.invocationRequest.invocationId ?? "", "message", () => {});
    }
  });
  stream.send({
    requestId: "init",
    content: "workerInitResponse",
    workerInitResponse: { result: { status: 1 }, capabilities: { HttpUri: `http://127.0.0.1:${port}/` } },
  });
  process.send?.({ connected: true });
});
process.on("SIGTERM", () => process.exit(0));
