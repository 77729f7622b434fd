/**
 * The host's side of the channel benchmark: pumps invocations through one stream and counts the answers.
 * Arguments: the wire (`isofunc` or `grpc-js`), the address (`tcp` or the path of a Unix socket).
 * Told by IPC `{ outstanding, seconds }`, it answers `{ invocations, seconds }`.
 */
import { once } from "node:events";
import type { HostMessage, WorkerMessage } from "@isofunc/protocol";
import { emptyFunctionName, invocationRequest } from "./channel-frames.ts";
import { serveWire } from "./channel-wires.ts";

const [wire = "isofunc", address = "tcp"] = process.argv.slice(2);

/** What a load is: how many invocations at once, for how long. */
interface Order {
  readonly outstanding: number;
  readonly seconds: number;
}

let functionId = "";
let next = 0;
let answered = 0;
let pumping = false;

const connected = Promise.withResolvers<{ readonly send: (message: HostMessage) => void }>();
const ready = Promise.withResolvers<void>();
const url = await serveWire(wire, address, (send) => {
  const link = { send };
  return (message: WorkerMessage) => {
    switch (message.content) {
      case "startStream":
        send({
          requestId: "init",
          content: "workerInitRequest",
          workerInitRequest: { hostVersion: "4.1037.0", capabilities: {}, functionAppDirectory: process.cwd() },
        });
        connected.resolve(link);
        break;
      case "workerInitResponse":
        send({ requestId: "list", content: "functionsMetadataRequest", functionsMetadataRequest: {} });
        break;
      case "functionMetadataResponse": {
        const found = message.functionMetadataResponse.functionMetadataResults?.find(
          ({ name }) => name === emptyFunctionName,
        );
        if (!found) throw new Error(`The worker has no function ${emptyFunctionName}.`);
        functionId = found.functionId ?? "";
        send({
          requestId: "load",
          content: "functionLoadRequest",
          functionLoadRequest: { functionId, metadata: found },
        });
        break;
      }
      case "functionLoadResponse":
        if (message.functionLoadResponse.result?.status !== 1) throw new Error("The function was not loaded.");
        ready.resolve();
        break;
      case "invocationResponse":
        if (message.invocationResponse.result?.status !== 1) throw new Error("An invocation failed.");
        answered++;
        if (pumping) send(invocationRequest(`00000000-0000-4000-8000-${String(next++).padStart(12, "0")}`, functionId));
        break;
      default:
        break;
    }
  };
});
process.send?.({ url });

const { send } = await connected.promise;
await ready.promise;
process.send?.({ connected: true });
for (;;) {
  const [order]: Order[] = await once(process, "message");
  if (!order) continue;
  answered = 0;
  pumping = true;
  const start = performance.now();
  for (let i = 0; i < order.outstanding; i++) {
    send(invocationRequest(`00000000-0000-4000-8000-${String(next++).padStart(12, "0")}`, functionId));
  }
  await new Promise((resolve) => setTimeout(resolve, order.seconds * 1000));
  pumping = false;
  process.send?.({ invocations: answered, seconds: (performance.now() - start) / 1000 });
}
