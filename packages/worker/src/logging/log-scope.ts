import { AsyncLocalStorage } from "node:async_hooks";
import type { LogProperties } from "./logger.ts";

/** A scope, and the one around it. */
export interface LogScope {
  readonly properties: LogProperties;
  readonly outer: LogScope | undefined;
}

const storage = new AsyncLocalStorage<LogScope>();

/** The innermost scope that is open here. */
export function currentScope(): LogScope | undefined {
  return storage.getStore();
}

/** Runs something inside a scope. It ends where the work does, also across `await`. */
export function runInScope<T>(properties: LogProperties, run: () => T): T {
  return storage.run({ properties, outer: currentScope() }, run);
}

/** The properties of a scope and of all around it; the innermost wins. */
export function scopeProperties(scope: LogScope | undefined): LogProperties {
  return scope === undefined ? {} : { ...scopeProperties(scope.outer), ...scope.properties };
}
