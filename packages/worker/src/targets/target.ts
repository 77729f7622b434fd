import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { InputConverter } from "../conversion/input-converter.ts";

/**
 * What a function wants to receive: the static type for the compiler, and at run time what converters and the host need
 * to know of it. `as: json(Album)` gives a trigger or input the target `json` with its schema.
 */
export interface Target<T> {
  /** The discriminant that converters look at: `text`, `bytes`, `json`, `many`, … or one of the user's own. */
  readonly kind: string;
  /** `dataType` of the raw binding: asks the host for text or bytes. Left out: the host decides. */
  readonly dataType?: "string" | "binary" | "stream";
  /** For `many`: the target of each element. Its presence makes the raw binding's cardinality `many`. */
  readonly element?: Target<unknown>;
  /** For `json`: what the value has to look like. */
  readonly schema?: StandardSchemaV1;
  /** When nothing came at all: an error, in place of `null`. */
  readonly required?: true;
  /** Asks the host for a reference to the thing (model binding data) in place of its content. */
  readonly supportsDeferredBinding?: true;
  /** Tried before all other converters. */
  readonly converter?: InputConverter;
  /** Never present; the type of the converted value. */
  readonly "~type"?: T;
}
