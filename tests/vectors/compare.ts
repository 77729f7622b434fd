/**
 * Reads the recorded answers of an official host and brings what our host says into their form. The unit tests of the
 * pure parts and the end-to-end tests share it. README.md beside this file explains the formats.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { InvocationResponse, RpcHttp, TypedData } from "@isofunc/protocol";

// The files are checked in and have the form that README.md tells, so that what JSON gives is taken at its word.

/** routes.json. */
export interface RouteVectors {
  /** Route templates by function name. */
  readonly functions: Readonly<Record<string, string>>;
  /** What each request path led to. */
  readonly urls: Readonly<Record<string, RouteAnswer>>;
  /** Templates that are in error, with the heart of the message. */
  readonly invalid: Readonly<Record<string, string>>;
}

/** A function with its route values, or a status without one. */
type RouteAnswer =
  | { readonly name: string; readonly params: Readonly<Record<string, string>> }
  | { readonly status: number };

export const routeVectors: RouteVectors = JSON.parse(read("routes.json"));

/** A request, and what reached the worker. */
export interface RequestVector {
  readonly name: string;
  /** @default "GET" */
  readonly method?: string;
  /** What follows `/api/req`, query included. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Header lines as they are. */
  readonly raw?: readonly string[];
  /** As UTF-8. */
  readonly body?: string;
  /** As hexadecimal digits. */
  readonly bytes?: string;
  readonly chunked?: boolean;
  /** The official behaviour does harm; ours is this. */
  readonly ours?: string;
  /** By worker mode; null when nothing reached the worker. */
  readonly expected: Readonly<Record<string, WorkerView | null>>;
}

/** What a worker is called with. */
export interface WorkerView {
  readonly input: WireValue;
  readonly metadata: Readonly<Record<string, WireValue>>;
}

/** A `TypedData` as the recordings write it: `{ string }`, `{ json }`, `{ bytes: { base64 } }`, `{ http }`, … */
export type WireValue = Readonly<Record<string, unknown>>;

export const requestVectors: readonly RequestVector[] = JSON.parse(read("requests.json"));

/** responses.json: what a worker answered, and what the client got. */
export interface ResponseVector {
  readonly name: string;
  /** `Ret` has a `$return` http output, `Res` one named `res`, `None` none. @default "Ret" */
  readonly fn?: "Ret" | "Res" | "None";
  /** The request's Accept header. */
  readonly accept?: string;
  /** Fields of `InvocationResponse` as the contract names them; `{ $hex }` are bytes. */
  readonly answer?: Readonly<Record<string, unknown>>;
  /** The official behaviour does harm; ours is this. */
  readonly ours?: string;
  readonly expected: ClientView;
}

/** What a client got. */
export interface ClientView {
  readonly status: number;
  /** Names in lower case, sorted; without date, connection, length and transfer-encoding. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The declared length, if any. Not compared. */
  readonly length?: string;
  /** Each byte as a character. */
  readonly body: string;
}

export const responseVectors: readonly ResponseVector[] = JSON.parse(read("responses.json"));

/** The capabilities of the recorded worker modes. `forward` also needs an `HttpUri`. */
export const workerModes = {
  full: {
    RawHttpBodyBytes: "true",
    RpcHttpBodyOnly: "true",
    RpcHttpTriggerMetadataRemoved: "true",
    UseNullableValueDictionaryForHttp: "true",
    TypedDataCollection: "true",
  },
  bare: {},
} as const;

/** The bytes of a recorded request as they went out; `base` is the path that the case's own is appended to. */
export function requestBytes(vector: RequestVector, base: string, host: string): Buffer {
  const { method = "GET", path = "", headers = {}, raw = [], chunked = false } = vector;
  const body = vector.bytes === undefined ? Buffer.from(vector.body ?? "") : Buffer.from(vector.bytes, "hex");
  const lines = [`${method} ${base}${path} HTTP/1.1`, `Host: ${host}`, "Connection: close"];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  lines.push(...raw);
  const hasLength = body.length > 0 || ["POST", "PUT", "PATCH"].includes(method.toUpperCase());
  if (chunked) lines.push("Transfer-Encoding: chunked");
  else if (hasLength) lines.push(`Content-Length: ${body.length}`);
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  if (!chunked) return Buffer.concat([head, body]);
  const size = Buffer.from(`${body.length.toString(16)}\r\n`);
  return Buffer.concat([head, size, body, Buffer.from("\r\n0\r\n\r\n")]);
}

/** Writes a value as the recordings do. Works on what we are about to send as well as on what a codec decoded. */
export function wireValue(data: TypedData): WireValue {
  switch (data.data) {
    case undefined:
      return {};
    case "http":
      return { http: wireHttp(data.http) };
    case "bytes":
      return { bytes: { base64: Buffer.from(data.bytes).toString("base64") } };
    case "string":
      return { string: data.string };
    case "json":
      return { json: data.json };
    case "double":
      return { double: data.double };
    default:
      throw new Error(`The recordings hold no value of the kind '${data.data}'.`);
  }
}

/** Names in snake case, but for this one, which the contract itself spells otherwise. */
const CAMEL_CASE_FIELD = "rawBody";

