import type { InvocationResponse, ParameterBinding, StatusResult, TypedData } from "@isofunc/protocol";
import { StatusResultStatus, typedData } from "@isofunc/protocol";
import type { InvocationContext } from "../context/invocation-context.ts";
import { toTypedData } from "../functions/typed-data.ts";
import { toRpcException } from "../rpc/rpc-exception.ts";
import type { ExceptionOptions } from "../rpc/rpc-exception.ts";

const SUCCESS: StatusResult = Object.freeze({ status: StatusResultStatus.Success });

/** The response of an invocation that ended well. A promise only when the body of an HTTP answer has yet to be read. */
export function success(context: InvocationContext): InvocationResponse | Promise<InvocationResponse> {
  const { invocationId } = context;
  const { value } = context.result;
  const outputs = context.outputsInUse;
  if (outputs !== undefined && outputs.size > 0) return successWithOutputs(invocationId, value, outputs);
  if (value === undefined || value === null) return { invocationId, result: SUCCESS };
  const returnValue = toTypedData(value);
  return returnValue instanceof Promise
    ? returnValue.then((data) => ({ invocationId, result: SUCCESS, returnValue: data }))
    : { invocationId, result: SUCCESS, returnValue };
}

async function successWithOutputs(
  invocationId: string,
  value: unknown,
  outputs: ReadonlyMap<string, unknown>,
): Promise<InvocationResponse> {
  const written = Array.from(outputs).filter(([, output]) => output !== undefined);
  const outputData = await Promise.all(written.map(([name, output]) => parameterBinding(name, output)));
  const response: InvocationResponse = { invocationId, result: SUCCESS, outputData };
  return value === undefined || value === null ? response : { ...response, returnValue: await toTypedData(value) };
}

/** An output that is null travels as an entry without data; a host writes nothing for it. */
async function parameterBinding(name: string, value: unknown): Promise<ParameterBinding> {
  const data: TypedData = value === null ? typedData.none : await toTypedData(value);
  return { name, rpcData: "data", data };
}

/**
 * The response of an invocation that ended by an error. Nothing of what was put out before is sent. For a host Cancelled
 * is a failure like any other.
 */
export function failure(invocationId: string, error: unknown, options: FailureOptions): InvocationResponse {
  const status = options.cancelled ? StatusResultStatus.Cancelled : StatusResultStatus.Failure;
  return { invocationId, result: { status, exception: toRpcException(error, options) } };
}

/** How a failure is told. */
export interface FailureOptions extends ExceptionOptions {
  /** Whether the invocation ended by its own cancellation. */
  readonly cancelled: boolean;
}
