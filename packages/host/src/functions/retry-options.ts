import { RpcRetryStrategy, type Duration, type RpcRetryOptions } from "@isofunc/protocol";
import { FunctionError } from "./raw-binding.ts";

/** Refuses a retry policy that can never be carried out; throws a {@link FunctionError}. */
export function checkRetryOptions(options: RpcRetryOptions): void {
  const { maxRetryCount = 0, delayInterval, minimumInterval, maximumInterval } = options;
  if (maxRetryCount < -1) {
    throw new FunctionError(`A retry policy's maxRetryCount must be -1 (for ever) or more, but is ${maxRetryCount}.`);
  }
  if (options.retryStrategy === RpcRetryStrategy.fixedDelay) {
    if (delayInterval === undefined) throw new FunctionError("A fixedDelay retry policy must have a delayInterval.");
    if (seconds(delayInterval) < 0) throw new FunctionError("A retry policy's delayInterval must not be negative.");
    return;
  }
  if (minimumInterval === undefined || maximumInterval === undefined) {
    throw new FunctionError("An exponentialBackoff retry policy must have a minimumInterval and a maximumInterval.");
  }
  if (seconds(minimumInterval) < 0 || seconds(maximumInterval) < seconds(minimumInterval)) {
    throw new FunctionError("A retry policy's minimumInterval must be between 0 and its maximumInterval.");
  }
}

function seconds({ seconds = 0, nanos = 0 }: Duration): number {
  return Number(seconds) + nanos / 1e9;
}
