import { IsofuncError } from "@isofunc/protocol";
import { createContainer } from "awilix/browser";
import type { AwilixContainer, Resolver } from "awilix/browser";
import { disposeInReverse, isDisposable } from "./disposal.ts";
import type { Lifetime, Registration } from "./registration.ts";
import { keyId } from "./service-collection.ts";
import type { ServiceCollection, Services } from "./service-collection.ts";
import { ServiceNotLoadedError, whenLoaded } from "./service-not-loaded-error.ts";
import type { ServiceScope } from "./service-scope.ts";
import { keyName } from "./token.ts";
import type { ServiceKey } from "./token.ts";

/** One service in the making or made: what awilix keeps. `loading` is there until an asynchronous one has arrived. */
interface Slot {
  value: unknown;
  loading: Promise<unknown> | undefined;
}

/** Who asked for a service, and who asked for that one: the chain that error messages show. */
interface Asker {
  readonly registration: Registration;
  readonly asker: Asker | undefined;
}

/** What the container of the app and those of its invocations have in common. */
interface Shared {
  readonly services: Services;
  readonly root: ServiceProvider;
  /** Registrations of tokens that brought their own fallback. */
  readonly fallbacks: Map<symbol, Registration>;
  /** Everything that has an owner already, so that a service that passes another one on does not end it. */
  readonly owned: WeakSet<object>;
  /** For whom awilix is about to make a service. It calls back at once, with nothing in between. */
  request: { readonly provider: ServiceProvider; readonly asker: Asker | undefined };
}

/**
 * The container: of the app, or (`createScope`) of one invocation. awilix keeps the instances and their lifetimes; added
 * here are asynchronous services, the rules about who may ask for whom (also across `await`), and disposal in order.
 */
export class ServiceProvider implements ServiceScope, AsyncDisposable {
  readonly #shared: Shared;
  readonly #container: AwilixContainer;
  readonly #disposables: object[] = [];
  readonly #loading = new Set<Promise<unknown>>();
  #disposal: Promise<void> | undefined;

  constructor(services: ServiceCollection | ServiceProvider) {
    if (services instanceof ServiceProvider) {
      this.#shared = services.#shared;
      this.#container = services.#container.createScope();
      return;
    }
    this.#shared = {
      services: services.snapshot(),
      root: this,
      fallbacks: new Map(),
      owned: new WeakSet(),
      request: { provider: this, asker: undefined },
    };
    this.#container = createContainer();
    for (const registration of this.#shared.services.registrations.values()) this.#register(registration);
  }

  get<T>(key: ServiceKey<T>): T {
    return this.#get(key, undefined);
  }

  async getAsync<T>(key: ServiceKey<T>): Promise<T> {
    return this.resolve(key);
  }

  /** The service of this key; a promise only when something on the way to it is still loading. */
  resolve<T>(key: ServiceKey<T>): T | Promise<T> {
    return this.#resolve(key, undefined);
  }

  /** Whether every invocation gets the same instance. */
  isSingleton(key: ServiceKey<unknown>): boolean {
    return this.#find(key)?.lifetime === "singleton";
  }

  /** A container whose scoped services are its own. */
  createScope(): ServiceProvider {
    return new ServiceProvider(this);
  }

