/**
 * Wrong programs. `// error:` says what the compiler has to report for the next line: the first line of its message, as
 * a user reads it, and where that says little the lines that follow. Nothing else in this file may be reported.
 */
/* oxlint-disable -- wrong on purpose */
import { httpRequestData, httpResult, httpTrigger } from "@isofunc/extensions/http";
import { queueOutput, queueTrigger } from "@isofunc/extensions/queues";
import { exponentialBackoff, fixedDelay, fn, HostBuilder, inject, json, many, text, token } from "@isofunc/worker";
import type { Logger } from "@isofunc/worker";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Readable } from "node:stream";
import { blobContainer, blobInput, blobTrigger, serviceBusTrigger, stream } from "./bindings.ts";

declare const Album: StandardSchemaV1<unknown, { name: string }>;
const Clock = token<{ now(): Date }>("Clock");

// 1. A parameter that is not of the trigger's type
// error: Argument of type '(n: number) => void' is not assignable to parameter of type '(value: { name: string; }, context: ContextOf<Trigger<{ name: string; }, unknown, void, QueueExtras>, {}, {}>) => Awaitable<void>'.
fn("A", { trigger: queueTrigger("q", { as: json(Album) }) }, (n: number) => {});

// 2. A name that the path does not capture
fn("A", { trigger: blobTrigger("c/{name}", { as: text }) }, (_blob, { params }) => {
  // error: Property 'nmae' does not exist on type '{ readonly name: string; }'.
  params.nmae;
});

// 3. No trigger
// error: Property 'trigger' is missing in type '{ output: Output<readonly Serializable[] | Serializable>; }' but required in type 'FunctionOptions<AnyTrigger, Output<readonly Serializable[] | Serializable>, {}, {}>'.
fn("A", { output: queueOutput("q") }, () => "x");

// 4. Two triggers
// error: Object literal may only specify known properties, but 'trigger2' does not exist in type 'FunctionOptions<Trigger<string, unknown, void, QueueExtras>, never, {}, {}>'. Did you mean to write 'trigger'?
fn("A", { trigger: queueTrigger("q"), trigger2: queueTrigger("r") }, () => {});

// 5. Two sets of outputs
// error: Object literal may only specify known properties, but 'outputs' does not exist in type 'FunctionOptions<Trigger<string, unknown, void, QueueExtras>, Output<readonly Serializable[] | Serializable>, {}, {}>'. Did you mean to write 'output'?
fn("A", { trigger: queueTrigger("q"), output: queueOutput("o"), outputs: { a: queueOutput("r") } }, () => "x");

// 6. A result that the output does not take
// error: Type 'number' is not assignable to type 'Awaitable<string | readonly string[] | null>'.
fn("A", { trigger: queueTrigger("q"), output: queueOutput("o", { as: text }) }, () => 5);

// 7. A forgotten result
// error: Argument of type '() => void' is not assignable to parameter of type '(value: string, context: ContextOf<Trigger<string, unknown, void, QueueExtras>, {}, {}>) => Awaitable<string | readonly string[] | null>'.
fn("A", { trigger: queueTrigger("q"), output: queueOutput("o", { as: text }) }, () => {});

// 8. One of several outputs is missing
// error: Type '{ result: Response; }' is not assignable to type 'Awaitable<{ readonly result: HttpAnswer | null; readonly m: string | readonly string[] | null; }>'.
fn("A", { trigger: httpTrigger(), output: { result: httpResult(), m: queueOutput("q", { as: text }) } }, () => ({
  result: new Response(),
}));

// The same with a body
// error: Argument of type '() => { result: Response; }' is not assignable to parameter of type '(value: Request, context: ContextOf<Trigger<Request, unknown, HttpAnswer, HttpExtras>, {}, {}>) => Awaitable<{ readonly result: HttpAnswer | null; readonly m: string | ... 1 more ... | null; }>'.
fn("A", { trigger: httpTrigger(), output: { result: httpResult(), m: queueOutput("q", { as: text }) } }, () => {
  return { result: new Response() };
});

