import type { ServiceKey } from "./token.ts";

/**
 * Where services come from: the container of the app, or of one invocation. The factory of a service gets one as well,
 * to ask for what it needs.
 */
export interface ServiceScope {
  /**
   * The service of this key.
   *
   * @throws IsofuncError - nothing is registered (ISO3001), a singleton would hold on to a scoped service (ISO3002), the
   * services need each other in a circle (ISO3003), a scoped service is asked for outside an invocation (ISO3004), the
   * service loads asynchronously and is not there yet (ISO3005), or the scope has ended (ISO3006)
   */
  get<T>(key: ServiceKey<T>): T;
  /** The service of this key, once it is loaded. Rejects as `get` throws, ISO3005 excepted. */
  getAsync<T>(key: ServiceKey<T>): Promise<T>;
}
