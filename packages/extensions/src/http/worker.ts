/**
 * HTTP triggers and answers, for function apps. The default is the web model (`Request` in, `Response` out);
 * `as: httpRequestData` gives the built-in one, `as: json(Person)` the body.
 */
export { httpTrigger } from "./http-trigger.ts";
export type { HttpExtras, HttpTriggerOptions } from "./http-trigger.ts";
export { httpResult } from "./http-result.ts";
export type { HttpAnswer } from "./http-result.ts";
export { httpRequestData, HttpRequestData, HttpResponseData, request } from "@isofunc/worker";