// 9. One of several outputs is of the wrong type, in a promise
// error: Type 'Promise<{ result: Response; m: number; }>' is not assignable to type 'Awaitable<{ readonly result: HttpAnswer | null; readonly m: string | readonly string[] | null; }>'.
fn("A", { trigger: httpTrigger(), output: { result: httpResult(), m: queueOutput("q", { as: text }) } }, async () => ({
  result: new Response(),
  m: 1,
}));

// 10. A misspelt output
// error: Type '{ result: Response; n: string; }' is not assignable to type 'Awaitable<{ readonly result: HttpAnswer | null; readonly m: string | readonly string[] | null; }>'.
fn("A", { trigger: httpTrigger(), output: { result: httpResult(), m: queueOutput("q", { as: text }) } }, () => ({
  result: new Response(),
  n: "x",
}));

// 11. An output in place of the trigger
// error: Type 'Output<readonly Serializable[] | Serializable>' is not assignable to type 'AnyTrigger'.
fn("A", { trigger: queueOutput("q") }, () => {});

// 12. A misspelt service
fn("A", { trigger: queueTrigger("q"), services: { clock: Clock } }, (_message, { services }) => {
  // error: Property 'clokc' does not exist on type '{ readonly clock: { now(): Date; }; }'. Did you mean 'clock'?
  services.clokc.now();
});

// 13. An HTTP function that returns a plain number
// error: Type 'number' is not assignable to type 'Awaitable<void | HttpAnswer>'.
fn("A", { trigger: httpTrigger() }, () => 5);

// 14. An authorization level that does not exist
// error: Type '"anon"' is not assignable to type '"admin" | "anonymous" | "function" | "system" | "user" | undefined'.
httpTrigger({ authLevel: "anon" });

// 15. A name that a host would refuse
fn(
  "A",
  // error: Type 'Output<string | readonly string[]>' is not assignable to type '"'message_text' is no binding name: a host accepts letters and digits only"'.
  { trigger: httpTrigger(), output: { result: httpResult(), message_text: queueOutput("q", { as: text }) } },
  () => ({ result: new Response(), message_text: "x" }),
);

// 16. A number of the route used as text
fn("A", { trigger: httpTrigger({ route: "p/{id:int}" }) }, (_request, { params }) => {
  // error: Property 'toUpperCase' does not exist on type 'number'.
  params.id.toUpperCase();
});

// 17. An output that is undefined
// error: Type 'undefined' is not assignable to type 'Awaitable<readonly Serializable[] | Serializable | null>'.
fn("A", { trigger: queueTrigger("q"), output: queueOutput("o") }, () => undefined);

export class Methods {
  // 18. A method's parameter that is not of the trigger's type
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type '(x: number) => void' is not assignable to parameter of type '(this: Methods, value: { name: string; }, context: ContextOf<Trigger<{ name: string; }, unknown, void, QueueExtras>, {}, {}>) => Awaitable<void>'.
  //   Types of parameters 'x' and 'value' are incompatible.
  //   Type '{ name: string; }' is not assignable to type 'number'.
  @fn.method("C1", { trigger: queueTrigger("q", { as: json(Album) }) })
  a(x: number) {}

  // 19. A method's result that the output does not take
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type '(x: string) => number' is not assignable to parameter of type '(this: Methods, value: string, context: ContextOf<Trigger<string, unknown, void, QueueExtras>, {}, {}>) => Awaitable<string | readonly string[] | null>'.
  //   Type 'number' is not assignable to type 'Awaitable<string | readonly string[] | null>'.
  @fn.method("C2", { trigger: queueTrigger("q"), output: queueOutput("o", { as: text }) })
  b(x: string) {
    return 5;
  }

  // 20. A private method
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type 'ClassMethodDecoratorContext<Methods, (x: string) => void> & { name: "#c"; private: true; static: false; }' is not assignable to parameter of type 'ClassMethodDecoratorContext<Methods, (this: Methods, ...args: any) => any> & { readonly static: false; readonly private: false; }'.
  //   Type 'ClassMethodDecoratorContext<Methods, (x: string) => void> & { name: "#c"; private: true; static: false; }' is not assignable to type '{ readonly static: false; readonly private: false; }'.
  //   Types of property 'private' are incompatible.
  //   Type 'true' is not assignable to type 'false'.
  @fn.method("C3", { trigger: queueTrigger("q") })
  #c(x: string) {}

