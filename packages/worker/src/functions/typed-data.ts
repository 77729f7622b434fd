import { typedData } from "@isofunc/protocol";
import type { TypedData } from "@isofunc/protocol";
import { HttpResponseData } from "../http/http-response-data.ts";
import { isResponse, rpcHttpFromResponse } from "../http/web-response.ts";

/**
 * A value as it travels to the host: nothing, bytes, text and HTTP answers as such, everything else as JSON, or as text
 * if it cannot be written as JSON. A promise only for HTTP answers whose body has yet to be read.
 */
export function toTypedData(value: unknown): TypedData | Promise<TypedData> {
  if (value === null || value === undefined) return typedData.none;
  if (typeof value === "string") return typedData.string(value);
  if (typeof value !== "object") return jsonOf(value);
  if (value instanceof HttpResponseData) return http(value.toRpcHttp());
  if (value instanceof Uint8Array) return typedData.bytes(value);
  if (isResponse(value)) return http(rpcHttpFromResponse(value));
  return jsonOf(value);
}

function http(message: ReturnType<typeof rpcHttpFromResponse>): TypedData | Promise<TypedData> {
  return message instanceof Promise ? message.then(typedData.http) : typedData.http(message);
}

function jsonOf(value: unknown): TypedData {
  try {
    // Undefined for what JSON has no notation for: functions and symbols.
    const text: string | undefined = JSON.stringify(value);
    return text === undefined ? typedData.string(String(value)) : typedData.json(text);
  } catch {
    // Circles and bigints.
    return typedData.string(String(value));
  }
}
