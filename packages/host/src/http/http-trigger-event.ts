import { typedData } from "@isofunc/protocol";
import type { Capabilities, TypedData } from "@isofunc/protocol";
import type { TriggerEvent } from "../invocation/trigger-event.ts";
import { HttpBindingData } from "./http-binding-data.ts";
import { headerValue } from "./http-trigger-request.ts";
import type { HttpTriggerRequest } from "./http-trigger-request.ts";
import { toForwardedRpcHttp, toRpcHttp } from "./rpc-http.ts";

/** Why an HTTP function runs, in the words of the official host. */
const HTTP_TRIGGER_REASON = "This function was programmatically called via the host APIs.";

/**
 * Makes the event that calls a function with a request. `isForwarded` says of the worker that was picked whether the
 * request goes to its own HTTP server, so that the message stays empty.
 */
export function httpTriggerEvent(
  request: HttpTriggerRequest,
  triggerName: string,
  isForwarded: (capabilities: Capabilities) => boolean,
): TriggerEvent {
  return new HttpTriggerEvent(request, triggerName, isForwarded);
}

/** A class and no object of closures: every request makes one. */
class HttpTriggerEvent implements TriggerEvent {
  readonly reason: string = HTTP_TRIGGER_REASON;
  readonly bindingData: HttpBindingData;
  readonly traceParent?: string;
  readonly traceState?: string;
  readonly #request: HttpTriggerRequest;
  readonly #isForwarded: (capabilities: Capabilities) => boolean;

  constructor(request: HttpTriggerRequest, triggerName: string, isForwarded: (capabilities: Capabilities) => boolean) {
    this.#request = request;
    this.#isForwarded = isForwarded;
    this.bindingData = new HttpBindingData(request, triggerName);
    const traceParent = headerValue(request.headers, "traceparent");
    if (traceParent !== undefined) this.traceParent = traceParent;
    const traceState = headerValue(request.headers, "tracestate");
    if (traceState !== undefined) this.traceState = traceState;
  }

  input(capabilities: Capabilities): TypedData {
    const write = this.#isForwarded(capabilities) ? toForwardedRpcHttp : toRpcHttp;
    return typedData.http(write(this.#request, capabilities));
  }

  metadata(capabilities: Capabilities): Record<string, TypedData> {
    return this.bindingData.metadata(capabilities, () => this.input(capabilities));
  }
}
