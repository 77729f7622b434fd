import type { RpcHttp } from "@isofunc/protocol";
import { bodyBytes, bodyText } from "./body.ts";
import { requestHeaders } from "./header-fields.ts";

/** Methods that the Fetch standard writes in capitals; all others stay as they are. */
const NORMALIZED_METHODS: ReadonlySet<string> = new Set(["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]);

/** Where a request gets its signal when it is asked for it: an invocation has none before. */
interface SignalSource {
  readonly signal: AbortSignal;
}

/**
 * The web Request of a message. Whoever reads it has a Request, `instanceof` included, but nothing is made before it is
 * asked for: a Request of Node's own takes longer than all else that a worker does for a small message. That one is made
 * for whatever goes beyond method, URL, header fields, signal and a body that is read whole.
 *
 * One limit: `fetch(request)` and `new Request(request)` look for the insides of Node's own. Give them
 * `request.clone()`, which is one.
 */
export function webRequest(message: RpcHttp, context: SignalSource): Request {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a Request has more is put on the prototype below
  return new LazyRequest(message, context) as unknown as Request;
}

class LazyRequest {
  readonly #message: RpcHttp;
  readonly #context: SignalSource;
  #url: string | undefined;
  #headers: Headers | undefined;
  /** Node's own Request; it has the body once it is there. */
  #whole: Request | undefined;
  #bodyUsed = false;

  constructor(message: RpcHttp, context: SignalSource) {
    this.#message = message;
    this.#context = context;
  }

  /** Node's own Request of a lazy one. */
  static whole(request: LazyRequest): Request {
    return request.#own();
  }

  get method(): string {
    const method = this.#message.method || "GET";
    const upper = method.toUpperCase();
    return NORMALIZED_METHODS.has(upper) ? upper : method;
  }

  get url(): string {
    return (this.#url ??= new URL(this.#message.url ?? "").href);
  }

  get headers(): Headers {
    return (this.#headers ??= requestHeaders(this.#message));
  }

  get signal(): AbortSignal {
    return this.#context.signal;
  }

  get bodyUsed(): boolean {
    return this.#whole?.bodyUsed ?? this.#bodyUsed;
  }

  async text(): Promise<string> {
    if (this.#whole !== undefined) return this.#whole.text();
    this.#useBody();
    return this.#hasBody() ? bodyText(this.#message.body) : "";
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#whole !== undefined) return new Uint8Array(await this.#whole.arrayBuffer());
    this.#useBody();
    return this.#copyOfBody() ?? new Uint8Array(0);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  #own(): Request {
    if (this.#whole === undefined) {
      const { method, url, headers, signal } = this;
      const body = this.#copyOfBody();
      this.#whole = new Request(url, { method, headers, signal, body });
      // A body that was read before is one that cannot be read again.
      if (this.#bodyUsed) void this.#whole.body?.cancel();
    }
    return this.#whole;
  }

  /** A copy: what a caller writes into it must not reach the message. */
  #copyOfBody(): Uint8Array<ArrayBuffer> | null {
    return this.#hasBody() ? new Uint8Array(bodyBytes(this.#message.body)) : null;
  }

  /** The Fetch standard gives GET and HEAD no body. The built-in model reads one that came all the same. */
  #hasBody(): boolean {
    return this.#message.body?.data !== undefined && this.method !== "GET" && this.method !== "HEAD";
  }

  #useBody(): void {
    if (this.#bodyUsed) throw new TypeError("Body is unusable: Body has already been read");
    // As in the standard: what is not there cannot be used up.
    this.#bodyUsed = this.#hasBody();
  }
}

// A lazy request is a Request, and asks Node's own for all that it does not have itself.
Object.setPrototypeOf(LazyRequest.prototype, Request.prototype);
for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(Request.prototype))) {
  if (Object.hasOwn(LazyRequest.prototype, name)) continue;
  Object.defineProperty(LazyRequest.prototype, name, {
    configurable: true,
    enumerable: descriptor.enumerable ?? false,
    get(this: LazyRequest): unknown {
      const whole = LazyRequest.whole(this);
      const member: unknown = Reflect.get(whole, name);
      return typeof member === "function" ? member.bind(whole) : member;
    },
  });
}
