import type { RpcHttp } from "@isofunc/protocol";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { validate } from "../conversion/schema-validation.ts";
import { bodyBytes, bodyText } from "./body.ts";
import { requestHeaders } from "./header-fields.ts";
import { parseCookies } from "./http-cookies.ts";
import type { RequestCookie } from "./http-cookies.ts";
import { HttpIdentity } from "./http-identity.ts";
import { queryOf } from "./http-query.ts";
import { HttpResponseData } from "./http-response-data.ts";

/** One object per message, so that middleware and function see the same request. */
const requests = new WeakMap<RpcHttp, HttpRequestData>();

/** The HTTP request of the built-in model: a copy of what the client sent, with the body whole. */
export class HttpRequestData {
  readonly #message: RpcHttp;
  #url: URL | undefined;
  #headers: Headers | undefined;
  #query: ReadonlyMap<string, string> | undefined;
  #cookies: readonly RequestCookie[] | undefined;
  #identities: readonly HttpIdentity[] | undefined;
  #params: Readonly<Record<string, string>> | undefined;

  private constructor(message: RpcHttp) {
    this.#message = message;
  }

  /** The request of this message, always the same one. */
  static from(message: RpcHttp): HttpRequestData {
    let request = requests.get(message);
    if (request === undefined) {
      request = new HttpRequestData(message);
      requests.set(message, request);
    }
    return request;
  }

  get method(): string {
    return this.#message.method ?? "";
  }

  get url(): URL {
    return (this.#url ??= new URL(this.#message.url ?? ""));
  }

  get headers(): Headers {
    return (this.#headers ??= requestHeaders(this.#message));
  }

  /** The query of the URL, by name in any case; the values of a name that repeats are joined with a comma. */
  get query(): ReadonlyMap<string, string> {
    return (this.#query ??= queryOf(this.url.searchParams));
  }

  /** The cookies of the `Cookie` field, as they came. */
  get cookies(): readonly RequestCookie[] {
    return (this.#cookies ??= parseCookies(this.headers.get("cookie") ?? ""));
  }

  /** Who calls, as the platform's authentication found out. */
  get identities(): readonly HttpIdentity[] {
    return (this.#identities ??= (this.#message.identities ?? []).map((identity) => new HttpIdentity(identity)));
  }

  /** What the route captured, as text; `context.params` has it converted. */
  get params(): Readonly<Record<string, string>> {
    return (this.#params ??= routeValues(this.#message));
  }

  /** The body; empty when there is none. */
  get body(): Uint8Array {
    return bodyBytes(this.#message.body);
  }

  /** The body as text (UTF-8). */
  readAsString(): string {
    return bodyText(this.#message.body);
  }

  /**
   * The body as JSON.
   *
   * @param schema - any Standard Schema; the result is its output
   * @throws SyntaxError - the body is no JSON
   * @throws IsofuncError - the body does not fit the schema (ISO3201)
   */
  async readFromJson(): Promise<unknown>;
  async readFromJson<S extends StandardSchemaV1>(schema: S): Promise<StandardSchemaV1.InferOutput<S>>;
  async readFromJson(schema?: StandardSchemaV1): Promise<unknown> {
    const value: unknown = JSON.parse(this.readAsString());
    return schema === undefined ? value : validate(schema, value);
  }

  /** An answer to fill and return. */
  createResponse(statusCode = 200): HttpResponseData {
    return new HttpResponseData(statusCode);
  }
}

function routeValues({ nullableParams = {}, params = {} }: RpcHttp): Readonly<Record<string, string>> {
  const values: Record<string, string> = { ...params };
  for (const name in nullableParams) values[name] = nullableParams[name]?.value ?? "";
  return values;
}