  // 21. A method's parameter without a type
  @fn.method("C4", { trigger: queueTrigger("q") })
  // error: Parameter 'x' implicitly has an 'any' type.
  d(x) {}

  // 22. A method's context with names that the path does not capture
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type '(x: Readable, context: { params: { nmae: string; }; }) => void' is not assignable to parameter of type '(this: Methods, value: Readable, context: ContextOf<Trigger<Readable, { readonly name: string; }, void, { readonly trigger: TriggerContext<BlobMetadata>; }>, {}, {}>) => Awaitable<...>'.
  //   Types of parameters 'context' and 'context' are incompatible.
  //   Type 'ContextOf<Trigger<Readable, { readonly name: string; }, void, { readonly trigger: TriggerContext<BlobMetadata>; }>, {}, {}>' is not assignable to type '{ params: { nmae: string; }; }'.
  //   Types of property 'params' are incompatible.
  //   Property 'nmae' is missing in type '{ readonly name: string; }' but required in type '{ nmae: string; }'.
  @fn.method("C5", { trigger: blobTrigger("c/{name}", { as: stream }) })
  e(x: Readable, context: { params: { nmae: string } }) {}

  // 26. A method's parameter does not flow back into a trigger without options
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type '(x: number) => void' is not assignable to parameter of type '(this: Methods, value: string, context: ContextOf<Trigger<string, unknown, void, QueueExtras>, {}, {}>) => Awaitable<void>'.
  //   Types of parameters 'x' and 'value' are incompatible.
  //   Type 'string' is not assignable to type 'number'.
  @fn.method("D1", { trigger: queueTrigger("q") })
  f(x: number) {}

  // 27. A method's result that cannot be written as JSON
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type '(x: string) => bigint' is not assignable to parameter of type '(this: Methods, value: string, context: ContextOf<Trigger<string, unknown, void, QueueExtras>, {}, {}>) => Awaitable<readonly Serializable[] | Serializable | null>'.
  //   Type 'bigint' is not assignable to type 'Awaitable<readonly Serializable[] | Serializable | null>'.
  @fn.method("D2", { trigger: queueTrigger("q"), output: queueOutput("o") })
  g(x: string) {
    return 5n;
  }

  // A static method
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type 'ClassMethodDecoratorContext<typeof Methods, (x: string) => void> & { name: "h"; private: false; static: true; }' is not assignable to parameter of type 'ClassMethodDecoratorContext<typeof Methods, (this: typeof Methods, ...args: any) => any> & { readonly static: false; readonly private: false; }'.
  //   Type 'ClassMethodDecoratorContext<typeof Methods, (x: string) => void> & { name: "h"; private: false; static: true; }' is not assignable to type '{ readonly static: false; readonly private: false; }'.
  //   Types of property 'static' are incompatible.
  //   Type 'true' is not assignable to type 'false'.
  @fn.method("D3", { trigger: queueTrigger("q") })
  static h(x: string) {}

  // A field in place of a method
  // error: Unable to resolve signature of property decorator when called as an expression.
  //   Argument of type 'undefined' is not assignable to parameter of type '(this: Methods, value: string, context: ContextOf<Trigger<string, unknown, void, QueueExtras>, {}, {}>) => Awaitable<void>'.
  @fn.method("D4", { trigger: queueTrigger("q") })
  i = (x: string) => x;

  // A method with an HTTP trigger that returns text
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type '(x: Request) => string' is not assignable to parameter of type '(this: Methods, value: Request, context: ContextOf<Trigger<Request, unknown, HttpAnswer, HttpExtras>, {}, {}>) => Awaitable<...>'.
  //   Type 'string' is not assignable to type 'Awaitable<void | HttpAnswer>'.
  @fn.method("D5", { trigger: httpTrigger() })
  j(x: Request): string {
    return x.url;
  }

