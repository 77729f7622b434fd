import { succeeded, unhandled } from "../conversion/input-converter.ts";
import type { Target } from "../targets/target.ts";
import { HttpRequestData } from "./http-request-data.ts";
import { webRequest } from "./web-request.ts";

/** The request of an HTTP trigger as a web `Request`: what an HTTP function receives unless it says otherwise. */
export const request: Target<Request> = {
  kind: "request",
  converter: {
    name: "web Request",
    convert: ({ source, functionContext }) =>
      source.data === "http" ? succeeded(webRequest(source.http, functionContext)) : unhandled,
  },
};

/** The request of an HTTP trigger in the built-in model. */
export const httpRequestData: Target<HttpRequestData> = {
  kind: "httpRequestData",
  converter: {
    name: "HttpRequestData",
    convert: ({ source }) => (source.data === "http" ? succeeded(HttpRequestData.from(source.http)) : unhandled),
  },
};
