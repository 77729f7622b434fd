import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { IsofuncError } from "@isofunc/protocol";
import { answerAdminRequest, type AdminSubject } from "../admin/admin-api.ts";
import type { Dispatcher } from "../invocation/dispatcher.ts";
import type { HostLogger } from "../logging/host-logger.ts";
import { within } from "../workers/within.ts";
import { answer, answerWithOutcome, JSON_TYPE, refuseBody, refuseForeignHost, refuseToRun } from "./answers.ts";
import { HOME_PAGE } from "./home-page.ts";
import type { HttpFunction } from "./http-functions.ts";
import { httpTriggerEvent } from "./http-trigger-event.ts";
import { httpTriggerRequest } from "./http-trigger-request.ts";
import { hasBody, readBody } from "./request-body.ts";
import { isCalledByLoopbackName, isFromForeignOrigin, isLoopbackAddress } from "./request-gate.ts";
import { decodeRequestPath, splitRequestTarget } from "./request-path.ts";
import type { RouteMatch, RouteTable } from "./route-table.ts";

/** Longest head of a request in bytes, as in the official server; beyond it the answer is 431. */
const MAX_HEAD_BYTES = 32 * 1024;

/** How long an idle connection is kept, in milliseconds, as in the official server. */
const KEEP_ALIVE = 130_000;

/** Milliseconds that answers have to go out when the front end closes. */
const CLOSE_GRACE = 1000;

/** What the front end works with. */
export interface FrontEndOptions {
  /** Must be a loopback address. */
  readonly address: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly dispatcher: Dispatcher;
  readonly admin: AdminSubject;
  readonly log: HostLogger;
  /** Longest body of a request in bytes; beyond it the answer is 413. */
  readonly bodyLimit: number;
  /** Milliseconds that a request waits for the host to have started; then the answer is 503. */
  readonly startWait: number;
  /** Whether `GET /` shows a page, where no function is called there. */
  readonly hasHomePage: boolean;
}

/**
 * What the front end does with requests for functions:
 *
 * - **waiting**: the host is starting; they wait for the route table.
 * - **serving**: they are matched and dispatched.
 * - **closed**: the host is stopping, or could not start; the answer is 503 at once.
 *
 * The admin API is answered throughout.
 */
type FrontEndState =
  | { readonly name: "waiting"; readonly over: PromiseWithResolvers<void> }
  | { readonly name: "serving"; readonly table: RouteTable<HttpFunction> }
  | { readonly name: "closed" };

/** The host's HTTP server: functions, the admin API and the home page. */
export class HttpFrontEnd {
  readonly #options: FrontEndOptions;
  readonly #server: Server;
  #state: FrontEndState = { name: "waiting", over: Promise.withResolvers() };
  /** Calls of functions whose answers are not out yet: Node counts a connection as idle as soon as its answer is written. */
  #answering = 0;
  #answered: PromiseWithResolvers<void> | undefined;

