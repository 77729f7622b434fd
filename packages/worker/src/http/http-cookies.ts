import { RpcHttpCookieSameSite } from "@isofunc/protocol";
import type { NullableBool, NullableString, RpcHttpCookie, Timestamp } from "@isofunc/protocol";

/** A cookie of a response in the built-in model. Values are text as it is meant: the host encodes them. */
export interface HttpCookie {
  name: string;
  value: string;
  domain?: string;
  /** @default the host writes `/` */
  path?: string;
  expires?: Date;
  secure?: boolean;
  httpOnly?: boolean;
  /** `explicitNone` writes `SameSite=None`; `none`, the default, writes nothing. */
  sameSite?: "none" | "lax" | "strict" | "explicitNone";
  /** Seconds. */
  maxAge?: number;
}

/** The cookies of a response in the built-in model. */
export class HttpCookies implements Iterable<HttpCookie> {
  readonly #cookies: HttpCookie[] = [];

  /** Adds a cookie, whatever others there are of its name. */
  append(name: string, value: string): void;
  append(cookie: HttpCookie): void;
  append(cookie: string | HttpCookie, value = ""): void {
    this.#cookies.push(typeof cookie === "string" ? { name: cookie, value } : cookie);
  }

  /** A cookie to fill in; it is not among the cookies before `append` has it. */
  createNew(): HttpCookie {
    return { name: "", value: "" };
  }

  get size(): number {
    return this.#cookies.length;
  }

  [Symbol.iterator](): Iterator<HttpCookie> {
    return this.#cookies.values();
  }
}

const SAME_SITE = {
  none: RpcHttpCookieSameSite.None,
  lax: RpcHttpCookieSameSite.Lax,
  strict: RpcHttpCookieSameSite.Strict,
  explicitNone: RpcHttpCookieSameSite.ExplicitNone,
} as const;

/** A cookie as the wire has it. */
export function rpcCookie(cookie: HttpCookie): RpcHttpCookie {
  const { name, value, domain, path, expires, secure, httpOnly, sameSite, maxAge } = cookie;
  return {
    name,
    value,
    ...(domain !== undefined && { domain: { value: domain } }),
    ...(path !== undefined && { path: { value: path } }),
    ...(expires !== undefined && { expires: { value: timestamp(expires) } }),
    ...(secure !== undefined && { secure: { value: secure } }),
    ...(httpOnly !== undefined && { httpOnly: { value: httpOnly } }),
    ...(sameSite !== undefined && { sameSite: SAME_SITE[sameSite] }),
    ...(maxAge !== undefined && { maxAge: { value: maxAge } }),
  };
}

function timestamp(date: Date): Timestamp {
  const milliseconds = date.getTime();
  const seconds = Math.floor(milliseconds / 1000);
  return { seconds, nanos: (milliseconds - seconds * 1000) * 1_000_000 };
}

/** What can be changed of a cookie while it is put together for the wire. */
type Draft = { -readonly [K in keyof RpcHttpCookie]: RpcHttpCookie[K] };

/** Writes one attribute of a `Set-Cookie` field, by its name in lower case. Unknown ones have no place on the wire. */
const ATTRIBUTES: Readonly<Record<string, (cookie: Draft, value: string) => void>> = {
  domain: (cookie, value) => (cookie.domain = present(value)),
  path: (cookie, value) => (cookie.path = present(value)),
  expires(cookie, value) {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) cookie.expires = { value: timestamp(date) };
  },
  "max-age"(cookie, value) {
    if (/^-?\d+$/.test(value)) cookie.maxAge = { value: Number(value) };
  },
  secure: (cookie) => (cookie.secure = on),
  httponly: (cookie) => (cookie.httpOnly = on),
  samesite(cookie, value) {
    const name = value.toLowerCase();
    if (name === "none") cookie.sameSite = RpcHttpCookieSameSite.ExplicitNone;
    else if (name === "lax" || name === "strict") cookie.sameSite = SAME_SITE[name];
  },
};

const on: NullableBool = { value: true };

function present(value: string): NullableString {
  return { value };
}

/**
 * A `Set-Cookie` field as the wire has it; undefined when it has no name. The host encodes values, so the value is
 * decoded here; and it adds `path=/` to a cookie that says nothing of paths, so one without `Path` says that it has none.
 */
export function parseSetCookie(field: string): RpcHttpCookie | undefined {
  const [pair = "", ...attributes] = field.split(";");
  const [name, value] = split(pair);
  if (name === "") return undefined;
  const cookie: Draft = { name, value: decoded(value), path: {} };
  for (const attribute of attributes) {
    const [key, content] = split(attribute);
    const known = key.toLowerCase();
    if (Object.hasOwn(ATTRIBUTES, known)) ATTRIBUTES[known]!(cookie, content);
  }
  return cookie;
}

/** A cookie of a request. */
export interface RequestCookie {
  readonly name: string;
  readonly value: string;
}

/** The cookies of a `Cookie` field: cut at `;`, then at the first `=`. Values stay encoded as they came. */
export function parseCookies(field: string): readonly RequestCookie[] {
  return field
    .split(";")
    .map(split)
    .filter(([name]) => name !== "")
    .map(([name, value]) => ({ name, value }));
}

function split(pair: string): [name: string, value: string] {
  const at = pair.indexOf("=");
  return at < 0 ? [pair.trim(), ""] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A lone `%` encodes nothing.
    return value;
  }
}
