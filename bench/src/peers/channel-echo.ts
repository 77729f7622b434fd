/**
 * The worker's side of the channel benchmark that does nothing but answer. Arguments: the wire, the server's address.
 */
import type { HostMessage } from "@isofunc/protocol";
import { emptyFunctionName, invocationResponse } from "./channel-frames.ts";
import { connectWire } from "./channel-wires.ts";

const [wire = "isofunc", url = ""] = process.argv.slice(2);

const send = await connectWire(wire, url, (message: HostMessage) => {
  const { requestId } = message;
  switch (message.content) {
    case "invocationRequest":
      send(invocationResponse(requestId, message.invocationRequest.invocationId ?? ""));
      break;
    case "workerInitRequest":
      send({
        requestId: requestId ?? "",
        content: "workerInitResponse",
        workerInitResponse: { result: { status: 1 } },
      });
      break;
    case "functionsMetadataRequest":
      send({
        requestId: requestId ?? "",
        content: "functionMetadataResponse",
        functionMetadataResponse: { functionMetadataResults: [{ name: emptyFunctionName, functionId: "1" }] },
      });
      break;
    case "functionLoadRequest":
      send({
        requestId: requestId ?? "",
        content: "functionLoadResponse",
        functionLoadResponse: { functionId: "1", result: { status: 1 } },
      });
      break;
    default:
      break;
  }
});
send({ content: "startStream", startStream: { workerId: "echo" } });
process.send?.({ connected: true });
process.on("SIGTERM", () => process.exit(0));
