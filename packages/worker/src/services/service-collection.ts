import { IsofuncError } from "@isofunc/protocol";
import { instantiate, isClass } from "./instantiate.ts";
import type { Lifetime, Registration } from "./registration.ts";
import type { ServiceScope } from "./service-scope.ts";
import { keyName } from "./token.ts";
import type { ServiceKey, Token } from "./token.ts";

/** A bundle of registrations, as a library offers it: `services.add(azureClients(…))`. */
export type ServiceExtension = (services: ServiceCollection) => void;

/** Makes a service: a function of the scope that asks, or a class that takes what it needs by `inject()`. */
export type ServiceImplementation<T> = ((scope: ServiceScope) => T | Promise<T>) | (new () => T);

/**
 * What the app can be asked for, gathered before it is built. The last registration under a key wins.
 *
 * A factory may be asynchronous, to load an SDK when it is first needed, say. Such a service is loaded before a function
 * that lists it under `services` runs; elsewhere, await it with `scope.getAsync(…)`.
 *
 * Instances that the collection makes are disposed of, in the reverse order of their making, when what they live as long
 * as ends: `Symbol.asyncDispose` if there is one, else `Symbol.dispose`.
 */
export class ServiceCollection {
  readonly #registrations = new Map<symbol, Registration>();
  readonly #configurations = new Map<symbol, ((service: unknown) => void)[]>();

  /** One instance for the whole app, made when it is first asked for. */
  addSingleton<T>(key: ServiceKey<T>, implementation: ServiceImplementation<NoInfer<T>>): this;
  addSingleton(implementation: new () => object): this;
  addSingleton(key: ServiceKey<unknown>, implementation?: ServiceImplementation<unknown>): this {
    return this.#add("singleton", key, implementation);
  }

  /** One instance per invocation. */
  addScoped<T>(key: ServiceKey<T>, implementation: ServiceImplementation<NoInfer<T>>): this;
  addScoped(implementation: new () => object): this;
  addScoped(key: ServiceKey<unknown>, implementation?: ServiceImplementation<unknown>): this {
    return this.#add("scoped", key, implementation);
  }

  /** A new instance for everybody who asks. It ends with the scope that it was asked of. */
  addTransient<T>(key: ServiceKey<T>, implementation: ServiceImplementation<NoInfer<T>>): this;
  addTransient(implementation: new () => object): this;
  addTransient(key: ServiceKey<unknown>, implementation?: ServiceImplementation<unknown>): this {
    return this.#add("transient", key, implementation);
  }

  /** Something that exists already. It is not disposed of with the app. */
  addInstance<T>(key: ServiceKey<T>, instance: NoInfer<T>): this {
    const id = keyId(key);
    this.#registrations.set(id, {
      id,
      name: keyName(key),
      lifetime: "singleton",
      owned: false,
      create: () => instance,
    });
    return this;
  }

  /** Adds a library's registrations. */
  add(extension: ServiceExtension): this {
    extension(this);
    return this;
  }

  /**
   * Changes every instance of a service right after it was made; callbacks run in the order in which they were added.
   * Meant for options: `services.configure(WorkerOptions, (options) => { options.serializer = mine; })`.
   */
  configure<T>(key: ServiceKey<T>, change: (service: NoInfer<T>) => void): this {
    const id = keyId(key);
    const changes = this.#configurations.get(id) ?? [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- applied to instances of this very key only
    changes.push(change as (service: unknown) => void);
    this.#configurations.set(id, changes);
    return this;
  }

  /** Whether something is registered under the key. */
  has(key: ServiceKey<unknown>): boolean {
    return this.#registrations.has(keyId(key));
  }

  /** @internal What a container is built from. */
  snapshot(): Services {
    return { registrations: new Map(this.#registrations), configurations: new Map(this.#configurations) };
  }

  #add(lifetime: Lifetime, key: ServiceKey<unknown>, implementation: ServiceImplementation<unknown> | undefined): this {
    const id = keyId(key);
    const create = maker(implementation ?? key);
    this.#registrations.set(id, { id, name: keyName(key), lifetime, owned: true, create });
    return this;
  }
}

function maker(implementation: ServiceImplementation<unknown> | ServiceKey<unknown>): Registration["create"] {
  if (isClass(implementation)) return (scope) => instantiate(implementation, scope);
  if (isFactory(implementation)) return implementation;
  throw new IsofuncError({
    code: "ISO3007",
    what: `The service "${implementation.name}" was registered without anything to make it with.`,
    fix: "Give a factory or a class as the second argument.",
  });
}

function isFactory(value: object): value is (scope: ServiceScope) => unknown {
  return typeof value === "function" && !isClass(value);
}

/** @internal Registrations and the changes to apply to their instances, by the identity of their key. */
export interface Services {
  readonly registrations: ReadonlyMap<symbol, Registration>;
  readonly configurations: ReadonlyMap<symbol, readonly ((service: unknown) => void)[]>;
}

const classIds = new WeakMap<object, symbol>();

/** @internal The identity of a key: a token has one, a class gets one. */
export function keyId(key: ServiceKey<unknown>): symbol {
  if (typeof key !== "function") return (key satisfies Token<unknown>).id;
  let id = classIds.get(key);
  if (id === undefined) classIds.set(key, (id = Symbol(key.name)));
  return id;
}
