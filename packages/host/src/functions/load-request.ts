import { isAbsolute, join } from "node:path";
import { BindingDataType, BindingDirection, type BindingInfo, type FunctionLoadRequest } from "@isofunc/protocol";
import type { FunctionBinding } from "./function-binding.ts";
import type { IndexedFunction } from "./indexed-function.ts";

/** What a load request says of the host. */
export interface LoadContext {
  /** The folder of host.json. */
  readonly appRoot: string;
  readonly hostInstanceId: string;
}

/**
 * What tells a worker to get a function ready. It holds the host's view of the function, not the raw bindings; the
 * worker's own properties come back to it, since Python depends on them.
 */
export function loadRequest(indexed: IndexedFunction, { appRoot, hostInstanceId }: LoadContext): FunctionLoadRequest {
  const { id, name, metadata, isDisabled } = indexed;
  const scriptFile = metadata.scriptFile ?? "";
  const bindings = [indexed.trigger, ...indexed.inputs, ...indexed.outputs];
  return {
    functionId: id,
    metadata: {
      name,
      directory: metadata.directory === undefined || metadata.directory === "" ? appRoot : metadata.directory,
      scriptFile: scriptFile === "" || isAbsolute(scriptFile) ? scriptFile : join(appRoot, scriptFile),
      entryPoint: metadata.entryPoint ?? "",
      bindings: Object.fromEntries(bindings.map((binding) => [binding.name, bindingInfo(binding)])),
      properties: {
        ...metadata.properties,
        FunctionId: id,
        HostInstanceId: hostInstanceId,
        IsDirect: "False",
        IsDisabled: isDisabled ? "True" : "False",
      },
    },
  };
}

function bindingInfo({ type, direction, dataType }: FunctionBinding): BindingInfo {
  return { type, direction: BindingDirection[direction], dataType: BindingDataType[dataType ?? "undefined"] };
}