  // A method of several outputs that forgets one
  // error: Unable to resolve signature of method decorator when called as an expression.
  //   Argument of type '(x: Request) => { result: Response; }' is not assignable to parameter of type '(this: Methods, value: Request, context: ContextOf<Trigger<Request, unknown, HttpAnswer, HttpExtras>, {}, {}>) => Awaitable<...>'.
  //   Type '{ result: Response; }' is not assignable to type 'Awaitable<{ readonly result: HttpAnswer | null; readonly m: readonly Serializable[] | Serializable | null; }>'.
  //   Property 'm' is missing in type '{ result: Response; }' but required in type '{ readonly result: HttpAnswer | null; readonly m: readonly Serializable[] | Serializable | null; }'.
  @fn.method("D6", { trigger: httpTrigger(), output: { result: httpResult(), m: queueOutput("q") } })
  k(x: Request) {
    return { result: new Response(x.url) };
  }

  // A method's service that is used as another
  // error: Type '{ now(): Date; }' is missing the following properties from type 'Logger': category, isEnabled, log, trace, and 7 more.
  readonly clock: Logger = inject(Clock);
}

// 24. A class that takes constructor arguments
class NoInject {
  constructor(_log: Logger) {}
}
// error: Type 'typeof NoInject' is not assignable to type 'typeof NoInject & Refused<"A class of functions takes no constructor arguments: use inject() in its fields">'.
new HostBuilder().addFunctions({ NoInject });

// 25. An export that is no function
// error: Type 'number' is not assignable to type 'number & Refused<"Only functions can be exported here: what fn() returns, or a class with fn.method">'.
new HostBuilder().addFunctions({ helper: 5 });

// 28. Metadata of another trigger
fn("A", { trigger: queueTrigger("q") }, (_message, { trigger }) => {
  // error: Property 'blobTrigger' does not exist on type 'QueueMetadata'.
  trigger.metadata.blobTrigger;
});

// 29. Message actions on a queue
// error: Property 'messageActions' does not exist on type 'ContextOf<Trigger<string, unknown, void, QueueExtras>, {}, {}>'.
fn("A", { trigger: queueTrigger("q") }, (_message, { messageActions }) => {});

// A misspelt action
fn("A", { trigger: serviceBusTrigger("q") }, async (message, { messageActions }) => {
  // error: Property 'complet' does not exist on type 'MessageActions'. Did you mean 'complete'?
  await messageActions.complet(message);
});

// A retry policy that does not exist
// error: Type '"linear"' is not assignable to type '"exponentialBackoff" | "fixedDelay"'.
fn("A", { trigger: queueTrigger("q"), retry: { strategy: "linear", maxRetryCount: 3 } }, () => {});

// A retry delay that is no time span
// error: Type '"5 seconds"' is not assignable to type 'number | `${number}:${number}:${number}`'.
fixedDelay({ maxRetryCount: 3, delay: "5 seconds" });

// A retry policy with the options of the other one
// error: Object literal may only specify known properties, and 'delay' does not exist in type 'ExponentialBackoffOptions'.
exponentialBackoff({ maxRetryCount: 3, delay: "00:00:05" });

// A handler that is missing
// error: Expected 3 arguments, but got 2.
fn("A", { trigger: queueTrigger("q") });

// A name that is missing
// error: Expected 3 arguments, but got 2.
fn({ trigger: queueTrigger("q") }, () => {});

// A service that is no key
// error: Type 'string' is not assignable to type 'ServiceKey<unknown>'.
fn("A", { trigger: queueTrigger("q"), services: { clock: "Clock" } }, () => {});

// A service used as another
fn("A", { trigger: queueTrigger("q"), services: { container: blobContainer } }, (_message, { services }) => {
  // error: Property 'now' does not exist on type 'BlobContainer'.
  services.container.now();
});

// An input in place of an output
// error: Type 'Input<Uint8Array<ArrayBufferLike>>' is not assignable to type 'OutputOption<Input<Uint8Array<ArrayBufferLike>>>'.
fn("A", { trigger: queueTrigger("q"), output: blobInput("c/x") }, () => "x");

// An output among the inputs
// error: Property 'target' is missing in type 'Output<readonly Serializable[] | Serializable>' but required in type 'Input<unknown>'.
fn("A", { trigger: queueTrigger("q"), inputs: { a: queueOutput("o") } }, () => {});

// A trigger among the inputs
// error: Type 'Trigger<string, unknown, void, QueueExtras>' is not assignable to type 'Input<unknown>' with 'exactOptionalPropertyTypes: true'. Consider adding 'undefined' to the types of the target's properties.
fn("A", { trigger: queueTrigger("q"), inputs: { a: queueTrigger("o") } }, () => {});

