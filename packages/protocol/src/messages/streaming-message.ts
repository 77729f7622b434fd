import type {
  FunctionLoadRequest,
  FunctionLoadRequestCollection,
  FunctionLoadResponse,
  FunctionLoadResponseCollection,
  FunctionMetadataResponse,
  FunctionsMetadataRequest,
} from "./function-metadata.ts";
import type { InvocationCancel, InvocationRequest, InvocationResponse } from "./invocation.ts";
import type { RpcLog } from "./rpc-log.ts";
import type { CloseSharedMemoryResourcesRequest, CloseSharedMemoryResourcesResponse } from "./shared-memory.ts";
import type { OneOf } from "./wire-types.ts";
import type {
  FileChangeEventRequest,
  FunctionEnvironmentReloadRequest,
  FunctionEnvironmentReloadResponse,
  StartStream,
  WorkerActionResponse,
  WorkerHeartbeat,
  WorkerInitRequest,
  WorkerInitResponse,
  WorkerStatusRequest,
  WorkerStatusResponse,
  WorkerTerminate,
  WorkerWarmupRequest,
  WorkerWarmupResponse,
} from "./worker-lifecycle.ts";

/** What a host says. */
export interface HostMessageFields {
  readonly workerInitRequest: WorkerInitRequest;
  readonly workerWarmupRequest: WorkerWarmupRequest;
  readonly functionEnvironmentReloadRequest: FunctionEnvironmentReloadRequest;
  readonly functionsMetadataRequest: FunctionsMetadataRequest;
  readonly functionLoadRequest: FunctionLoadRequest;
  readonly functionLoadRequestCollection: FunctionLoadRequestCollection;
  readonly invocationRequest: InvocationRequest;
  readonly invocationCancel: InvocationCancel;
  readonly workerStatusRequest: WorkerStatusRequest;
  readonly workerHeartbeat: WorkerHeartbeat;
  readonly closeSharedMemoryResourcesRequest: CloseSharedMemoryResourcesRequest;
  readonly fileChangeEventRequest: FileChangeEventRequest;
  readonly workerTerminate: WorkerTerminate;
}

/** What a worker says. */
export interface WorkerMessageFields {
  readonly startStream: StartStream;
  readonly workerInitResponse: WorkerInitResponse;
  readonly workerWarmupResponse: WorkerWarmupResponse;
  readonly functionEnvironmentReloadResponse: FunctionEnvironmentReloadResponse;
  readonly functionMetadataResponse: FunctionMetadataResponse;
  readonly functionLoadResponse: FunctionLoadResponse;
  readonly functionLoadResponseCollection: FunctionLoadResponseCollection;
  readonly invocationResponse: InvocationResponse;
  readonly rpcLog: RpcLog;
  readonly workerStatusResponse: WorkerStatusResponse;
  readonly closeSharedMemoryResourcesResponse: CloseSharedMemoryResourcesResponse;
  readonly workerActionResponse: WorkerActionResponse;
}

/** What every message of the stream has beside its content. */
export interface StreamingEnvelope {
  /** A worker copies it from request to answer; a host must not rely on it, except for `workerStatusRequest`. */
  readonly requestId?: string | undefined;
}

/**
 * A message from host to worker. `content` names what it is; a worker ignores, without an answer, what it does not know
 * and messages with no content.
 */
export type HostMessage = StreamingEnvelope & OneOf<"content", HostMessageFields>;

/**
 * A message from worker to host. `content` names what it is; `undefined` is legal (the .NET worker answers
 * `workerTerminate` and `invocationCancel` so) and means nothing.
 */
export type WorkerMessage = StreamingEnvelope & OneOf<"content", WorkerMessageFields>;

/** Any message of the stream. */
export type StreamingMessage = HostMessage | WorkerMessage;

const HOST_CONTENTS: Readonly<Record<keyof HostMessageFields, true>> = {
  workerInitRequest: true,
  workerWarmupRequest: true,
  functionEnvironmentReloadRequest: true,
  functionsMetadataRequest: true,
  functionLoadRequest: true,
  functionLoadRequestCollection: true,
  invocationRequest: true,
  invocationCancel: true,
  workerStatusRequest: true,
  workerHeartbeat: true,
  closeSharedMemoryResourcesRequest: true,
  fileChangeEventRequest: true,
  workerTerminate: true,
};

/** Whether a host may send this: its content is a host's, or it has none. */
export function isHostMessage(message: StreamingMessage): message is HostMessage {
  return message.content === undefined || Object.hasOwn(HOST_CONTENTS, message.content);
}

/** Whether a worker may send this: its content is a worker's, or it has none. */
export function isWorkerMessage(message: StreamingMessage): message is WorkerMessage {
  return message.content === undefined || !Object.hasOwn(HOST_CONTENTS, message.content);
}
