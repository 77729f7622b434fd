import type { Input } from "../bindings/binding.ts";
import { declareFunction } from "./declare-function.ts";
import type { ErasedOptions } from "./declare-function.ts";
import type { FunctionDeclaration, FunctionDefinition, FunctionHandler } from "./function-definition.ts";
import { rememberMethod } from "./function-method.ts";
import type {
  AnyTrigger,
  Awaitable,
  ContextOf,
  FunctionOptions,
  NamedBindings,
  OutputOption,
  Returned,
  Services,
  TriggerParams,
  TriggerValue,
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
  <
    Tr extends AnyTrigger,
    O extends OutputOption<O> = never,
    S extends Services = {},
    I extends NamedBindings<I, Input<unknown>> = {},
  >(
    name: string,
    options: FunctionOptions<Tr, O, S, I>,
    handler: (value: TriggerValue<Tr>, context: ContextOf<Tr, S, I>) => Awaitable<Returned<O, Tr>>,
  ): FunctionDefinition<TriggerValue<Tr>, TriggerParams<Tr>, Returned<O, Tr>>;

  /**
   * The same for a method of a class, as a standard (TC39) decorator; put it above all other decorators of the method.
   * TypeScript does not type a decorated method's parameters by its decorator: they are annotated, and the compiler
   * checks that they fit. Services come from `inject()`.
   */
  method<
    Tr extends AnyTrigger,
    O extends OutputOption<O> = never,
    S extends Services = {},
    I extends NamedBindings<I, Input<unknown>> = {},
  >(
    name: string,
    options: FunctionOptions<Tr, O, S, I>,
  ): MethodDecorator<TriggerValue<Tr>, Returned<O, Tr>, ContextOf<Tr, S, I>>;
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

/** The options with their types erased. */
type AnyOptions = FunctionOptions<AnyTrigger, object, Services, object>;

// Types end here. The pipeline calls a handler with what the bindings of its definition made, and those are the types
// that the compiler checked the handler against; likewise it checked what the options hold.

function define(
  name: string,
  options: AnyOptions,
  handler: (value: never, context: never) => unknown,
): FunctionDefinition<never, never, never> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return { kind: "function", ...declaration(name, options), handler: handler as FunctionHandler };
}

function method(name: string, options: AnyOptions) {
  const declared = declaration(name, options);
  return (run: object): void => rememberMethod(run, declared);
}

function declaration(name: string, options: AnyOptions): FunctionDeclaration {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return declareFunction(name, options as ErasedOptions);
}
