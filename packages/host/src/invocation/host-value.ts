/** A reference to a thing in a service, in place of its content (deferred binding). `version` is always "1.0". */
export interface ModelBindingDataValue {
  readonly kind: "modelBindingData";
  readonly source: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** JSON that is still text: it passes through the host without being parsed. */
export interface JsonTextValue {
  readonly kind: "json";
  readonly text: string;
}

/**
 * A value inside the host, on its way to or from a worker. Text and bytes travel as they are, lists of them as
 * collections where the worker can take these; numbers, booleans, dates and everything else travel as JSON.
 */
export type HostValue =
  | null
  | undefined
  | string
  | Uint8Array
  | number
  | bigint
  | boolean
  | Date
  | JsonTextValue
  | ModelBindingDataValue
  | readonly string[]
  | readonly Uint8Array[]
  | readonly ModelBindingDataValue[];
