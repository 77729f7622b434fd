import { RpcRetryStrategy, toDuration } from "@isofunc/protocol";
import type { RpcFunctionMetadata, RpcRetryOptions } from "@isofunc/protocol";
import { toRawBindings } from "../bindings/raw-binding.ts";
import type { RetryOptions } from "../bindings/retry.ts";
import type { FunctionMetadataTransformer } from "../builder/worker-options.ts";
import type { IndexedFunction } from "../invocation/function-index.ts";

/** The worker's language: the value of FUNCTIONS_WORKER_RUNTIME. */
const LANGUAGE = "isofunc";

/**
 * The functions of the app as a host lists them.
 *
 * @throws whatever a transformer throws
 */
export async function functionMetadata(
  index: readonly IndexedFunction[],
  transformers: readonly FunctionMetadataTransformer[],
): Promise<readonly RpcFunctionMetadata[]> {
  let functions: readonly RpcFunctionMetadata[] = index.map(describeFunction);
  for (const transformer of transformers) functions = await transformer.transform(functions);
  return functions;
}

function describeFunction({ id, definition, entryPoint, scriptFile }: IndexedFunction): RpcFunctionMetadata {
  const { name, retry } = definition;
  return {
    name,
    functionId: id,
    scriptFile,
    entryPoint,
    language: LANGUAGE,
    rawBindings: toRawBindings(definition),
    ...(retry && { retryOptions: retryOptions(retry) }),
  };
}

function retryOptions(retry: RetryOptions): RpcRetryOptions {
  const { maxRetryCount } = retry;
  return retry.strategy === "fixedDelay"
    ? { maxRetryCount, retryStrategy: RpcRetryStrategy.fixedDelay, delayInterval: toDuration(retry.delay) }
    : {
        maxRetryCount,
        retryStrategy: RpcRetryStrategy.exponentialBackoff,
        minimumInterval: toDuration(retry.minimumInterval),
        maximumInterval: toDuration(retry.maximumInterval),
      };
}
