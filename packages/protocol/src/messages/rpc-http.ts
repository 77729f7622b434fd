import type { TypedData } from "./typed-data.ts";
import type { NullableBool, NullableDouble, NullableString, NullableTimestamp, WireMap } from "./wire-types.ts";

/**
 * An HTTP request (host to worker) or response (worker to host).
 *
 * A request fills either the plain maps or, when the worker has `UseNullableValueDictionaryForHttp`, the nullable ones;
 * a response only the plain ones.
 */
export interface RpcHttp {
  /** Request: the method, upper case. */
  readonly method?: string | undefined;
  /** Request: the absolute URL, query included. */
  readonly url?: string | undefined;
  readonly headers?: WireMap<string> | undefined;
  readonly body?: TypedData | undefined;
  /** Request: route parameters. */
  readonly params?: WireMap<string> | undefined;
  /** Response: the status as decimal text. */
  readonly statusCode?: string | undefined;
  readonly query?: WireMap<string> | undefined;
  /** Response: let the host format `body` by the request's Accept header. */
  readonly enableContentNegotiation?: boolean | undefined;
  /** Request: the body as it came, for a worker without `RpcHttpBodyOnly`. */
  readonly rawBody?: TypedData | undefined;
  /** Request: who calls, as the platform's authentication found out. */
  readonly identities?: readonly RpcClaimsIdentity[] | undefined;
  /** Response: one `Set-Cookie` each; never put them into `headers`, where they would be joined. */
  readonly cookies?: readonly RpcHttpCookie[] | undefined;
  readonly nullableHeaders?: WireMap<NullableString> | undefined;
  readonly nullableParams?: WireMap<NullableString> | undefined;
  readonly nullableQuery?: WireMap<NullableString> | undefined;
}

/** SameSite of a cookie: `None` says nothing at all, `ExplicitNone` writes `SameSite=None`. */
export const RpcHttpCookieSameSite = { None: 0, Lax: 1, Strict: 2, ExplicitNone: 3 } as const;
export type RpcHttpCookieSameSite = (typeof RpcHttpCookieSameSite)[keyof typeof RpcHttpCookieSameSite];

/** A cookie of a response. */
export interface RpcHttpCookie {
  readonly name: string;
  readonly value?: string | undefined;
  readonly domain?: NullableString | undefined;
  readonly path?: NullableString | undefined;
  readonly expires?: NullableTimestamp | undefined;
  readonly secure?: NullableBool | undefined;
  readonly httpOnly?: NullableBool | undefined;
  /** @default RpcHttpCookieSameSite.None */
  readonly sameSite?: RpcHttpCookieSameSite | undefined;
  /** Seconds. */
  readonly maxAge?: NullableDouble | undefined;
}

/** One identity of the caller. The .NET worker needs both claim types to be present, empty or not. */
export interface RpcClaimsIdentity {
  readonly authenticationType?: NullableString | undefined;
  /** The type of the claim that holds the name. */
  readonly nameClaimType?: NullableString | undefined;
  /** The type of the claims that hold roles. */
  readonly roleClaimType?: NullableString | undefined;
  readonly claims?: readonly RpcClaim[] | undefined;
}

/** One statement about the caller. */
export interface RpcClaim {
  readonly type?: string | undefined;
  readonly value?: string | undefined;
}
