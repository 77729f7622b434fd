/**
 * The official combination rebuilt bare, host side: for each request an invocation message over the stream and the request
 * forwarded over HTTP (TCP, as official workers listen), both correlated by `x-ms-invocation-id`. No routing, no keys, no
 * logs: what remains is the price of doing it in two halves. The wire is isofunc's own, the faster of the two.
 */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { type HostMessage, serveFunctionRpc } from "@isofunc/protocol";
import { Pool } from "undici";

const workerIsReady = Promise.withResolvers<{
  readonly send: (message: HostMessage) => boolean;
  readonly pool: Pool;
}>();
const answers = new Map<string, () => void>();

const rpc = await serveFunctionRpc({
  address: { host: "127.0.0.1", port: 0 },
  onStream(stream) {
    stream.onMessage((message) => {
      if (message.content === "workerInitResponse") {
        const uri = message.workerInitResponse.capabilities?.HttpUri ?? "";
        workerIsReady.resolve({
          send: (request) => stream.send(request),
          pool: new Pool(new URL(uri).origin, { connections: 64, pipelining: 1 }),
        });
      } else if (message.content === "invocationResponse") {
        const id = message.invocationResponse.invocationId ?? "";
        answers.get(id)?.();
        answers.delete(id);
      }
    });
  },
});
process.send?.({ uri: rpc.uri });

const { send, pool } = await workerIsReady.promise;
const server = createServer((request, response) => {
  const invocationId = randomUUID();
  const answered = new Promise<void>((resolve) => answers.set(invocationId, resolve));
  const headers = request.headers;
  pool.dispatch(
    {
      path: request.url ?? "/",
      method: "GET",
      headers: { ...headers, "x-ms-invocation-id": invocationId },
      body: null,
    },
    {
      onRequestStart() {},
      onResponseStart(_controller, status, answerHeaders) {
        response.writeHead(status, answerHeaders);
      },
      onResponseData(_controller, chunk) {
        response.write(chunk);
      },
      onResponseEnd() {
        void answered.then(() => response.end());
      },
      onResponseError(_controller, error) {
        response.destroy(error);
      },
    },
  );
  send({
    requestId: invocationId,
    content: "invocationRequest",
    invocationRequest: {
      invocationId,
      functionId: "1",
      inputData: [{ name: "request", rpcData: "data", data: { data: "http", http: {} } }],
      triggerMetadata: {
        Headers: { data: "json", json: JSON.stringify(headers) },
        Query: { data: "json", json: "{}" },
      },
      traceContext: { traceParent: "", traceState: "" },
    },
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.({ url: `http://127.0.0.1:${address.port}/` });
});
process.on("SIGTERM", () => process.exit(0));
