import { routeTemplateOf } from "../http/route-table.ts";
import type { FunctionBinding } from "./function-binding.ts";

/** Where an HTTP function is called: what its `httpTrigger` binding says, completed. */
export interface HttpTriggerRoute {
  /** As written, or the function's name when there is none. Without the route prefix. */
  readonly route: string;
  /** Route prefix and route: what requests are matched against. Never starts with a slash of ours. */
  readonly template: string;
  /** In upper case; undefined = every method, an empty list = none. */
  readonly methods: readonly string[] | undefined;
}

/** Whether the front end serves this trigger. */
export function isHttpTrigger(binding: FunctionBinding): boolean {
  return binding.type.toLowerCase() === "httptrigger";
}

/** Reads the route of an `httpTrigger` binding. `prefix` is `extensions.http.routePrefix` of host.json, perhaps empty. */
export function httpTriggerRoute(functionName: string, binding: FunctionBinding, prefix: string): HttpTriggerRoute {
  const given = binding.text("route") ?? "";
  const route = given.trim() === "" ? functionName : given;
  const methods = binding.property("methods");
  const names = Array.isArray(methods) ? methods.filter((name) => typeof name === "string") : undefined;
  return {
    route,
    template: routeTemplateOf({ name: functionName, route }, prefix),
    methods: names?.map((name) => name.toUpperCase()),
  };
}
