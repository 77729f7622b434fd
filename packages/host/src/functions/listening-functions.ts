import type { ListenerContext } from "../extension.ts";
import type { HostSetup } from "../host-setup.ts";
import type { Dispatcher } from "../invocation/dispatcher.ts";
import type { AppFunction } from "./app-functions.ts";
import type { ListeningFunction } from "./listeners.ts";

/** The functions that have a listener: neither disabled ones nor those that the front end serves. */
export function listeningFunctions(
  functions: readonly AppFunction[],
  { types, hostJson, environment, log }: HostSetup,
  dispatcher: Dispatcher,
): readonly ListeningFunction[] {
  return functions.flatMap(({ indexed, runnable }) => {
    const type = types.trigger(indexed.trigger.type);
    const createListener = type?.createListener?.bind(type);
    if (type === undefined || createListener === undefined || indexed.isDisabled) return [];
    const extension = types.extensionOf(type)?.name ?? "";
    const context: ListenerContext = {
      ...environment,
      log: log.withCategory(`Host.Triggers.${extension}`),
      functionName: indexed.name,
      binding: indexed.trigger,
      section: hostJson.section(`extensions.${extension}`),
      dispatch: (event, options) => dispatcher.dispatch(runnable, event, options),
    };
    return [{ name: indexed.name, createListener: () => createListener(context) }];
  });
}
