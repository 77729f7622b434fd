import { StatusResultStatus } from "@isofunc/protocol";
import type { StatusResult } from "@isofunc/protocol";
import { toRpcException } from "./rpc-exception.ts";

/** It went well. Always said: an empty result means failure. */
export const SUCCEEDED: StatusResult = Object.freeze({ status: StatusResultStatus.Success });

/** It failed, outside of any function. The whole text is in the message, as the official worker has it. */
export function failedBecause(error: unknown): StatusResult {
  return {
    status: StatusResultStatus.Failure,
    exception: toRpcException(error, { source: "", userCode: false }),
  };
}
