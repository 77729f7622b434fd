import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http2";
import { GrpcStatus } from "./grpc-status.ts";

/** The HTTP/2 path of the one stream of the contract. */
export const EVENT_STREAM_PATH = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";

/** The media type of gRPC with protobuf messages. */
export const GRPC_CONTENT_TYPE = "application/grpc";

/** Whether a media type is gRPC: `application/grpc`, also with a suffix (`+proto`) or parameters. */
export function isGrpc(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/grpc(?:[+;]|$)/i.test(contentType);
}

/** How a call ended, as its trailers tell it. */
export interface CallStatus {
  readonly code: GrpcStatus;
  readonly message: string;
}

const KNOWN_STATUSES: ReadonlySet<number> = new Set(Object.values(GrpcStatus));

function isStatus(code: number): code is GrpcStatus {
  return KNOWN_STATUSES.has(code);
}

/** The headers that tell how a call ended. */
export function statusHeaders({ code, message }: CallStatus): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { "grpc-status": String(code) };
  if (message !== "") headers["grpc-message"] = encodeStatusMessage(message);
  return headers;
}

/** How a call ended, by its headers; `undefined` when they do not tell. A status that is no known number is UNKNOWN. */
export function readStatus(headers: IncomingHttpHeaders): CallStatus | undefined {
  const status = headers["grpc-status"];
  if (status === undefined) return undefined;
  const code = Number(status);
  return { code: isStatus(code) ? code : GrpcStatus.UNKNOWN, message: decodeStatusMessage(headers["grpc-message"]) };
}

/**
 * The gRPC status for an HTTP status that is not 200, as gRPC's "HTTP to gRPC Status Code Mapping" has it: something
 * on the way answered that is no gRPC server.
 */
export function statusOfHttp(httpStatus: number): CallStatus {
  return { code: HTTP_STATUSES.get(httpStatus) ?? GrpcStatus.UNKNOWN, message: `The answer is HTTP ${httpStatus}.` };
}

const HTTP_STATUSES: ReadonlyMap<number, GrpcStatus> = new Map<number, GrpcStatus>([
  [400, GrpcStatus.INTERNAL],
  [401, GrpcStatus.UNAUTHENTICATED],
  [403, GrpcStatus.PERMISSION_DENIED],
  [404, GrpcStatus.UNIMPLEMENTED],
  [429, GrpcStatus.UNAVAILABLE],
  [502, GrpcStatus.UNAVAILABLE],
  [503, GrpcStatus.UNAVAILABLE],
  [504, GrpcStatus.UNAVAILABLE],
]);

/** A header holds printable ASCII: all else, and `%`, is percent-coded UTF-8. */
function encodeStatusMessage(message: string): string {
  return message
    .toWellFormed()
    .replace(/[^\u0020-\u0024\u0026-\u007e]/gu, (character) => encodeURIComponent(character));
}

/** A message that is not well coded is shown as it came. */
function decodeStatusMessage(value: string | readonly string[] | undefined): string {
  const text = value === undefined ? "" : String(value);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
