import type { IncomingMessage, ServerResponse } from "node:http";
import type { InvocationOutcome } from "../invocation/outcome.ts";
import type { HttpFunction } from "./http-functions.ts";
import { toHttpResponse } from "./http-response.ts";

/** Bodies up to this length are sent in one write with the head; Node joins these two only when both are text. */
const MAX_JOINED_BYTES = 16 * 1024;

/** Of the admin API's answers. */
export const JSON_TYPE: string = "application/json; charset=utf-8";
const TEXT_TYPE = "text/plain; charset=utf-8";

/** Answers with a status, and a body of a type, if there is one. */
export function answer(response: ServerResponse, status: number, type?: string, body?: string): void {
  if (type === undefined || body === undefined) {
    // A body that may not be there has no length either.
    response.writeHead(status, status === 204 ? [] : ["Content-Length", "0"]).end();
  } else {
    response.writeHead(status, ["Content-Type", type, "Content-Length", String(Buffer.byteLength(body))]).end(body);
  }
}

/** Writes what the function answered. A function that failed has been logged already; the client learns nothing of it. */
export function answerWithOutcome(
  response: ServerResponse,
  { runnable, httpOutput }: HttpFunction,
  outcome: InvocationOutcome,
  accept: string | undefined,
): void {
  if (response.destroyed) return;
  if (outcome.status !== "succeeded") return answer(response, 500);
  const { status, headers, body, failure } = toHttpResponse(outcome.response, {
    httpOutput,
    hasReturnOutput: runnable.hasReturnOutput,
    accept,
  });
  if (failure !== undefined) {
    const { invocationId } = outcome;
    runnable.log.log("error", `The answer cannot be sent: ${failure}`, { invocationId, functionName: runnable.name });
  }
  const lines: string[] = [];
  for (const [name, value] of headers) lines.push(name, value);
  if (body !== undefined) lines.push("Content-Length", String(Buffer.byteLength(body)));
  else if (status !== 204 && status !== 304) lines.push("Content-Length", "0");
  response.writeHead(status, lines);
  if (!(body instanceof Uint8Array) || body.length > MAX_JOINED_BYTES) response.end(body);
  else response.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1"), "latin1");
}

/** Says to whoever called the host by another name why he gets nothing. */
export function refuseForeignHost(request: IncomingMessage, response: ServerResponse): void {
  const name = JSON.stringify(request.headers.host);
  answer(response, 403, TEXT_TYPE, `This host answers to localhost and loopback addresses only, not to ${name}.\n`);
}

/** Refuses a body that is too large. What is left of it is not read: the connection ends with the answer. */
export function refuseBody(response: ServerResponse): void {
  response.shouldKeepAlive = false;
  answer(response, 413);
}

/** Says that no function can be called now. */
export function refuseToRun(response: ServerResponse): void {
  response.shouldKeepAlive = false;
  answer(response, 503, TEXT_TYPE, "Function host is not running.");
}
