import type { InvocationRequest } from "@isofunc/protocol";
import { HttpRequestData } from "../http/http-request-data.ts";
import { HttpResponseData } from "../http/http-response-data.ts";
import { isResponse } from "../http/web-response.ts";
import type { InvocationResult, OutputBindingData } from "./function-context.ts";

/** The wire's binding type of an HTTP answer. */
const HTTP_OUTPUT = "http";

/** The HTTP request that started an invocation, if one did. The same object each time. */
export function httpRequestOf({ inputData = [] }: InvocationRequest): HttpRequestData | undefined {
  for (const entry of inputData) {
    if (entry.rpcData === "data" && entry.data.data === "http") return HttpRequestData.from(entry.data.http);
  }
  return undefined;
}

/**
 * The HTTP answer that the function gave: its result, else its output of type `http`. A web Response is put into the
 * form of the built-in model, which takes its place, so that changes to either are what the client gets.
 */
export function httpResponseOf(
  result: InvocationResult,
  outputs: readonly OutputBindingData[],
): HttpResponseData | undefined {
  const places = [result, ...outputs.filter(({ bindingType }) => bindingType === HTTP_OUTPUT)];
  for (const place of places) {
    const { value } = place;
    if (value instanceof HttpResponseData) return value;
    if (typeof value === "object" && value !== null && isResponse(value)) {
      const response = HttpResponseData.fromResponse(value);
      place.value = response;
      return response;
    }
  }
  return undefined;
}
