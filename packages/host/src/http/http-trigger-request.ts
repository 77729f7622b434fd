import type { RpcClaimsIdentity } from "@isofunc/protocol";
import { decodePercentEncoding } from "./dotnet/percent-encoding.ts";
import { foldOrdinalCase } from "./dotnet/ordinal-case.ts";
import { canonicalHeaderName } from "./header-names.ts";
import { encodeRequestPath, splitRequestTarget } from "./request-path.ts";
import type { RouteValues } from "./route.ts";

/** A request that a function is called with, as both the worker's message and the binding data are made from it. */
export interface HttpTriggerRequest extends RouteValues {
  /** As sent. */
  readonly method: string;
  /** `scheme://host/path?query`: the path encoded anew, the query as sent. */
  readonly url: string;
  /** One entry a name, whatever its case, in the order in which they first came. */
  readonly headers: readonly RequestHeader[];
  /** One entry a name, whatever its case, in the order in which they first came. */
  readonly query: readonly QueryParameter[];
  /** Undefined for none; an empty body is none. */
  readonly body: Uint8Array | undefined;
  readonly identities: readonly RpcClaimsIdentity[];
}

/** A header of a request. */
export interface RequestHeader {
  /** In the server's own spelling where it has one, else as first sent. */
  readonly name: string;
  /** All its values, see `joinValues`. */
  readonly value: string;
}

/** A query parameter and all its values. */
interface QueryParameter {
  readonly name: string;
  readonly values: readonly string[];
}

/** A request as the front end has it once a route was found. */
export interface ReceivedRequest extends RouteValues {
  readonly method: string;
  readonly scheme: "http" | "https";
  /** What the request line asked for: path and query as sent. */
  readonly target: string;
  /** The decoded path, from the `RouteMatch`. */
  readonly path: string;
  /** Names and values in turn, as `IncomingMessage.rawHeaders` has them. */
  readonly rawHeaders: readonly string[];
  readonly body?: Uint8Array | undefined;
  /** Who calls. @default one identity that nobody has authenticated, as the official host sends it */
  readonly identities?: readonly RpcClaimsIdentity[];
}

/** The identity of a caller whom nobody has authenticated. Both claim types must be there for the .NET worker. */
const ANONYMOUS_IDENTITY: RpcClaimsIdentity = {
  nameClaimType: { value: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name" },
  roleClaimType: { value: "http://schemas.microsoft.com/ws/2008/06/identity/claims/role" },
};

const NO_QUERY: readonly QueryParameter[] = [];
const ANONYMOUS: readonly RpcClaimsIdentity[] = [ANONYMOUS_IDENTITY];

/** Reads a received request; does no I/O, the body is already there. */
export function httpTriggerRequest(received: ReceivedRequest): HttpTriggerRequest {
  const { rawQuery } = splitRequestTarget(received.target);
  const headers = groupHeaders(received.rawHeaders);
  const host = headerValue(headers, "host") ?? "";
  return {
    method: received.method,
    url: `${received.scheme}://${host}${encodeRequestPath(received.path)}${rawQuery.replaceAll("#", "%23")}`,
    headers,
    query: parseQuery(rawQuery),
    params: received.params,
    unsetParams: received.unsetParams,
    body: received.body?.length === 0 ? undefined : received.body,
    identities: received.identities ?? ANONYMOUS,
  };
}

/** Several values as one text: joined with commas, the empty ones left out. */
export function joinValues(values: readonly string[]): string {
  return values.filter((value) => value !== "").join(",");
}

/** The value of a header by its name in any case. */
export function headerValue(headers: readonly RequestHeader[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(({ name: other }) => other.length === wanted.length && other.toLowerCase() === wanted)?.value;
}

/** Node's own `headers` cannot be used: they drop repeated headers, join cookies with `;` and have lost the spelling. */
function groupHeaders(rawHeaders: readonly string[]): readonly RequestHeader[] {
  const headers = new Map<string, RequestHeader>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    const value = decodeHeaderValue(rawHeaders[index + 1] ?? "");
    const key = name.toLowerCase();
    const first = headers.get(key);
    headers.set(
      key,
      first === undefined
        ? { name: canonicalHeaderName(name, key), value }
        : { name: first.name, value: joinValues([first.value, value]) },
    );
  }
  return [...headers.values()];
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Node gives each byte as a character; the official server reads UTF-8. What is no UTF-8 stays as it is. */
function decodeHeaderValue(value: string): string {
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  try {
    return utf8.decode(Buffer.from(value, "latin1"));
  } catch {
    return value; // A header in Latin-1: there is no telling, and no harm.
  }
}

/**
 * Parses a query as ASP.NET Core does: `+` is a space, a name without `=` has an empty value, empty pairs are skipped.
 * Of several spellings of one name the second stays.
 */
function parseQuery(rawQuery: string): readonly QueryParameter[] {
  if (rawQuery === "") return NO_QUERY;
  const parameters = new Map<string, QueryParameter>();
  for (const pair of rawQuery.slice(1).split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = decodeQueryText(equals < 0 ? pair : pair.slice(0, equals));
    const value = decodeQueryText(equals < 0 ? "" : pair.slice(equals + 1));
    const key = foldOrdinalCase(name);
    const values = [...(parameters.get(key)?.values ?? []), value];
    const spelling = values.length > 2 ? (parameters.get(key)?.name ?? name) : name;
    parameters.set(key, { name: spelling, values });
  }
  return [...parameters.values()];
}

function decodeQueryText(text: string): string {
  return decodePercentEncoding(text.replaceAll("+", " "));
}
