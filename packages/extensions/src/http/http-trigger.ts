import { fromBody, request, routeParams, webRequest } from "@isofunc/worker";
import type { BindingProperties, HttpRequestData, RouteParams, Serializable, Target, Trigger } from "@isofunc/worker";
import { httpResult } from "./http-result.ts";
import type { HttpAnswer } from "./http-result.ts";

/** The options of {@link httpTrigger}. */
export interface HttpTriggerOptions {
  /** @default all methods */
  readonly methods?: readonly ("get" | "post" | "put" | "patch" | "delete" | "head" | "options")[];
  /** Which key a caller needs. @default "function" */
  readonly authLevel?: "anonymous" | "function" | "system" | "admin" | "user";
  /**
   * The route behind the prefix of host.json, an ASP.NET Core template: `products/{category:alpha}/{id:int?}`.
   *
   * @default the function's name
   */
  readonly route?: string;
  /** What the function receives: the request in one of the two models, or its body. @default request */
  readonly as?: Target<unknown>;
  /** The binding's name. @default "http" */
  readonly name?: string;
}

/** What an HTTP trigger adds to the context. */
export interface HttpExtras {
  /** The request, also when the function receives its body. */
  readonly request: Request;
}

type Received<O> = O extends { readonly as: Target<infer T> } ? T : Request;

type Params<O> = RouteParams<O extends { readonly route: infer Route extends string } ? Route : "">;

/** In the built-in model the host writes any value; in the web model the answer is a `Response`. */
type Returned<O> = Received<O> extends HttpRequestData ? HttpAnswer | Serializable : HttpAnswer;

/**
 * Starts a function with each HTTP request to its route.
 *
 * @example
 * httpTrigger({ methods: ["get"], route: "products/{id:int}" })   // (request: Request, { params: { id: number } })
 * httpTrigger({ methods: ["post"], as: json(Person) })            // (person: Person, { request: Request })
 */
export function httpTrigger<const O extends HttpTriggerOptions = {}>(
  options?: O,
): Trigger<Received<O>, Params<O>, Returned<O>, HttpExtras>;
export function httpTrigger(options: HttpTriggerOptions = {}): Trigger<unknown, unknown, unknown, HttpExtras> {
  const { as = request, name = "http", route } = options;
  return {
    direction: "trigger",
    type: "httpTrigger",
    name,
    properties: propertiesOf(options),
    target: as,
    converters: [fromBody],
    params: route === undefined ? [] : routeParams(route),
    implicitOutput: httpResult(),
    extend(context, source, value) {
      if (value instanceof Request) return { request: value };
      return { request: webRequest(source.data === "http" ? source.http : {}, context) };
    },
  };
}

const AUTH_LEVELS = {
  anonymous: "Anonymous",
  function: "Function",
  system: "System",
  admin: "Admin",
  user: "User",
} as const;

function propertiesOf({ methods, authLevel, route }: HttpTriggerOptions): BindingProperties {
  return {
    ...(authLevel !== undefined && { authLevel: AUTH_LEVELS[authLevel] }),
    ...(methods !== undefined && { methods }),
    ...(route !== undefined && { route }),
  };
}
