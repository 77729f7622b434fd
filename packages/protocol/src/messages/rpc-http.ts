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
  readonly method?: string;
  /** Request: the absolute URL, query included. */
  readonly url?: string;
  readonly headers?: WireMap<string>;
  readonly body?: TypedData;
  /** Request: route parameters. */
  readonly params?: WireMap<string>;
  /** Response: the status as decimal text. */
  readonly statusCode?: string;
  readonly query?: WireMap<string>;
  /** Response: let the host format `body` by the request's Accept header. */
  readonly enableContentNegotiation?: boolean;
  /** Request: the body as it came, for a worker without `RpcHttpBodyOnly`. */
  readonly rawBody?: TypedData;
  /** Request: who calls, as the platform's authentication found out. */
  readonly identities?: readonly RpcClaimsIdentity[];
  /** Response: one `Set-Cookie` each; never put them into `headers`, where they would be joined. */
  readonly cookies?: readonly RpcHttpCookie[];
  readonly nullableHeaders?: WireMap<NullableString>;
  readonly nullableParams?: WireMap<NullableString>;
  readonly nullableQuery?: WireMap<NullableString>;
}

/** SameSite of a cookie: `None` says nothing at all, `ExplicitNone` writes `SameSite=None`. */
export const RpcHttpCookieSameSite = { None: 0, Lax: 1, Strict: 2, ExplicitNone: 3 } as const;
export type RpcHttpCookieSameSite = (typeof RpcHttpCookieSameSite)[keyof typeof RpcHttpCookieSameSite];

/** A cookie of a response. */
export interface RpcHttpCookie {
  readonly name: string;
  readonly value?: string;
  readonly domain?: NullableString;
  readonly path?: NullableString;
  readonly expires?: NullableTimestamp;
  readonly secure?: NullableBool;
  readonly httpOnly?: NullableBool;
  /** @default RpcHttpCookieSameSite.None */
  readonly sameSite?: RpcHttpCookieSameSite;
  /** Seconds. */
  readonly maxAge?: NullableDouble;
}

/** One identity of the caller. The .NET worker needs both claim types to be present, empty or not. */
export interface RpcClaimsIdentity {
  readonly authenticationType?: NullableString;
  /** The type of the claim that holds the name. */
  readonly nameClaimType?: NullableString;
  /** The type of the claims that hold roles. */
  readonly roleClaimType?: NullableString;
  readonly claims?: readonly RpcClaim[];
}

/** One statement about the caller. */
export interface RpcClaim {
  readonly type?: string;
  readonly value?: string;
}
