/**
 * Bindings as extensions make them, for what no extension of this repository has yet: captures of a path, an input, a
 * trigger with actions. Only their types count here.
 */
import type { Captures, Input, Serializable, Target, Token, Trigger, TriggerContext } from "@isofunc/worker";
import type { Readable } from "node:stream";

interface Options {
  readonly connection?: string;
  readonly as?: Target<unknown>;
}

type As<O, Default> = O extends { readonly as: Target<infer T> } ? T : Default;

type BlobMetadata = {
  readonly blobTrigger: string;
  readonly uri: string;
};

export declare const stream: Target<Readable>;

export declare function blobTrigger<const Path extends string, const O extends Options = {}>(
  path: Path,
  options?: O,
): Trigger<As<O, Uint8Array>, Captures<Path>, void, { readonly trigger: TriggerContext<BlobMetadata> }>;

export declare function blobInput<const O extends Options = {}>(path: string, options?: O): Input<As<O, Uint8Array>>;

export interface MessageActions {
  complete(message: unknown): Promise<void>;
  deadLetter(message: unknown, options?: { readonly reason?: string }): Promise<void>;
}

export declare function serviceBusTrigger<const O extends Options & { readonly autoComplete?: boolean } = {}>(
  queue: string,
  options?: O,
): Trigger<As<O, string>, unknown, void, { readonly messageActions: MessageActions }>;

/** A trigger whose functions return something without declaring an output. */
export declare function questionTrigger(): Trigger<string, unknown, Serializable>;

export interface BlobContainer {
  uploadStream(name: string, blob: Readable, options: { readonly signal: AbortSignal }): Promise<void>;
}

export declare const blobContainer: Token<BlobContainer>;
