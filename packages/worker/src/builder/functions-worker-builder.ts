import { IsofuncError } from "@isofunc/protocol";
import { functionExecutionStage } from "../middleware/function-execution.ts";
import type { Middleware, MiddlewareClass, MiddlewarePredicate } from "../middleware/middleware.ts";
import { outputBindingStage } from "../middleware/output-binding.ts";
import { compose, conditionalStage, middlewareStage } from "../middleware/pipeline.ts";
import type { Run, Stage } from "../middleware/pipeline.ts";
import { isClass } from "../services/instantiate.ts";
import type { ServiceCollection } from "../services/service-collection.ts";
import type { ServiceProvider } from "../services/service-provider.ts";

/** Makes a stage once the app's services are there. */
type StageSource = (services: ServiceProvider) => Promise<Stage>;

/** Puts together what every invocation goes through, the outermost first; what `configureFunctions…` hands out. */
export class FunctionsWorkerBuilder {
  readonly services: ServiceCollection;
  readonly #stages: StageSource[] = [];
  #complete = false;

  constructor(services: ServiceCollection) {
    this.services = services;
  }

  /**
   * Adds a middleware behind those before it.
   *
   * @throws IsofuncError - the function is called before it already, so it would never run (ISO3032)
   */
  use(middleware: Middleware | MiddlewareClass): this {
    this.#add(middleware, middlewareStage);
    return this;
  }

  /** Adds a middleware for those invocations for which `predicate` holds; the others pass it by. */
  useWhen(predicate: MiddlewarePredicate, middleware: Middleware | MiddlewareClass): this {
    this.#add(middleware, (run) => conditionalStage(predicate, run));
    return this;
  }

  /** Adds what hands the result of a function to its outputs. Part of `useDefaultWorkerMiddleware`. */
  useOutputBindings(): this {
    if (!this.#complete) this.#stages.push(async () => outputBindingStage);
    return this;
  }

  /** Adds the call of the function, behind which nothing can come. Part of `useDefaultWorkerMiddleware`. */
  useFunctionExecution(): this {
    if (!this.#complete) this.#stages.push(async () => functionExecutionStage);
    this.#complete = true;
    return this;
  }

  /** Ends the way of an invocation: its outputs, then its function. The second time nothing happens. */
  useDefaultWorkerMiddleware(): this {
    return this.useOutputBindings().useFunctionExecution();
  }

  /** @internal Whether functions are called at all. */
  get complete(): boolean {
    return this.#complete;
  }

  /** @internal The way of every invocation. */
  async createPipeline(services: ServiceProvider): Promise<Run> {
    return compose(await Promise.all(this.#stages.map((source) => source(services))));
  }

  #add(middleware: Middleware | MiddlewareClass, stage: (run: Middleware) => Stage): void {
    if (this.#complete) throw afterTheEnd(middleware);
    if (isMiddlewareClass(middleware)) {
      const registered = this.services.has(middleware);
      if (!registered && isClass(middleware) && middleware.length === 0) this.services.addSingleton(middleware);
      this.#stages.push(async (services) => {
        const instance = await services.getAsync(middleware);
        return stage((context, next) => instance.invoke(context, next));
      });
    } else {
      this.#stages.push(async () => stage(middleware));
    }
  }
}

function isMiddlewareClass(middleware: Middleware | MiddlewareClass): middleware is MiddlewareClass {
  return isClass(middleware);
}

function afterTheEnd({ name }: { readonly name: string }): IsofuncError {
  return new IsofuncError({
    code: "ISO3032",
    what: `The middleware "${name || "(without a name)"}" was added behind the call of the function and would never run.`,
    fix: "Add it in the callback of the first `configureFunctionsWorkerDefaults` or `configureFunctionsWebApplication`.",
  });
}
