/**
 * A bare reverse proxy: `node:http` in front, `dispatch` of undici over a Unix socket (first argument) to a second
 * process. As thin as a proxy in Node gets: no parsing, no headers changed, bodies piped.
 */
import { createServer, type ServerResponse } from "node:http";
import { type Dispatcher, Pool } from "undici";

const pool = new Pool("http://localhost", { socketPath: process.argv[2] ?? "", connections: 64, pipelining: 1 });

/** Writes what the second process answers to the client as it comes. */
function into(response: ServerResponse): Dispatcher.DispatchHandler {
  return {
    onRequestStart() {},
    onResponseStart(_controller, status, headers) {
      response.writeHead(status, headers);
    },
    onResponseData(_controller, chunk) {
      response.write(chunk);
    },
    onResponseEnd() {
      response.end();
    },
    onResponseError(_controller, error) {
      response.destroy(error);
    },
  };
}

const server = createServer((request, response) => {
  pool.dispatch(
    {
      path: request.url ?? "/",
      method: request.method === "POST" ? "POST" : "GET",
      headers: request.headers,
      body: request.method === "GET" ? null : request,
    },
    into(response),
  );
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.({ url: `http://127.0.0.1:${address.port}/` });
});
process.on("SIGTERM", () => process.exit(0));
