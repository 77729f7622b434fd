import type { RpcHttp } from "./rpc-http.ts";
import type { Int64, OneOf } from "./wire-types.ts";

/** The kinds of value that a `TypedData` can hold. */
export interface TypedDataFields {
  readonly string: string;
  /** JSON text. */
  readonly json: string;
  readonly bytes: Uint8Array;
  /** Bytes as well; official workers never send it and the official host loses it. */
  readonly stream: Uint8Array;
  readonly http: RpcHttp;
  /** The .NET worker refuses it as an input: numbers travel as `json`. */
  readonly int: Int64;
  /** The .NET worker refuses it as an input: numbers travel as `json`. */
  readonly double: number;
  readonly collectionBytes: CollectionBytes;
  readonly collectionString: CollectionString;
  readonly collectionDouble: CollectionDouble;
  readonly collectionSint64: CollectionSInt64;
  /** A reference that the worker resolves with an SDK client of its own; host to worker only. */
  readonly modelBindingData: ModelBindingData;
  readonly collectionModelBindingData: CollectionModelBindingData;
}

/** A value on the wire. `data` names its kind; `undefined` is no value (null). */
export type TypedData = OneOf<"data", TypedDataFields>;

/** Texts of a batch. */
export interface CollectionString {
  readonly string?: readonly string[] | undefined;
}

/** Byte bodies of a batch. */
export interface CollectionBytes {
  readonly bytes?: readonly Uint8Array[] | undefined;
}

/** Floating-point numbers of a batch. */
export interface CollectionDouble {
  readonly double?: readonly number[] | undefined;
}

/** Integers of a batch. */
export interface CollectionSInt64 {
  readonly sint64?: readonly Int64[] | undefined;
}

/** A deferred binding: where the data lies, instead of the data. */
export interface ModelBindingData {
  /** `"1.0"`. */
  readonly version?: string | undefined;
  /** The extension that wrote it, such as `AzureStorageBlobs`. */
  readonly source?: string | undefined;
  /** Media type of `content`. */
  readonly contentType?: string | undefined;
  readonly content?: Uint8Array | undefined;
}

/** The deferred bindings of a batch. */
export interface CollectionModelBindingData {
  readonly modelBindingData?: readonly ModelBindingData[] | undefined;
}

/** Writes values the short way: `typedData.json("[1]")`. */
export const typedData: {
  readonly none: TypedData;
  readonly string: (value: string) => TypedData;
  readonly json: (text: string) => TypedData;
  readonly bytes: (value: Uint8Array) => TypedData;
  readonly http: (value: RpcHttp) => TypedData;
  readonly int: (value: Int64) => TypedData;
  readonly double: (value: number) => TypedData;
  readonly strings: (values: readonly string[]) => TypedData;
  readonly bytesList: (values: readonly Uint8Array[]) => TypedData;
  readonly doubles: (values: readonly number[]) => TypedData;
  readonly ints: (values: readonly Int64[]) => TypedData;
  readonly modelBindingData: (value: ModelBindingData) => TypedData;
  readonly modelBindingDataList: (values: readonly ModelBindingData[]) => TypedData;
} = {
  none: {},
  string: (string) => ({ data: "string", string }),
  json: (json) => ({ data: "json", json }),
  bytes: (bytes) => ({ data: "bytes", bytes }),
  http: (http) => ({ data: "http", http }),
  int: (int) => ({ data: "int", int }),
  double: (double) => ({ data: "double", double }),
  strings: (string) => ({ data: "collectionString", collectionString: { string } }),
  bytesList: (bytes) => ({ data: "collectionBytes", collectionBytes: { bytes } }),
  doubles: (double) => ({ data: "collectionDouble", collectionDouble: { double } }),
  ints: (sint64) => ({ data: "collectionSint64", collectionSint64: { sint64 } }),
  modelBindingData: (modelBindingData) => ({ data: "modelBindingData", modelBindingData }),
  modelBindingDataList: (modelBindingData) => ({
    data: "collectionModelBindingData",
    collectionModelBindingData: { modelBindingData },
  }),
};
