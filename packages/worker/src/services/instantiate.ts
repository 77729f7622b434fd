import { whenLoaded } from "./service-not-loaded-error.ts";
import type { ServiceScope } from "./service-scope.ts";

/** The scope of the class that is being made right now; `inject()` asks it. */
let ambient: ServiceScope | undefined;

/** @internal The scope that `inject()` takes services from; `undefined` outside the making of a class. */
export function ambientScope(): ServiceScope | undefined {
  return ambient;
}

/**
 * @internal Makes a class whose fields or constructor call `inject()`; a promise only when one of these services has yet
 * to load.
 */
export function instantiate<T>(type: new () => T, scope: ServiceScope): T | Promise<T> {
  return whenLoaded(() => {
    const outer = ambient;
    ambient = scope;
    try {
      return new type();
    } finally {
      ambient = outer;
    }
  });
}

/** @internal A class can be told from a function by its `prototype`, which is read-only. */
export function isClass(value: object): value is new () => unknown {
  return typeof value === "function" && Object.getOwnPropertyDescriptor(value, "prototype")?.writable === false;
}