// An input's name that a host would refuse
// error: Type 'Input<string>' is not assignable to type '"'my-blob' is no binding name: a host accepts letters and digits only"'.
fn("A", { trigger: queueTrigger("q"), inputs: { "my-blob": blobInput("c/x", { as: text }) } }, () => {});

// A misspelt input
fn("A", { trigger: queueTrigger("q"), inputs: { price: blobInput("c/x", { as: text }) } }, (_message, { inputs }) => {
  // error: Property 'prise' does not exist on type '{ readonly price: string; }'. Did you mean 'price'?
  inputs.prise;
});

// An input used as another type
fn("A", { trigger: queueTrigger("q"), inputs: { price: blobInput("c/x") } }, (_message, { inputs }) => {
  // error: Property 'toUpperCase' does not exist on type 'Uint8Array<ArrayBufferLike>'.
  inputs.price.toUpperCase();
});

// An optional route value used as if it were there
fn("A", { trigger: httpTrigger({ route: "p/{id?}" }) }, (_request, { params }) => {
  // error: 'params.id' is possibly 'undefined'.
  params.id.toUpperCase();
});

// A long of the route used as a number
fn("A", { trigger: httpTrigger({ route: "p/{id:long}" }) }, (_request, { params }) => {
  // error: Operator '+' cannot be applied to types 'bigint' and '1'.
  params.id + 1;
});

// Params of a trigger that captures nothing
fn("A", { trigger: queueTrigger("q") }, (_message, { params }) => {
  // error: Property 'name' does not exist on type '{}'.
  params.name;
});

// The answer of the built-in model is a value that JSON cannot write
// error: Type 'bigint' is not assignable to type 'Awaitable<void | HttpAnswer | Serializable>'.
fn("A", { trigger: httpTrigger({ as: httpRequestData }) }, () => 5n);

// The web request used as the built-in one
fn("A", { trigger: httpTrigger() }, (request) => {
  // error: Property 'createResponse' does not exist on type 'Request'.
  return request.createResponse();
});

// A body used as the request
fn("A", { trigger: httpTrigger({ as: json(Album) }) }, (album) => {
  // error: Property 'url' does not exist on type '{ name: string; }'.
  return new Response(album.url);
});

// A misspelt method
// error: Type '"gte"' is not assignable to type '"delete" | "get" | "head" | "options" | "patch" | "post" | "put"'.
httpTrigger({ methods: ["gte"] });

// A misspelt option
// error: Object literal may only specify known properties, but 'conection' does not exist in type 'QueueTriggerOptions'. Did you mean to write 'connection'?
queueTrigger("q", { conection: "C" });

// Something that is no target
// error: Type 'string' is not assignable to type 'Target<unknown>'.
queueTrigger("q", { as: "text" });

// A list of outputs
// error: Type 'Output<readonly Serializable[] | Serializable>[]' is not assignable to type 'OutputOption<Output<readonly Serializable[] | Serializable>[]>'.
fn("A", { trigger: queueTrigger("q"), output: [queueOutput("a"), queueOutput("b")] }, () => "x");

// A batch used as one
fn("A", { trigger: queueTrigger("q", { as: many(json(Album)) }) }, (albums) => {
  // error: Property 'name' does not exist on type 'readonly { name: string; }[]'.
  albums.name;
});

// A list whose elements the output does not take
// error: Object literal may only specify known properties, and 'title' does not exist in type '{ name: string; }'.
fn("A", { trigger: queueTrigger("q"), output: queueOutput("o", { as: json(Album) }) }, () => [{ title: "x" }]);

// A result of a function that has no output
// error: Type 'string' is not assignable to type 'Awaitable<void>'.
fn("A", { trigger: queueTrigger("q") }, () => "x");

// A module with one export that is none
// error: Type '{ retries: number; }' is not assignable to type '{ retries: number; } & Refused<"Only functions can be exported here: what fn() returns, or a class with fn.method">'.
new HostBuilder().addFunctions({ ok: fn("A", { trigger: queueTrigger("q") }, () => {}) }, { options: { retries: 3 } });
