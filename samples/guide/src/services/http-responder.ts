import type { HttpRequestData, HttpResponseData } from "@isofunc/extensions/http";

/** Answers requests. Registered by its class, so that another implementation can take its place. */
export abstract class HttpResponder {
  abstract respond(request: HttpRequestData): HttpResponseData;
}

/** Answers every request with a welcome. */
export class DefaultHttpResponder extends HttpResponder {
  respond(request: HttpRequestData): HttpResponseData {
    const response = request.createResponse(200);
    response.headers.set("Content-Type", "text/plain; charset=utf-8");
    response.writeString("Welcome to isofunc!");
    return response;
  }
}
