import type { AppFunctions } from "../functions/app-functions.ts";
import type { IndexedFunction } from "../functions/indexed-function.ts";
import type { HostSetup } from "../host-setup.ts";
import { RETURN_NAME } from "../invocation/outputs.ts";
import type { RunnableFunction } from "../invocation/runnable-function.ts";
import { RouteTable, type RoutedFunction } from "./route-table.ts";

/** An HTTP function in the route table. */
export interface HttpFunction extends RoutedFunction {
  readonly runnable: RunnableFunction;
  /** The name of its `http` output, where its answer comes from: `$return` if there are several; undefined = none. */
  readonly httpOutput: string | undefined;
}

/** Puts every enabled HTTP function into a route table. A disabled one answers 404, as if it were not there. */
export function routeHttpFunctions({ all, index }: AppFunctions, setup: HostSetup): RouteTable<HttpFunction> {
  const log = setup.log.withCategory("Host.Startup");
  log.log("information", "Initializing function HTTP routes");
  const functions = all.flatMap(({ indexed, runnable }) => {
    const route = index?.routes.get(indexed.name);
    if (route === undefined || indexed.isDisabled) return [];
    return [{ ...route, name: indexed.name, runnable, httpOutput: httpOutputOf(indexed) }];
  });
  for (const { name, template, methods } of functions) {
    const list = methods?.join(",").toLowerCase() ?? "all";
    log.log("information", `Mapped function route '${template}' [${list}] to '${name}'`);
  }
  if (functions.length === 0) log.log("information", "No HTTP routes mapped");
  // Templates that cannot be used were found out when the functions were indexed.
  return RouteTable.build(functions, setup.hostJson.http.routePrefix).table;
}

function httpOutputOf({ outputs }: IndexedFunction): string | undefined {
  const names = outputs.filter(({ type }) => type.toLowerCase() === "http").map(({ name }) => name);
  return names.some((name) => name.toLowerCase() === RETURN_NAME) ? RETURN_NAME : names[0];
}
