import { Capability } from "@isofunc/protocol";
import type { RpcFunctionMetadata } from "@isofunc/protocol";
import { InputConverters } from "../conversion/input-converters.ts";

/** How a capability is switched on; the official worker writes it like this. */
const ON = "True";

/** Changes what the host learns of the app's functions. */
export interface FunctionMetadataTransformer {
  /** What messages call it. */
  readonly name: string;
  /** Gives the list that takes the place of `functions`. An error fails the indexing of the app. */
  transform(
    functions: readonly RpcFunctionMetadata[],
  ): readonly RpcFunctionMetadata[] | Promise<readonly RpcFunctionMetadata[]>;
}

/** Settings of the worker itself; changed with `services.configure(WorkerOptions, …)` or the builder's callback. */
export class WorkerOptions {
  /** Converters for triggers and inputs; it begins with the default ones. */
  readonly inputConverters: InputConverters = new InputConverters();
  /** Applied, in this order, before the host gets the list of functions. */
  readonly metadataTransformers: FunctionMetadataTransformer[] = [];
  /**
   * What the host may count on. A host takes almost any value for a yes, `"false"` too: to switch a capability off,
   * remove its key.
   */
  readonly capabilities: Map<string, string> = new Map([
    [Capability.HandlesWorkerTerminateMessage, ON],
    [Capability.HandlesInvocationCancelMessage, ON],
    [Capability.IncludeEmptyEntriesInMessagePayload, ON],
    [Capability.EnableUserCodeException, ON],
    [Capability.RpcHttpBodyOnly, ON],
    [Capability.RawHttpBodyBytes, ON],
    [Capability.RpcHttpTriggerMetadataRemoved, ON],
    [Capability.UseNullableValueDictionaryForHttp, ON],
    [Capability.TypedDataCollection, ON],
    [Capability.WorkerStatus, ON],
  ]);

  /** Whether failures tell type and message of the user's error as they are. @default true */
  get enableUserCodeException(): boolean {
    return this.capabilities.has(Capability.EnableUserCodeException);
  }

  set enableUserCodeException(enabled: boolean) {
    this.#switch(Capability.EnableUserCodeException, enabled);
  }

  /** Whether empty entries of a batch are kept, so that it stays aligned with its metadata. @default true */
  get includeEmptyEntriesInMessagePayload(): boolean {
    return this.capabilities.has(Capability.IncludeEmptyEntriesInMessagePayload);
  }

  set includeEmptyEntriesInMessagePayload(enabled: boolean) {
    this.#switch(Capability.IncludeEmptyEntriesInMessagePayload, enabled);
  }

  #switch(capability: string, enabled: boolean): void {
    if (enabled) this.capabilities.set(capability, ON);
    else this.capabilities.delete(capability);
  }
}
