import { typedData } from "@isofunc/protocol";
import type { Capabilities, TypedData } from "@isofunc/protocol";
import type { TriggerEvent } from "../invocation/trigger-event.ts";
import { HttpBindingData } from "./http-binding-data.ts";
import { headerValue } from "./http-trigger-request.ts";
import type { HttpTriggerRequest } from "./http-trigger-request.ts";
import { toForwardedRpcHttp, toRpcHttp } from "./rpc-http.ts";

/** Why an HTTP function runs, in the words of the official host. */
export const HTTP_TRIGGER_REASON = "This function was programmatically called via the host APIs.";

/**
 * Makes the event that calls a function with a request. `isForwarded` says of the worker that was picked whether the
 * request goes to its own HTTP server, so that the message stays empty.
 */
export function httpTriggerEvent(
  request: HttpTriggerRequest,
  triggerName: string,
  isForwarded: (capabilities: Capabilities) => boolean,
): TriggerEvent {
  const bindingData = new HttpBindingData(request, triggerName);
  const traceParent = headerValue(request.headers, "traceparent");
  const traceState = headerValue(request.headers, "tracestate");
  const input = (capabilities: Capabilities): TypedData =>
    typedData.http(
      isForwarded(capabilities) ? toForwardedRpcHttp(request, capabilities) : toRpcHttp(request, capabilities),
    );
  return {
    input,
    metadata: (capabilities) => bindingData.metadata(capabilities, () => input(capabilities)),
    bindingData,
    reason: HTTP_TRIGGER_REASON,
    ...(traceParent === undefined ? {} : { traceParent }),
    ...(traceState === undefined ? {} : { traceState }),
  };
}
