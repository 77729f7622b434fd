import { IsofuncError } from "@isofunc/protocol";
import type { FunctionLoadRequest } from "@isofunc/protocol";
import type { IndexedFunction } from "./function-index.ts";
import type { LoadedFunction } from "./loaded-function.ts";

/**
 * The functions of the app, and which of them the host has loaded.
 *
 * Loading an id a second time is fine: an official host that restarts its job host (after a file has changed, say) sends
 * the same loads to the worker that it keeps.
 */
export class FunctionRegistry {
  readonly #index: readonly IndexedFunction[];
  readonly #prepare: (indexed: IndexedFunction) => LoadedFunction;
  readonly #loaded = new Map<string, LoadedFunction>();

  /** @param prepare - works out what can be before the first call */
  constructor(index: readonly IndexedFunction[], prepare: (indexed: IndexedFunction) => LoadedFunction) {
    this.#index = index;
    this.#prepare = prepare;
  }

  /** The loaded functions, by the id that the host gave. */
  get loaded(): ReadonlyMap<string, LoadedFunction> {
    return this.#loaded;
  }

  /**
   * Gets a function ready. A host that has its list of functions from a file makes its own ids: then the name counts.
   *
   * @throws IsofuncError - the app has no such function (ISO3055), or the id stands for another one already (ISO3056)
   */
  load({ functionId, metadata }: FunctionLoadRequest): void {
    // A proxy is the host's own business.
    if (metadata?.isProxy === true) return;
    const name = metadata?.name.toLowerCase();
    const indexed =
      this.#index.find(({ id }) => id === functionId) ??
      this.#index.find(({ definition }) => definition.name.toLowerCase() === name);
    if (indexed === undefined) throw unknownFunction(functionId, metadata?.name, this.#index);
    const known = this.#loaded.get(functionId);
    if (known === undefined) this.#loaded.set(functionId, this.#prepare(indexed));
    else if (known.definition !== indexed.definition) throw otherFunction(functionId, known, indexed);
  }
}

function unknownFunction(id: string, name: string | undefined, index: readonly IndexedFunction[]): IsofuncError {
  const names = index.map(({ definition }) => definition.name).join(", ");
  return new IsofuncError({
    code: "ISO3055",
    what: `The app has no function '${name ?? ""}' with the id '${id}'.`,
    why: names === "" ? "It has no functions at all." : `It has: ${names}.`,
    fix: "Hand the function to `addFunctions`, and start the host anew if the app was built again.",
  });
}

function otherFunction(id: string, known: LoadedFunction, indexed: IndexedFunction): IsofuncError {
  return new IsofuncError({
    code: "ISO3056",
    audience: "system",
    what: `The id '${id}' was loaded for the function '${known.definition.name}' and cannot stand for '${indexed.definition.name}'.`,
    fix: "Start the worker anew.",
  });
}
