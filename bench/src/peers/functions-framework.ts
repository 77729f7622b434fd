/** Google's Functions Framework with a function that says hello, in its one process. */
import { http } from "@google-cloud/functions-framework";
import { getTestServer } from "@google-cloud/functions-framework/testing";

http("hello", (_request, response) => {
  response.set("content-type", "text/plain; charset=utf-8").send("Hello");
});
const server = getTestServer("hello");
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.({ url: `http://127.0.0.1:${address.port}/` });
});
process.on("SIGTERM", () => process.exit(0));
