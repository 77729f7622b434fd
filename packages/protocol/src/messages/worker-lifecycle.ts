import type { RpcLogLevel } from "./rpc-log.ts";
import type { StatusResult } from "./status-result.ts";
import type { Duration, WireMap } from "./wire-types.ts";

/** Worker to host: the first message of a stream. The host knows the id already, from the command line it gave. */
export interface StartStream {
  readonly workerId: string;
}

/** Host to worker: who the host is and what it can do. */
export interface WorkerInitRequest {
  /** Such as `4.1037.0.0`. */
  readonly hostVersion?: string | undefined;
  /** See `Capability`. */
  readonly capabilities?: WireMap<string> | undefined;
  /** Never filled by the official host. */
  readonly logCategories?: WireMap<RpcLogLevel> | undefined;
  /** Where the worker's `worker.config.json` lies. */
  readonly workerDirectory?: string | undefined;
  /** Where `host.json` lies. */
  readonly functionAppDirectory?: string | undefined;
}

/** Worker to host: who the worker is and what it can do. */
export interface WorkerInitResponse {
  /** Unused; see `workerMetadata`. */
  readonly workerVersion?: string | undefined;
  /** See `Capability`. */
  readonly capabilities?: WireMap<string> | undefined;
  readonly result?: StatusResult | undefined;
  readonly workerMetadata?: WorkerMetadata | undefined;
}

/** What a worker says of itself, for logs and telemetry. */
export interface WorkerMetadata {
  readonly runtimeName?: string | undefined;
  readonly runtimeVersion?: string | undefined;
  readonly workerVersion?: string | undefined;
  /** The process's architecture. */
  readonly workerBitness?: string | undefined;
  readonly customProperties?: WireMap<string> | undefined;
}

/** Unused by everyone. */
export interface WorkerHeartbeat {}

/** Host to worker: how fast do you answer? Asked of workers with `WorkerStatus`. */
export interface WorkerStatusRequest {}

/** Worker to host: at once, with the same request id. */
export interface WorkerStatusResponse {}

/** Host to worker: finish and exit. Sent to workers with `HandlesWorkerTerminateMessage`. */
export interface WorkerTerminate {
  /** How long the worker may take; the official host gives 5 s. */
  readonly gracePeriod?: Duration | undefined;
}

/** Host to worker: get warm before there is an app. Sent to workers with `HandlesWorkerWarmupMessage`. */
export interface WorkerWarmupRequest {
  readonly workerDirectory?: string | undefined;
}

/** Worker to host: a failure is only logged. */
export interface WorkerWarmupResponse {
  readonly result?: StatusResult | undefined;
}

/** What happened to a file. */
export const FileChangeEventType = { Unknown: 0, Created: 1, Deleted: 2, Changed: 4, Renamed: 8, All: 15 } as const;
export type FileChangeEventType = (typeof FileChangeEventType)[keyof typeof FileChangeEventType];

/** Host to worker: legacy, not sent. */
export interface FileChangeEventRequest {
  /** @default FileChangeEventType.Unknown */
  readonly type?: FileChangeEventType | undefined;
  readonly fullPath?: string | undefined;
  readonly name?: string | undefined;
}

/** What a worker asks for. */
export const WorkerAction = { Restart: 0, Reload: 1 } as const;
export type WorkerAction = (typeof WorkerAction)[keyof typeof WorkerAction];

/** Worker to host: please restart or reload me; legacy. */
export interface WorkerActionResponse {
  /** @default WorkerAction.Restart */
  readonly action?: WorkerAction | undefined;
  readonly reason?: string | undefined;
}

/** Host to worker: a placeholder becomes this app. */
export interface FunctionEnvironmentReloadRequest {
  readonly environmentVariables?: WireMap<string> | undefined;
  readonly functionAppDirectory?: string | undefined;
}

/** Whether capabilities given at reload extend the earlier ones or take their place. */
export const CapabilitiesUpdateStrategy = { merge: 0, replace: 1 } as const;
export type CapabilitiesUpdateStrategy = (typeof CapabilitiesUpdateStrategy)[keyof typeof CapabilitiesUpdateStrategy];

/** Worker to host: the placeholder is the app now. */
export interface FunctionEnvironmentReloadResponse {
  readonly workerMetadata?: WorkerMetadata | undefined;
  readonly capabilities?: WireMap<string> | undefined;
  readonly result?: StatusResult | undefined;
  /** @default CapabilitiesUpdateStrategy.merge */
  readonly capabilitiesUpdateStrategy?: CapabilitiesUpdateStrategy | undefined;
}
