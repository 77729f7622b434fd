import type { HostMessage, InvocationRequest, WorkerMessage } from "@isofunc/protocol";

/** The function that the pipeline contestant runs; the echoes do not look at it. */
export const emptyFunctionName = "Empty";

/** A small invocation as a host sends it for a queue message: one text, its usual metadata, a trace context. */
export function invocationRequest(invocationId: string, functionId: string): HostMessage {
  const request: InvocationRequest = {
    invocationId,
    functionId,
    inputData: [{ name: "queue", rpcData: "data", data: { data: "string", string: "Hello, world" } }],
    triggerMetadata: {
      DequeueCount: { data: "json", json: "1" },
      Id: { data: "string", string: "0b7e6a3e-7d9f-4c1c-9d0f-3f1d4f5a6b7c" },
      PopReceipt: { data: "string", string: "MjNOb3YyMDI2MjI6MDA6MDA=" },
      QueueTrigger: { data: "string", string: "Hello, world" },
    },
    traceContext: { traceParent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", traceState: "" },
  };
  return { requestId: "", content: "invocationRequest", invocationRequest: request };
}

/** The answer of an echo: success, nothing returned. */
export function invocationResponse(requestId: string | undefined, invocationId: string): WorkerMessage {
  return {
    requestId: requestId ?? "",
    content: "invocationResponse",
    invocationResponse: { invocationId, outputData: [], result: { status: 1 } },
  };
}