function wireHttp(http: RpcHttp): WireValue {
  const entries = Object.entries(http).flatMap(([name, value]) => {
    const isEmpty = value === "" || value === false || (typeof value === "object" && Object.keys(value).length === 0);
    if (name === "body" || name === CAMEL_CASE_FIELD) return [[name, wireValue(Object(value))]];
    return isEmpty ? [] : [[snakeCase(name), snakeCaseDeep(value)]];
  });
  return Object.fromEntries(entries);
}

/** Renames the fields of identities; the maps of a request have a user's names and their values stay as they are. */
function snakeCaseDeep(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item) =>
    Object.fromEntries(Object.entries(Object(item)).map(([name, field]) => [snakeCase(name), field])),
  );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Asserts that a worker was called as recorded. `host` is the address that stands as `HOST` in the recording. */
export function assertWorkerView(actual: WorkerView, vector: RequestVector, mode: string, host: string): void {
  const recorded = vector.expected[mode];
  assert.ok(recorded !== null && recorded !== undefined, `${vector.name} reached the worker`);
  const expected = comparable(recorded, "HOST");
  const ours = comparable(actual, host);
  if (vector.chunked === true && vector.ours !== undefined) {
    // A chunked body does not reach an official worker. Ours gets it: all else is the same.
    assert.ok(mode === "forward" || JSON.stringify(ours.input).includes('"body"'), "the body arrives");
    const { input, metadata } = withoutBody(ours);
    const kept = Object.fromEntries(Object.entries(metadata).filter(([name]) => name in expected.metadata));
    assert.deepEqual({ input, metadata: kept }, expected);
    return;
  }
  assert.deepEqual(ours, expected);
}

function withoutBody(view: WorkerView): WorkerView {
  return JSON.parse(JSON.stringify(view), (name, value: unknown) =>
    name === "body" || name === CAMEL_CASE_FIELD ? undefined : value,
  );
}

/** JSON texts become values, the address `HOST`, and headers that differ between any two servers go. */
function comparable(view: WorkerView, host: string): WorkerView {
  const replaced = JSON.stringify(view).replaceAll(host, "HOST");
  return JSON.parse(replaced, (name, value: unknown) => {
    if (name === "json" && typeof value === "string") return comparableJson(value);
    if (name === "headers" || name === "nullable_headers") return withoutConnection(Object(value));
    return value;
  });
}

function comparableJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? withoutConnection(value) : value;
}

const UNCOMPARED_REQUEST_HEADERS: ReadonlySet<string> = new Set(["connection", "expect"]);

function withoutConnection(map: object): object {
  return Object.fromEntries(Object.entries(map).filter(([name]) => !UNCOMPARED_REQUEST_HEADERS.has(name.toLowerCase())));
}

/** A recorded answer as the worker's message. */
export function invocationResponse(vector: ResponseVector, invocationId: string): InvocationResponse {
  const { result, ...fields } = camelCaseDeep(vector.answer ?? {});
  return { invocationId, result: { status: SUCCESS, ...Object(result) }, ...fields };
}

/** `StatusResult.Status.Success`. */
const SUCCESS = 1;

/** The maps of an `RpcHttp`: their keys are a user's and keep their spelling. */
const MAPS: ReadonlySet<string> = new Set(["headers", "nullable_headers", "params", "query"]);
/** Messages of one value, or of none: a `oneof` that names its field. */
const ONE_OF: Readonly<Record<string, string>> = { return_value: "data", body: "data", data: "data" };

/** Turns names of the contract into those of our messages, and tells which field of a `oneof` is set. */
function camelCaseDeep(fields: object): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] => {
    if (MAPS.has(name) || typeof value !== "object" || value === null) return [camelCase(name), value];
    if (Array.isArray(value)) return [camelCase(name), value.map((item) => ({ ...outputData(item), ...camelCaseDeep(item) }))];
    if ("$hex" in value) return [camelCase(name), Buffer.from(String(value.$hex), "hex")];
    const discriminant = ONE_OF[name];
    const set = Object.keys(value)[0];
    const kind = discriminant === undefined || set === undefined ? {} : { [discriminant]: camelCase(set) };
    return [camelCase(name), { ...kind, ...camelCaseDeep(value) }];
  });
  return Object.fromEntries(entries);
}

function outputData(item: object): object {
  return "data" in item ? { rpcData: "data" } : {};
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Asserts that a client got what is recorded, or what our word on the case says. */
export function assertClientView(actual: ClientView, vector: ResponseVector): void {
  const { expected, ours } = vector;
  if (ours?.startsWith("500") === true) {
    assert.deepEqual({ status: actual.status, body: actual.body }, { status: 500, body: "" });
    return;
  }
  assert.deepEqual({ status: actual.status, headers: comparableHeaders(actual) }, {
    status: expected.status,
    headers: comparableHeaders(expected),
  });
  // Framing headers of a function cut the official host's body; ours is whole.
  if (ours === undefined) assert.equal(actual.body, expected.body);
  else assert.ok(actual.body.length > 0);
}

const UNCOMPARED_RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "date",
  "keep-alive",
  "server",
  "transfer-encoding",
]);

function comparableHeaders({ headers }: ClientView): readonly (readonly [string, string])[] {
  return headers
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !UNCOMPARED_RESPONSE_HEADERS.has(name))
    .toSorted(([a, x], [b, y]) => (a === b ? compareText(x, y) : compareText(a, b)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
