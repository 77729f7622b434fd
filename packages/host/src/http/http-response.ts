import { StatusResultStatus } from "@isofunc/protocol";
import type { InvocationResponse } from "@isofunc/protocol";
import { RETURN_NAME, readOutputs } from "../invocation/outputs.ts";
import { answerValue, isHttpAnswer, scalarText } from "./answer-value.ts";
import type { AnswerValue } from "./answer-value.ts";
import { negotiate } from "./content-negotiation.ts";
import { JsonDate } from "./dotnet/json-date.ts";
import { isJsonObject } from "./dotnet/json-value.ts";
import { writeIndentedJson, writeJson } from "./dotnet/json-writer.ts";
import { HttpAnswerError } from "./http-answer-error.ts";
import { collectHeaders } from "./response-headers.ts";
import type { HeaderLine } from "./response-headers.ts";
import { describeHttpAnswer, toResponseObject } from "./response-object.ts";
import type { ResponseObject } from "./response-object.ts";
import { encodeText } from "./text-encoding.ts";

/** What the client gets. The front end adds the length and the date. */
export interface HttpFunctionResponse {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  /** Text is UTF-8. Undefined for a status that cannot have a body, and for none. */
  readonly body: string | Uint8Array | undefined;
  /** Why it is a 500, for the log; the client learns nothing of it. */
  readonly failure?: string;
}

/** What shapes an answer beside the answer itself. */
export interface HttpAnswerContext {
  /** The name of the function's `http` output: `$return`, another name, or undefined when it has none. */
  readonly httpOutput: string | undefined;
  /** Whether the return value has an output of its own, of whatever type; else a returned object stands for outputs. */
  readonly hasReturnOutput: boolean;
  /** The request's Accept header. */
  readonly accept: string | undefined;
}

const OK = 200;
const NO_CONTENT = 204;
const NOT_ACCEPTABLE = 406;
const INTERNAL_SERVER_ERROR = 500;

/** Statuses that no body may follow. */
const BODILESS: ReadonlySet<number> = new Set([NO_CONTENT, 205, 304]);

/** What can be the last word on a request: below are only interim responses, above nothing that HTTP can write. */
const FINAL_STATUS = { min: 200, max: 999 } as const;

/**
 * Makes the HTTP response of what a function answered, as the official host does. Never throws: an invocation that did
 * not succeed, and an answer that HTTP cannot carry, are a 500 without a body.
 */
export function toHttpResponse(response: InvocationResponse, context: HttpAnswerContext): HttpFunctionResponse {
  if (response.result?.status !== StatusResultStatus.Success) {
    return serverError(response.result?.exception?.message ?? "The worker reported a failure.");
  }
  try {
    return respond(response, context);
  } catch (error) {
    if (error instanceof HttpAnswerError) return serverError(error.message);
    throw error;
  }
}

function serverError(failure: string): HttpFunctionResponse {
  return { status: INTERNAL_SERVER_ERROR, headers: [], body: undefined, failure };
}

/**
 * The value of the http output is the answer. Without one the return value is: as a response if it is an object, else
 * formatted by what the client accepts; nothing at all is a 204.
 */
function respond(response: InvocationResponse, context: HttpAnswerContext): HttpFunctionResponse {
  const { httpOutput, accept } = context;
  const returned = answerValue(response.returnValue);
  const output = httpOutput === RETURN_NAME ? returned : namedOutput(response, context, returned);
  if (output !== null) return write(toResponseObject(output), accept);
  if (isJsonObject(returned)) return write(toResponseObject(returned), accept);
  return negotiated({ status: OK, headers: [], content: returned, contentType: undefined, accept });
}

/** The value of the `http` output where that is not the return value. */
function namedOutput(
  response: InvocationResponse,
  { httpOutput, hasReturnOutput }: HttpAnswerContext,
  returned: AnswerValue,
): AnswerValue {
  if (httpOutput === undefined) return null;
  const properties = isJsonObject(returned) ? [...returned].map(([name, value]) => [name, value ?? null] as const) : [];
  const values = readOutputs<AnswerValue>(response, [httpOutput], hasReturnOutput, {
    read: answerValue,
    properties: () => properties,
  });
  return values.get(httpOutput.toLowerCase()) ?? null;
}

function write(response: ResponseObject, accept: string | undefined): HttpFunctionResponse {
  const { status, content } = response;
  if (status < FINAL_STATUS.min || status > FINAL_STATUS.max) {
    throw new HttpAnswerError(`${status} cannot be the status of a response.`);
  }
  const { contentType, lines } = collectHeaders(response);
  if (response.negotiates) return negotiated({ status, headers: lines, content, contentType, accept });
  if (content instanceof Uint8Array) return finish(status, lines, contentType, content);
  const encoded = encodeText(contentText(content, response.isIndented), contentType);
  return finish(status, lines, encoded.contentType, encoded.body);
}

interface NegotiatedAnswer {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly content: AnswerValue;
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
}

function negotiated({ status, headers, content, contentType, accept }: NegotiatedAnswer): HttpFunctionResponse {
  if (content === null) return finish(status === OK ? NO_CONTENT : status, headers, contentType, undefined);
  const encoded = negotiate(content, contentType, accept);
  if (encoded === undefined) return finish(NOT_ACCEPTABLE, headers, contentType, undefined);
  return finish(status, headers, encoded.contentType, encoded.body);
}

/** Content as text: scalars as .NET writes them, objects and arrays as JSON. */
function contentText(content: Exclude<AnswerValue, Uint8Array>, isIndented: boolean): string {
  if (content === null) return "";
  if (isHttpAnswer(content)) return writeJson(describeHttpAnswer(content));
  if (typeof content !== "object" || content instanceof JsonDate) return scalarText(content);
  return isIndented ? writeIndentedJson(content) : writeJson(content);
}

function finish(
  status: number,
  headers: readonly HeaderLine[],
  contentType: string | undefined,
  body: string | Uint8Array | undefined,
): HttpFunctionResponse {
  const all: readonly HeaderLine[] =
    contentType === undefined || contentType === "" ? headers : [["Content-Type", contentType], ...headers];
  return { status, headers: all, body: BODILESS.has(status) ? undefined : body };
}
