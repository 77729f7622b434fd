import type { Int64, WireMap } from "./wire-types.ts";

/** What a shared-memory map holds. */
export const RpcDataType = {
  unknown: 0,
  string: 1,
  json: 2,
  bytes: 3,
  stream: 4,
  http: 5,
  int: 6,
  double: 7,
  collectionBytes: 8,
  collectionString: 9,
  collectionDouble: 10,
  collectionSint64: 11,
} as const;
export type RpcDataType = (typeof RpcDataType)[keyof typeof RpcDataType];

/** A value that lies in a memory-mapped file; used only by workers with `SharedMemoryDataTransfer`. */
export interface RpcSharedMemory {
  /** Name of the map. */
  readonly name: string;
  /** Where the value starts, in bytes. */
  readonly offset?: Int64 | undefined;
  /** Its length in bytes. */
  readonly count?: Int64 | undefined;
  /** @default RpcDataType.unknown */
  readonly type?: RpcDataType | undefined;
}

/** Host to worker: these maps were read and can go. */
export interface CloseSharedMemoryResourcesRequest {
  readonly mapNames?: readonly string[] | undefined;
}

/** Worker to host: whether each map could be closed. */
export interface CloseSharedMemoryResourcesResponse {
  readonly closeMapResults?: WireMap<boolean> | undefined;
}
