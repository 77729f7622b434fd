import type { RpcFunctionMetadata } from "@isofunc/protocol";
import type { FunctionBinding } from "./function-binding.ts";

/** A function that passed validation and can run. */
export interface IndexedFunction {
  /** As the worker gave it; the same in each of its processes. */
  readonly id: string;
  readonly name: string;
  readonly metadata: RpcFunctionMetadata;
  readonly trigger: FunctionBinding;
  /** Inputs besides the trigger (`in` and `inout`). */
  readonly inputs: readonly FunctionBinding[];
  readonly outputs: readonly FunctionBinding[];
  /** Indexed and loaded, but neither listened for nor routed. */
  readonly isDisabled: boolean;
}