  constructor(options: FrontEndOptions) {
    this.#options = options;
    this.#server = createServer({ maxHeaderSize: MAX_HEAD_BYTES, keepAliveTimeout: KEEP_ALIVE }, (request, response) =>
      this.#guard(response, () => this.#handle(request, response)),
    );
  }

  /**
   * Starts to listen; requests wait until `serve` or `refuse`.
   *
   * @throws IsofuncError - the address is not a loopback one (ISO2401), or the port is taken (ISO2402)
   */
  async listen(): Promise<void> {
    const { address, port } = this.#options;
    if (!isLoopbackAddress(address)) throw openAddressError(address);
    const listening = Promise.withResolvers<void>();
    this.#server.once("error", listening.reject).listen(port, address, listening.resolve);
    try {
      await listening.promise;
    } catch (error) {
      throw listenError(address, port, error);
    }
    this.#server.off("error", listening.reject);
  }

  /** The port that it listens on, or will. */
  get port(): number {
    const bound = this.#server.address();
    return typeof bound === "object" && bound !== null ? bound.port : this.#options.port;
  }

  /** Serves these functions, from now on and to whoever waits. */
  serve(table: RouteTable<HttpFunction>): void {
    this.#enter({ name: "serving", table });
  }

  /** Refuses requests for functions from now on. */
  refuse(): void {
    this.#enter({ name: "closed" });
  }

  /** Lets answers that are being sent go out, for a moment, and closes. May be called again, or before `listen`. */
  async close(): Promise<void> {
    this.refuse();
    if (!this.#server.listening) return;
    if (this.#answering > 0) {
      this.#answered ??= Promise.withResolvers();
      await within(CLOSE_GRACE, this.#answered.promise);
    }
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await closed;
  }

  #enter(state: FrontEndState): void {
    const before = this.#state;
    this.#state = state;
    if (before.name === "waiting") before.over.resolve();
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    if (!isCalledByLoopbackName(request.headers)) return refuseForeignHost(request, response);
    const { rawPath } = splitRequestTarget(request.url ?? "");
    if (this.#state.name === "serving") return this.#serve(this.#state.table, request, response, rawPath);
    const path = decodeRequestPath(rawPath) ?? "";
    if (isAdminPath(path)) return this.#answerAdmin(request, response, path);
    if (this.#state.name === "closed") return refuseToRun(response);
    void this.#serveOnceStarted(this.#state.over.promise, request, response, rawPath);
  }

  async #serveOnceStarted(
    started: Promise<void>,
    request: IncomingMessage,
    response: ServerResponse,
    rawPath: string,
  ): Promise<void> {
    await within(this.#options.startWait, started);
    if (response.destroyed) return;
    const { table } = this.#state.name === "serving" ? this.#state : {};
    if (table === undefined) refuseToRun(response);
    else this.#guard(response, () => this.#serve(table, request, response, rawPath));
  }

  /** What one request does to the host must not end it. */
  #guard(response: ServerResponse, action: () => void): void {
    try {
      action();
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
      this.#options.log.log("error", "A request could not be answered.", { error });
      if (response.headersSent) response.destroy();
      else answer(response, 500);
    }
  }

  #serve(table: RouteTable<HttpFunction>, request: IncomingMessage, response: ServerResponse, rawPath: string): void {
    const match = table.match(request.method ?? "", rawPath);
    if (match === undefined) return this.#answerOther(request, response, rawPath);
    if (match === "badRequest") return answer(response, 400);
    if (!hasBody(request)) return this.#invoke(match, request, response, undefined);
    readBody(request, this.#options.bodyLimit, (body) => {
      if (body === "tooLarge") refuseBody(response);
      else this.#guard(response, () => this.#invoke(match, request, response, body));
    });
  }

  #invoke(
    { function: called, path, params, unsetParams }: RouteMatch<HttpFunction>,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | undefined,
  ): void {
    const { method = "", url = "", rawHeaders } = request;
    const received = { method, scheme: "http", target: url, path, params, unsetParams, rawHeaders, body } as const;
    const event = httpTriggerEvent(httpTriggerRequest(received), called.runnable.triggerName, isNeverForwarded);
    const invocation = this.#options.dispatcher.start(called.runnable, event);
    this.#answering++;
    response.once("close", () => {
      invocation.cancel(); // does nothing when it was answered
      this.#answering--;
      if (this.#answering === 0) this.#answered?.resolve();
    });
    void invocation.outcome.then((outcome) =>
      this.#guard(response, () => {
        if (this.#state.name === "closed") response.shouldKeepAlive = false;
        answerWithOutcome(response, called, outcome, request.headers.accept);
      }),
    );
  }

  #answerOther(request: IncomingMessage, response: ServerResponse, rawPath: string): void {
    const path = decodeRequestPath(rawPath) ?? "";
    if (isAdminPath(path)) return this.#answerAdmin(request, response, path);
    if (path !== "/" || (request.method !== "GET" && request.method !== "HEAD")) return answer(response, 404);
    return this.#options.hasHomePage ? answer(response, 200, "text/html", HOME_PAGE) : answer(response, 204);
  }

  #answerAdmin(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (isFromForeignOrigin(request.headers)) return answer(response, 403);
    const baseUrl = `http://${request.headers.host ?? this.#options.address}`;
    const { status, body, noStore } = answerAdminRequest(request.method ?? "", path, baseUrl, this.#options.admin);
    if (noStore === true) response.setHeader("Cache-Control", "no-store");
    if (body === undefined) answer(response, status);
    else answer(response, status, JSON_TYPE, JSON.stringify(body));
  }
}

/** No worker's own HTTP server is used: the request travels inside the message. */
function isNeverForwarded(): boolean {
  return false;
}

function isAdminPath(path: string): boolean {
  return /^\/admin(?:\/|$)/i.test(path);
}

function openAddressError(address: string): IsofuncError {
  return new IsofuncError({
    code: "ISO2401",
    what: `The host does not listen on '${address}'.`,
    why: "Without keys anyone who reaches it could call every function, so it listens on loopback addresses only.",
    fix: "Use 127.0.0.1, ::1 or localhost.",
  });
}

function listenError(address: string, port: number, cause: unknown): IsofuncError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE" || code === "EACCES") {
    return new IsofuncError({
      code: "ISO2402",
      what: `Port ${port} is unavailable.`,
      fix: "Close the process using that port, or specify another port using --port [-p].",
      cause,
    });
  }
  return new IsofuncError({ code: "ISO2402", what: `The host cannot listen on '${address}' and port ${port}.`, cause });
}
