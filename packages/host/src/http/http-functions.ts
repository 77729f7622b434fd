import type { AppFunctions } from "../functions/app-functions.ts";
import type { HostSetup } from "../host-setup.ts";
import type { RunnableFunction } from "../invocation/runnable-function.ts";
import { RouteTable, type RoutedFunction } from "./route-table.ts";

/** An HTTP function in the route table. */
export interface HttpFunction extends RoutedFunction {
  readonly runnable: RunnableFunction;
}

/** Puts every enabled HTTP function into a route table. A disabled one answers 404, as if it were not there. */
export function routeHttpFunctions({ all, index }: AppFunctions, setup: HostSetup): RouteTable<HttpFunction> {
  const log = setup.log.withCategory("Host.Startup");
  log.log("information", "Initializing function HTTP routes");
  const functions = all.flatMap(({ indexed, runnable }) => {
    const route = index?.routes.get(indexed.name);
    return route === undefined || indexed.isDisabled ? [] : [{ ...route, name: indexed.name, runnable }];
  });
  for (const { name, template, methods } of functions) {
    const list = methods?.join(",").toLowerCase() ?? "all";
    log.log("information", `Mapped function route '${template}' [${list}] to '${name}'`);
  }
  if (functions.length === 0) log.log("information", "No HTTP routes mapped");
  // Templates that cannot be used were found out when the functions were indexed.
  return RouteTable.build(functions, setup.hostJson.http.routePrefix).table;
}
