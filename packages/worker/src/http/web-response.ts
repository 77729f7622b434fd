import { IsofuncError } from "@isofunc/protocol";
import type { RpcHttp } from "@isofunc/protocol";
import { readAll } from "./body.ts";
import { responseHeaders } from "./header-fields.ts";
import { parseSetCookie } from "./http-cookies.ts";

/** What a network error (`Response.error()`, status 0) is for a client. */
const NO_STATUS = 500;

const NO_BODY = { data: "bytes", bytes: new Uint8Array(0) } as const;

/** A web Response, also of another implementation of the standard than Node's own. */
export function isResponse(value: object): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === "[object Response]";
}

/**
 * A web Response as the wire has it. The body is read whole, so it is a promise unless there is none. It is always
 * there as bytes: without a body the host would write the message itself.
 *
 * @throws IsofuncError - the body was read already (ISO3503)
 */
export function rpcHttpFromResponse(response: Response): RpcHttp | Promise<RpcHttp> {
  const { status, headers } = response;
  const body = unreadBody(response);
  const message = rpcHttpHead(status === 0 ? NO_STATUS : status, headers);
  if (body === null) return { ...message, body: NO_BODY };
  return readAll(body).then((bytes) => ({ ...message, body: { data: "bytes", bytes } }));
}

/** The body of a web Response, to be read; null when there is none. */
export function unreadBody({ body, bodyUsed }: Response): ReadableStream<Uint8Array> | null {
  if (!bodyUsed && body?.locked !== true) return body;
  throw new IsofuncError({
    code: "ISO3503",
    what: "The function's Response cannot be sent: its body was read already.",
    fix: "Return a new Response, or read a `clone()` of it.",
  });
}

/** Status, header fields and cookies as the wire has them. */
export function rpcHttpHead(statusCode: number, headers: Headers): RpcHttp {
  const head = { statusCode: String(statusCode), headers: responseHeaders(headers) };
  const cookies = headers.getSetCookie();
  if (cookies.length === 0) return head;
  return { ...head, cookies: cookies.map(parseSetCookie).filter((cookie) => cookie !== undefined) };
}
