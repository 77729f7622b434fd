import { RpcHttpCookieSameSite } from "@isofunc/protocol";
import type { RpcHttpCookie, Timestamp } from "@isofunc/protocol";
import { encodePercentEncoding } from "./dotnet/percent-encoding.ts";
import { HttpAnswerError } from "./http-answer-error.ts";

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]*$/;
const DEFAULT_PATH = "/";
/** What a span of time can hold in .NET, in seconds. */
const LONGEST_AGE = 922_337_203_685;
/** The first and the last second of .NET's calendar, in seconds since 1970. */
const CALENDAR = { first: -62_135_596_800, last: 253_402_300_799 } as const;

/** Not there for `None`, which says nothing at all. */
const SAME_SITE: Readonly<Record<number, string>> = {
  [RpcHttpCookieSameSite.Lax]: "lax",
  [RpcHttpCookieSameSite.Strict]: "strict",
  [RpcHttpCookieSameSite.ExplicitNone]: "none",
};

/**
 * Writes a cookie as ASP.NET Core does: the value percent-encoded, attributes in its order and in lower case. Throws an
 * `HttpAnswerError` for a name that is no token and for times out of range.
 */
export function formatSetCookie(cookie: RpcHttpCookie): string {
  if (!TOKEN.test(cookie.name)) throw new HttpAnswerError(`'${cookie.name}' cannot be the name of a cookie.`);
  const sameSite = SAME_SITE[cookie.sameSite ?? RpcHttpCookieSameSite.None];
  return [
    `${cookie.name}=${encodePercentEncoding(cookie.value ?? "")}`,
    cookie.expires && `expires=${formatExpires(cookie.expires.value, cookie.name)}`,
    cookie.maxAge && `max-age=${formatMaxAge(cookie.maxAge.value ?? 0, cookie.name)}`,
    cookie.domain && `domain=${cookie.domain.value ?? ""}`,
    `path=${cookie.path === undefined ? DEFAULT_PATH : (cookie.path.value ?? "")}`,
    cookie.secure?.value === true && "secure",
    sameSite && `samesite=${sameSite}`,
    cookie.httpOnly?.value === true && "httponly",
  ]
    .filter((part) => typeof part === "string")
    .join("; ");
}

function formatExpires(time: Timestamp | undefined, name: string): string {
  const seconds = Number(time?.seconds ?? 0);
  if (time === undefined || seconds < CALENDAR.first || seconds > CALENDAR.last) {
    throw new HttpAnswerError(`The cookie '${name}' expires at a time that does not exist.`);
  }
  return new Date(seconds * 1_000).toUTCString();
}

/** Whole seconds, cut towards zero. */
function formatMaxAge(seconds: number, name: string): string {
  if (!(Math.abs(seconds) <= LONGEST_AGE)) throw new HttpAnswerError(`The cookie '${name}' has an age out of range.`);
  return String(Math.trunc(seconds));
}
