import { RpcHttpCookieSameSite } from "@isofunc/protocol";
import type { RpcHttpCookie } from "@isofunc/protocol";
import { isHttpAnswer } from "./answer-value.ts";
import type { AnswerValue, HttpAnswer } from "./answer-value.ts";
import { readJson, tryReadJson } from "./dotnet/json-reader.ts";
import { isJsonObject } from "./dotnet/json-value.ts";
import type { JsonObject, JsonValue } from "./dotnet/json-value.ts";
import { writeJson } from "./dotnet/json-writer.ts";
import { parseInt32 } from "./dotnet/number-text.ts";
import { HttpAnswerError } from "./http-answer-error.ts";

/** What a function answers with, once it is known what its value means. */
export interface ResponseObject {
  readonly status: number;
  /** In the order in which they were given; names may repeat in another case. */
  readonly headers: readonly (readonly [name: string, value: JsonValue])[];
  readonly cookies: readonly RpcHttpCookie[];
  readonly content: AnswerValue;
  /** Whether objects and arrays are laid out in lines: they are unless the answer named them as its body. */
  readonly isIndented: boolean;
  /** Whether the content is formatted by what the client accepts. */
  readonly negotiates: boolean;
}

const OK = 200;

/**
 * Finds out what the value of an HTTP output means. A text that is JSON counts as that JSON. An object with a `body` (in
 * any case) describes the response: `statusCode` or `status`, `headers`, `enableContentNegotiation`; the official host
 * does not read cookies there. Everything else is the content of a plain 200.
 */
export function toResponseObject(value: AnswerValue): ResponseObject {
  const meant = typeof value === "string" ? jsonOrText(value) : value;
  if (isHttpAnswer(meant)) return fromRpcHttp(meant);
  if (!isJsonObject(meant)) return plain(meant, true);
  // The official host reads the object a second time, now with an eye for dates.
  const reread = readJson(writeJson(meant));
  return (isJsonObject(reread) ? fromJson(reread) : undefined) ?? plain(meant, true);
}

function jsonOrText(text: string): AnswerValue {
  const json = tryReadJson(text);
  return json === undefined ? text : (json.value ?? null);
}

function plain(content: AnswerValue, isIndented: boolean): ResponseObject {
  return { status: OK, headers: [], cookies: [], content, isIndented, negotiates: false };
}

/**
 * An `RpcHttp` without a body is, to the official host, an object like any other, and is written out as one. Where the
 * client decides on the format the official host forgets the cookies.
 */
function fromRpcHttp(answer: HttpAnswer): ResponseObject {
  const { http, body } = answer;
  if (body === undefined) return plain(answer, false);
  const negotiates = http.enableContentNegotiation === true;
  return {
    status: parseInt32(http.statusCode ?? "") ?? OK,
    headers: Object.entries(http.headers ?? {}),
    cookies: negotiates ? [] : (http.cookies ?? []),
    content: body,
    isIndented: true,
    negotiates,
  };
}

function fromJson(object: JsonObject): ResponseObject | undefined {
  const body = property(object, "body");
  if (body === undefined) return undefined;
  const headers = property(object, "headers")?.value;
  return {
    status: statusOf((property(object, "statusCode") ?? property(object, "status"))?.value),
    headers: isJsonObject(headers) ? [...headers] : [],
    cookies: [],
    content: body.value ?? null,
    isIndented: false,
    negotiates: property(object, "enableContentNegotiation")?.value === true,
  };
}

/** A property by its very name, else the first one that differs in case only. */
function property(object: JsonObject, name: string): { readonly value: JsonValue } | undefined {
  if (object.has(name)) return { value: object.get(name) };
  const wanted = name.toLowerCase();
  const found = [...object].find(([key]) => key.toLowerCase() === wanted);
  return found === undefined ? undefined : { value: found[1] };
}

/** Integers and texts that are integers; 200 for all else. */
function statusOf(value: JsonValue): number {
  if (typeof value === "string") return parseInt32(value) ?? OK;
  if (typeof value !== "bigint") return OK;
  const status = parseInt32(String(value));
  if (status === undefined) throw new HttpAnswerError(`${value} cannot be a status.`);
  return status;
}

/** An `RpcHttp` as the official host writes it out where it does not take it for a response. */
export function describeHttpAnswer({ http, body }: HttpAnswer): JsonObject {
  const entries: [string, JsonValue][] = [
    ["method", http.method ?? ""],
    ["query", new Map(Object.entries(http.query ?? {}))],
    ["statusCode", http.statusCode ?? ""],
    ["headers", new Map(Object.entries(http.headers ?? {}))],
    ["enableContentNegotiation", http.enableContentNegotiation ?? false],
    ["cookies", (http.cookies ?? []).map(describeCookie)],
  ];
  if (body !== undefined) entries.push(["body", toJsonValue(body)]);
  return new Map(entries);
}

/** The official host writes more here, whose only use would be to see that something went wrong. */
function describeCookie({ name, value, sameSite }: RpcHttpCookie): JsonObject {
  return new Map<string, JsonValue>([
    ["name", name],
    ["value", value ?? ""],
    ["sameSite", BigInt(sameSite ?? RpcHttpCookieSameSite.None)],
  ]);
}

/** A value as it stands in JSON: bytes as base64, an `RpcHttp` as an object. */
export function toJsonValue(value: AnswerValue): JsonValue {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return isHttpAnswer(value) ? describeHttpAnswer(value) : value;
}
