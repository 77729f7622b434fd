/** The floor: `node:http` that says hello, on a TCP port or a Unix socket (first argument). */
import { createServer } from "node:http";

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8", "content-length": 5 });
  response.end("Hello");
});
server.keepAliveTimeout = 60_000;
server.listen(process.argv[2] ?? 0, () => {
  const address = server.address();
  process.send?.({ url: typeof address === "object" && address ? `http://127.0.0.1:${address.port}/` : address });
});
process.on("SIGTERM", () => process.exit(0));
