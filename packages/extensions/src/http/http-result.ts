import type { HttpResponseData, Output } from "@isofunc/worker";

/** What answers an HTTP request, in either model. */
export type HttpAnswer = Response | HttpResponseData;

const RESULT: Output<HttpAnswer> = { direction: "out", type: "http", properties: {} };

/**
 * The answer to the HTTP request, for functions with several outputs. A function that declares no output has it anyway.
 * `null` answers 204.
 */
export function httpResult(): Output<HttpAnswer> {
  return RESULT;
}
