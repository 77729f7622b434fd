import { Capability, isOn, typedData } from "@isofunc/protocol";
import type { Capabilities, NullableString, RpcHttp, TypedData } from "@isofunc/protocol";
import { tryReadJson } from "./dotnet/json-reader.ts";
import { writeJson } from "./dotnet/json-writer.ts";
import { headerValue, joinValues } from "./http-trigger-request.ts";
import type { HttpTriggerRequest } from "./http-trigger-request.ts";
import { mediaTypeOf } from "./media-type.ts";

/** A name and its value, before it is known into which of the worker's maps they go. */
type Entry = readonly [name: string, value: string];

/**
 * Writes a request for a worker that gets it inside the invocation message. Its capabilities decide on the form: the
 * nullable maps or the plain ones (which drop empty query values, and empty headers where it asked for that), the body
 * as bytes, as text or as JSON.
 */
export function toRpcHttp(request: HttpTriggerRequest, capabilities: Capabilities): RpcHttp {
  const query = request.query.map(({ name, values }): Entry => [name, joinValues(values)]);
  const headers = request.headers.map(({ name, value }): Entry => [name.toLowerCase(), value]);
  const common = {
    method: request.method,
    url: request.url,
    identities: request.identities,
    ...routeParameters(request, capabilities),
    ...bodies(request, capabilities),
  };
  if (isOn(capabilities, Capability.UseNullableValueDictionaryForHttp)) {
    return { ...common, nullableQuery: nullableMap(query), nullableHeaders: nullableMap(headers) };
  }
  const dropsEmptyHeaders = isOn(capabilities, Capability.IgnoreEmptyValuedRpcHttpHeaders);
  return {
    ...common,
    query: plainMap(query.filter(([, value]) => value !== "")),
    headers: plainMap(dropsEmptyHeaders ? headers.filter(([, value]) => value !== "") : headers),
  };
}

/** Writes a request whose substance goes to the worker's own HTTP server: nothing, or the route parameters alone. */
export function toForwardedRpcHttp(request: HttpTriggerRequest, capabilities: Capabilities): RpcHttp {
  return isOn(capabilities, Capability.RequiresRouteParameters) ? routeParameters(request, capabilities) : {};
}

function routeParameters({ params }: HttpTriggerRequest, capabilities: Capabilities): RpcHttp {
  const entries: readonly Entry[] = Object.entries(params);
  return isOn(capabilities, Capability.UseNullableValueDictionaryForHttp)
    ? { nullableParams: nullableMap(entries) }
    : { params: plainMap(entries) };
}

function bodies({ body: bytes, headers }: HttpTriggerRequest, capabilities: Capabilities): RpcHttp {
  if (bytes === undefined) return {};
  const mediaType = mediaTypeOf(headerValue(headers, "content-type"));
  const isBinary = mediaType === "application/octet-stream" || mediaType?.includes("multipart/") === true;
  const wantsBytes = isOn(capabilities, Capability.RawHttpBodyBytes);
  if (isOn(capabilities, Capability.RpcHttpBodyOnly)) {
    return { body: isBinary || wantsBytes ? typedData.bytes(bytes) : typedData.string(decodeBody(bytes)) };
  }
  const text = isBinary ? Buffer.from(bytes).toString("utf8") : decodeBody(bytes);
  const rawBody = wantsBytes ? typedData.bytes(bytes) : typedData.string(text);
  if (isBinary) return { body: typedData.bytes(bytes), rawBody };
  if (mediaType !== "application/json") return { body: typedData.string(text), rawBody };
  return { body: jsonBody(text), rawBody };
}

/** A JSON body travels as the official host prints it again; text that is no JSON stays text. */
function jsonBody(text: string): TypedData {
  const json = tryReadJson(text);
  if (json === undefined) return typedData.string(text);
  const { value } = json;
  if (value === null || value === undefined) return typedData.none;
  if (typeof value === "string") return typedData.string(value);
  return typeof value === "number" ? typedData.double(value) : typedData.json(writeJson(value));
}

/** Decodes a body as text: UTF-8, unless it begins with the byte order mark of UTF-16. The mark is not part of it. */
export function decodeBody(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Most requests have no query and no route parameters. */
const EMPTY_MAP: Readonly<Record<string, never>> = Object.freeze(Object.create(null));

/** Maps have no prototype: `__proto__` is a name like any other. */
function plainMap(entries: readonly Entry[]): Readonly<Record<string, string>> {
  if (entries.length === 0) return EMPTY_MAP;
  const map: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) map[name] = value;
  return map;
}

function nullableMap(entries: readonly Entry[]): Readonly<Record<string, NullableString>> {
  if (entries.length === 0) return EMPTY_MAP;
  const map: Record<string, NullableString> = Object.create(null);
  for (const [name, value] of entries) map[name] = { value };
  return map;
}
