import type { ServiceProvider } from "../services/service-provider.ts";
import type { ServiceKey } from "../services/token.ts";

type Services = Readonly<Record<string, unknown>>;

const NONE: Services = Object.freeze({});

/**
 * The services that one function lists. If all of them are singletons, they are resolved once, and no invocation needs a
 * scope for their sake.
 */
export class FunctionServices {
  readonly #keys: readonly (readonly [name: string, key: ServiceKey<unknown>])[];
  readonly #app: ServiceProvider;
  readonly #singletons: boolean;
  #shared: Services | undefined;

  constructor(keys: Readonly<Record<string, ServiceKey<unknown>>>, app: ServiceProvider) {
    this.#keys = Object.entries(keys);
    this.#app = app;
    this.#singletons = this.#keys.every(([, key]) => app.isSingleton(key));
    if (this.#keys.length === 0) this.#shared = NONE;
  }

  /**
   * The services for one invocation; a promise only when one of them is still loading.
   *
   * @param scope - asked for the invocation's container if that is needed
   */
  resolve(context: { readonly serviceProvider: ServiceProvider }): Services | Promise<Services> {
    if (this.#shared !== undefined) return this.#shared;
    const provider = this.#singletons ? this.#app : context.serviceProvider;
    const resolved = this.#keys.map(([name, key]) => [name, provider.resolve(key)] as const);
    return resolved.some(([, service]) => service instanceof Promise)
      ? this.#loaded(resolved)
      : this.#keep(Object.fromEntries(resolved));
  }

  async #loaded(resolving: readonly (readonly [string, unknown])[]): Promise<Services> {
    const services = await Promise.all(resolving.map(async ([name, service]) => [name, await service] as const));
    return this.#keep(Object.fromEntries(services));
  }

  #keep(services: Services): Services {
    if (this.#singletons) this.#shared = Object.freeze(services);
    return services;
  }
}
