import { IsofuncError } from "@isofunc/protocol";
import type { RpcHttp } from "@isofunc/protocol";
import { joined, readAll } from "./body.ts";
import { HttpCookies, rpcCookie } from "./http-cookies.ts";
import { rpcHttpHead, unreadBody } from "./web-response.ts";

const JSON_CONTENT_TYPE = "application/json; charset=utf-8";

/**
 * The HTTP answer of the built-in model: made by `request.createResponse()`, filled, and returned. It is also what
 * middleware sees of an answer in the web model: a function's `Response`, whose status and header fields can be changed.
 */
export class HttpResponseData {
  statusCode: number;
  readonly headers: Headers;
  readonly cookies: HttpCookies = new HttpCookies();
  #body: Uint8Array[] | ReadableStream<Uint8Array> = [];

  constructor(statusCode = 200, headers: Headers = new Headers()) {
    this.statusCode = statusCode;
    this.headers = headers;
  }

  /**
   * A view of a web Response that takes its place: same status, header fields, cookies and body.
   *
   * @throws IsofuncError - the body was read already (ISO3503)
   */
  static fromResponse(response: Response): HttpResponseData {
    // A copy: the header fields of a redirect or of a fetched Response cannot be changed.
    const data = new HttpResponseData(response.status, new Headers(response.headers));
    const body = unreadBody(response);
    if (body !== null) data.#body = body;
    return data;
  }

  /** What was written so far, or the stream of a web Response. Setting it replaces all of it. */
  get body(): Uint8Array | ReadableStream<Uint8Array> {
    if (!Array.isArray(this.#body)) return this.#body;
    const body = joined(this.#body);
    this.#body = [body];
    return body;
  }

  set body(body: Uint8Array | ReadableStream<Uint8Array>) {
    this.#body = body instanceof Uint8Array ? [body] : body;
  }

  /** Adds text to the body, as UTF-8. */
  writeString(text: string): void {
    this.writeBytes(Buffer.from(text));
  }

  /**
   * Adds bytes to the body.
   *
   * @throws IsofuncError - the body is the stream of a web Response (ISO3502)
   */
  writeBytes(bytes: Uint8Array): void {
    if (Array.isArray(this.#body)) {
      this.#body.push(bytes);
      return;
    }
    throw new IsofuncError({
      code: "ISO3502",
      what: "Nothing can be added to the body of this response.",
      why: "It is the stream of a web Response.",
      fix: "Set `body` to replace it.",
    });
  }

  /**
   * Adds a value as JSON to the body. The status stays as it is.
   *
   * @param contentType - without it, the `Content-Type` that is there already, else `application/json; charset=utf-8`
   */
  writeJson(value: unknown, contentType?: string): void {
    if (contentType !== undefined || !this.headers.has("content-type")) {
      this.headers.set("content-type", contentType ?? JSON_CONTENT_TYPE);
    }
    this.writeString(JSON.stringify(value ?? null));
  }

  /** The answer as the wire has it; a promise only while the body of a web Response is still to be read. */
  toRpcHttp(): RpcHttp | Promise<RpcHttp> {
    const { cookies = [], ...head } = rpcHttpHead(this.statusCode, this.headers);
    const message =
      this.cookies.size === 0 && cookies.length === 0
        ? head
        : { ...head, cookies: [...cookies, ...Array.from(this.cookies, rpcCookie)] };
    const { body } = this;
    if (body instanceof Uint8Array) return { ...message, body: { data: "bytes", bytes: body } };
    return readAll(body).then((bytes) => ({ ...message, body: { data: "bytes", bytes } }));
  }
}