  /** Ends the services that were made here, the last first. Once. */
  async [Symbol.asyncDispose](): Promise<void> {
    await (this.#disposal ??= this.#dispose());
  }

  async #dispose(): Promise<void> {
    await Promise.allSettled(this.#loading);
    await disposeInReverse(this.#disposables);
  }

  #get<T>(key: ServiceKey<T>, asker: Asker | undefined): T {
    const service = this.#resolve(key, asker);
    if (!(service instanceof Promise)) return service;
    throw new ServiceNotLoadedError(keyName(key), this.#find(key)?.lifetime === "transient" ? undefined : service);
  }

  #resolve<T>(key: ServiceKey<T>, asker: Asker | undefined): T | Promise<T> {
    const registration = this.#find(key);
    if (registration === undefined) throw unknownService(key, asker, this.#shared.services);
    const home = registration.lifetime === "singleton" ? this.#shared.root : this;
    if ((this.#disposal ?? home.#disposal) !== undefined) throw scopeEnded(registration, this === this.#shared.root);
    refuseCircles(registration, asker);
    if (registration.lifetime === "scoped" && home === this.#shared.root) throw outsideInvocation(registration);

    this.#shared.request = { provider: home, asker };
    const slot = home.#container.resolve<Slot>(registration.id);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `ServiceCollection` saw to it that the key fits
    return (slot.loading ?? slot.value) as T | Promise<T>;
  }

  #find(key: ServiceKey<unknown>): Registration | undefined {
    const id = keyId(key);
    const known = this.#shared.services.registrations.get(id) ?? this.#shared.fallbacks.get(id);
    if (known !== undefined || typeof key === "function" || key.fallback === undefined) return known;
    const registration: Registration = { id, name: key.name, lifetime: "singleton", owned: true, create: key.fallback };
    this.#shared.fallbacks.set(id, registration);
    this.#shared.root.#register(registration);
    return registration;
  }

  #register(registration: Registration): void {
    const shared = this.#shared;
    const resolver: Resolver<Slot> = {
      lifetime: AWILIX_LIFETIMES[registration.lifetime],
      resolve: () => {
        const { provider, asker } = shared.request;
        return provider.#make(registration, asker);
      },
    };
    this.#container.register(registration.id, resolver);
  }

  #make(registration: Registration, asker: Asker | undefined): Slot {
    const chain: Asker = { registration, asker };
    const scope: ServiceScope = {
      get: (key) => this.#get(key, chain),
      getAsync: async (key) => this.#resolve(key, chain),
    };
    const made = whenLoaded(() => registration.create(scope));
    const slot: Slot = { value: undefined, loading: undefined };
    if (made instanceof Promise) this.#load(registration, slot, made);
    else this.#accept(registration, slot, made);
    return slot;
  }

  #load(registration: Registration, slot: Slot, made: Promise<unknown>): void {
    const loading = made.then(
      (value) => this.#accept(registration, slot, value),
      (error: unknown) => {
        // Forgotten, so that the next one who asks tries again.
        this.#container.cache.delete(registration.id);
        throw error;
      },
    );
    slot.loading = loading;
    this.#loading.add(loading);
    const settled = (): void => {
      slot.loading = undefined;
      this.#loading.delete(loading);
    };
    loading.then(settled, settled);
  }

  #accept(registration: Registration, slot: Slot, value: unknown): unknown {
    for (const change of this.#shared.services.configurations.get(registration.id) ?? []) change(value);
    slot.value = value;
    if (isDisposable(value) && !this.#shared.owned.has(value)) {
      this.#shared.owned.add(value);
      if (registration.owned) this.#disposables.push(value);
    }
    return value;
  }
}

const AWILIX_LIFETIMES = { singleton: "SINGLETON", scoped: "SCOPED", transient: "TRANSIENT" } as const satisfies Record<
  Lifetime,
  string
>;

/** Nobody may need itself, and what lives as long as the app may not need what lives as long as one invocation. */
function refuseCircles(registration: Registration, asker: Asker | undefined): void {
  for (let link = asker; link !== undefined; link = link.asker) {
    if (link.registration === registration) {
      throw new IsofuncError({
        code: "ISO3003",
        what: `The service "${registration.name}" needs itself: ${path(registration, asker, link)}.`,
        fix: "Break the circle: let one of them ask later, in a method instead of its factory.",
      });
    }
    if (link.registration.lifetime === "singleton" && registration.lifetime === "scoped") {
      throw new IsofuncError({
        code: "ISO3002",
        what: `The singleton "${link.registration.name}" needs the scoped service "${registration.name}" (${path(registration, asker, link)}).`,
        why: "It would keep that of one invocation for all others.",
        fix: `Make "${link.registration.name}" scoped, or "${registration.name}" a singleton.`,
      });
    }
  }
}

function unknownService(key: ServiceKey<unknown>, asker: Asker | undefined, services: Services): IsofuncError {
  const name = keyName(key);
  const neededBy = asker === undefined ? "" : ` (${path({ name }, asker, undefined)})`;
  const namesake = services.registrations.values().some((registration) => registration.name === name);
  return new IsofuncError({
    code: "ISO3001",
    what: `No service is registered for "${name}"${neededBy}.`,
    fix: namesake
      ? "There is one under another key of the same name: import the key from one place, do not make it twice."
      : `Register it: \`services.addSingleton(${name}, …)\` in \`configureServices\`.`,
  });
}

function outsideInvocation(registration: Registration): IsofuncError {
  return new IsofuncError({
    code: "ISO3004",
    what: `The scoped service "${registration.name}" was asked for outside an invocation.`,
    why: "A scoped service lives with one invocation.",
    fix: "Ask `context.scope`, or make it a singleton.",
  });
}

function scopeEnded(registration: Registration, app: boolean): IsofuncError {
  return new IsofuncError({
    code: "ISO3006",
    what: `The service "${registration.name}" was asked for after the ${app ? "app" : "invocation"} had ended.`,
    fix: "Await everything that a function starts before it returns.",
  });
}

/** `A → B → C`: from the asker at `until` (the outermost without it) down to the service. */
function path(wanted: { readonly name: string }, asker: Asker | undefined, until: Asker | undefined): string {
  const names = [wanted.name];
  for (let link = asker; link !== undefined; link = link.asker) {
    names.unshift(link.registration.name);
    if (link === until) break;
  }
  return names.join(" → ");
}
