import type { RpcHttp, TypedData } from "@isofunc/protocol";
import { JsonDate } from "./dotnet/json-date.ts";
import { JsonTextError, readJson } from "./dotnet/json-reader.ts";
import type { JsonArray, JsonObject } from "./dotnet/json-value.ts";
import { formatDouble } from "./dotnet/number-text.ts";
import { HttpAnswerError } from "./http-answer-error.ts";

/** What a function gave as its HTTP answer, before anyone asked what it means. Null is nothing. */
export type AnswerValue =
  | null
  | string
  | boolean
  | bigint
  | number
  | JsonDate
  | Uint8Array
  | JsonArray
  | JsonObject
  | HttpAnswer;

/** An answer in the form that workers usually give: an `RpcHttp`. */
export interface HttpAnswer {
  readonly kind: "http";
  readonly http: RpcHttp;
  /** Its body; undefined when it has none at all. */
  readonly body: AnswerValue | undefined;
}

/** Reads a worker's value. Throws an `HttpAnswerError` for JSON that is none and for kinds that no answer can have. */
export function answerValue(data: TypedData | undefined): AnswerValue {
  if (data === undefined) return null;
  switch (data.data) {
    case undefined:
      return null;
    case "string":
      return data.string;
    case "json":
      return readJsonAnswer(data.json);
    case "bytes":
      return data.bytes;
    case "stream":
      return data.stream;
    case "int":
      return BigInt(data.int);
    case "double":
      return data.double;
    case "http":
      return {
        kind: "http",
        http: data.http,
        body: data.http.body === undefined ? undefined : answerValue(data.http.body),
      };
    default:
      throw new HttpAnswerError(`A value of the kind '${data.data}' cannot be an HTTP answer.`);
  }
}

/** Dates in JSON stay the text that they are, unlike those in a text that turns out to be JSON. */
function readJsonAnswer(text: string): AnswerValue {
  try {
    return readJson(text, { readsDates: false }) ?? null;
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    throw new HttpAnswerError(`The worker's answer is said to be JSON and is not: ${error.message}`, { cause: error });
  }
}

/** Whether a value is an `HttpAnswer`. */
export function isHttpAnswer(value: AnswerValue): value is HttpAnswer {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** A scalar as .NET's invariant culture writes it: `True`, `1E+17`, `11/23/2026 10:00:00`. */
export function scalarText(value: string | boolean | bigint | number | JsonDate): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" ? formatDouble(value) : String(value);
}
