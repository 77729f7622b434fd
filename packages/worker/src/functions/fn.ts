import type { Output } from "../bindings/binding.ts";
import { declareFunction } from "./declare-function.ts";
import type { ErasedOptions } from "./declare-function.ts";
import type { FunctionDefinition, FunctionHandler } from "./function-definition.ts";
import { rememberMethod } from "./function-method.ts";
import type {
  Awaitable,
  FunctionOptions,
  HandlerContext,
  Inputs,
  OutputOptions,
  Outputs,
  Returned,
  Services,
} from "./function-types.ts";

/** What a method decorator of {@link Fn.method} accepts: the standard (TC39) one of a public method of an instance. */
export type MethodDecorator<T, R, C> = <This extends object>(
  method: (this: This, value: T, context: C) => Awaitable<R>,
  context: ClassMethodDecoratorContext<This> & { readonly static: false; readonly private: false },
) => void;

/** Makes functions; see {@link fn}. */
export interface Fn {
  /**
   * Makes a function. The types of its parameters and of what it returns follow from its bindings.
   *
   * @param name - unique in the app without regard to case; begins with a letter, then letters, digits, `_` and `-`
   * @param options - what triggers the function, what it reads, writes and needs
   * @param handler - the code; gets the trigger's value and the context of the invocation
   * @throws IsofuncError - what the compiler cannot see: a name that a host would refuse (ISO3101, ISO3102), one name
   * for two bindings (ISO3103), more than one HTTP answer (ISO3104)
   */
  <T, P, Default, X, O extends Output<never> | Outputs = never, S extends Services = {}, I extends Inputs = {}>(
    name: string,
    options: FunctionOptions<T, P, Default, X, S, I> & OutputOptions<O>,
    handler: (value: NoInfer<T>, context: HandlerContext<P, S, I, X>) => Awaitable<NoInfer<Returned<O, Default>>>,
  ): FunctionDefinition<T, P, Returned<O, Default>>;

  /**
   * The same for a method of a class, as a standard (TC39) decorator; put it above all other decorators of the method.
   * TypeScript does not type a decorated method's parameters by its decorator: they are annotated, and the compiler
   * checks that they fit. Services come from `inject()`.
   */
  method<T, P, Default, X, O extends Output<never> | Outputs = never, S extends Services = {}, I extends Inputs = {}>(
    name: string,
    options: FunctionOptions<T, P, Default, X, S, I> & OutputOptions<O>,
  ): MethodDecorator<T, Returned<O, Default>, HandlerContext<P, S, I, X>>;
}

/**
 * Makes functions.
 *
 * @example
 * export const albums = fn(
 *   "Albums",
 *   { trigger: queueTrigger("albums", { as: json(Album) }), output: queueOutput("names", { as: text }) },
 *   (album, { log }) => {
 *     log.info("Album {name} received", { name: album.name });
 *     return album.name;
 *   },
 * );
 *
 * @example
 * export class AlbumFunctions {
 *   \@fn.method("Albums", { trigger: queueTrigger("albums", { as: json(Album) }) })
 *   run(album: Album, context: HandlerContext): void {}
 * }
 */
export const fn: Fn = Object.assign(define, { method });

// Types end here: the pipeline calls a handler with what the bindings of its definition made, and those are the types
// that the compiler checked it against.

function define(
  name: string,
  options: ErasedOptions,
  handler: (value: never, context: never) => unknown,
): FunctionDefinition<never, never, never> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return { kind: "function", ...declareFunction(name, options), handler: handler as FunctionHandler };
}

function method(name: string, options: ErasedOptions) {
  const declaration = declareFunction(name, options);
  return (run: object): void => rememberMethod(run, declaration);
}
