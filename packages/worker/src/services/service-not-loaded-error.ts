import { IsofuncError } from "@isofunc/protocol";

/** @internal A service that loads asynchronously was asked for synchronously before it was there. */
export class ServiceNotLoadedError extends IsofuncError {
  /** Settles when the service has loaded, or failed to; `undefined` for a transient one, which is never there. */
  readonly loaded: Promise<unknown> | undefined;

  constructor(name: string, loaded: Promise<unknown> | undefined) {
    super({
      code: "ISO3005",
      what: `The service "${name}" loads asynchronously and is not there yet.`,
      fix: "List it under `services` of the function, or ask for it by `await scope.getAsync(…)`.",
    });
    this.loaded = loaded;
  }
}

/**
 * @internal Makes something that asks for services. Code that cannot wait (a field with `inject()`, a plain factory) and
 * needs a service that has yet to load is left off where it asked, and run again once the service is there: the first
 * time only, since then it stays loaded for as long as its scope.
 */
export function whenLoaded<T>(make: () => T | Promise<T>): T | Promise<T> {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ServiceNotLoadedError) || error.loaded === undefined) throw error;
    return error.loaded.then(() => whenLoaded(make));
  }
}
