/** Right programs: in the functional form nothing is annotated, and every type is as it should be. */
/* oxlint-disable typescript/no-unnecessary-type-parameters, typescript/no-unnecessary-type-arguments, eslint/no-unused-vars -- types about types */
import { httpRequestData, httpResult, httpTrigger } from "@isofunc/extensions/http";
import type { HttpRequestData } from "@isofunc/extensions/http";
import { queueOutput, queueTrigger } from "@isofunc/extensions/queues";
import {
  bytes,
  date,
  exponentialBackoff,
  fixedDelay,
  fn,
  guid,
  HostBuilder,
  inject,
  json,
  many,
  nullable,
  number,
  text,
  token,
} from "@isofunc/worker";
import type { FunctionDefinition, HandlerContext, TriggerContext } from "@isofunc/worker";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Readable } from "node:stream";
import { blobContainer, blobInput, blobTrigger, questionTrigger, serviceBusTrigger, stream } from "./bindings.ts";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does not compile unless its type argument is `true`. */
function is<T extends true>(_?: T): void {}

interface Album {
  name: string;
  songs: string[];
}
declare const Album: StandardSchemaV1<unknown, Album>;

interface Clock {
  now(): Date;
}
const Clock = token<Clock>("Clock");

class Counter {
  count = 0;
}

// What the function receives follows from `as`.

export const byDefault = fn("ByDefault", { trigger: queueTrigger("q") }, (message) => {
  is<Equal<typeof message, string>>();
});
export const asJson = fn("AsJson", { trigger: queueTrigger("q", { as: json(Album) }) }, (album) => {
  is<Equal<typeof album, Album>>();
});
export const asAnyJson = fn("AsAnyJson", { trigger: queueTrigger("q", { as: json() }) }, (value) => {
  is<Equal<typeof value, unknown>>();
});
export const asMany = fn("AsMany", { trigger: queueTrigger("q", { as: many(json(Album)) }) }, (albums) => {
  is<Equal<typeof albums, readonly Album[]>>();
});
export const asScalars = fn(
  "AsScalars",
  {
    trigger: queueTrigger("q", { as: number }),
    inputs: { id: blobInput("a", { as: guid }), day: blobInput("b", { as: nullable(date) }) },
  },
  (count, { inputs }) => {
    is<Equal<typeof count, number>>();
    is<Equal<typeof inputs, { readonly id: string; readonly day: Date | null }>>();
  },
);
export const asStream = fn(
  "AsStream",
  { trigger: blobTrigger("samples/{name}", { connection: "C", as: stream }) },
  (blob) => {
    is<Equal<typeof blob, Readable>>();
  },
);

// What paths and routes capture.

export const twoNames = fn("TwoNames", { trigger: blobTrigger("c/{{x}}-{name}.{extension}") }, (_blob, { params }) => {
  is<Equal<typeof params, { readonly name: string; readonly extension: string }>>();
});
export const noNames = fn("NoNames", { trigger: httpTrigger() }, (_request, { params }) => {
  is<Equal<typeof params, {}>>();
});
export const everyKind = fn(
  "EveryKind",
  { trigger: httpTrigger({ route: "{a:int}/{b:long}/{c:bool}/{d:datetime}/{e:decimal}/{f:guid}/{g:alpha}" }) },
  (_request, { params }) => {
    is<
      Equal<
        typeof params,
        {
          readonly a: number;
          readonly b: bigint;
          readonly c: boolean;
          readonly d: Date;
          readonly e: number;
          readonly f: string;
          readonly g: string;
        }
      >
    >();
  },
);
export const marks = fn(
  "Marks",
  { trigger: httpTrigger({ route: "{category:alpha}/{id:int:min(1)}/{v=1}/{n:int=7}/{page:int?}/{*rest}" }) },
  (_request, { params }) => {
    is<
      Equal<
        typeof params,
        {
          readonly category: string;
          readonly id: number;
          readonly v: string;
          readonly n: number;
          readonly page: number | undefined;
          readonly rest: string;
        }
      >
    >();
  },
);
export const expressions = fn(
  "Expressions",
  { trigger: httpTrigger({ route: "p/{ssn:regex(^\\d{{3}}-\\d{{2}}$)}/{s:length(2,4)?}/{a}-{b?}" }) },
  (_request, { params }) => {
    is<
      Equal<
        typeof params,
        { readonly ssn: string; readonly s: string | undefined; readonly a: string; readonly b: string | undefined }
      >
    >();
  },
);
declare const someRoute: string;
export const unknownRoute = fn(
  "UnknownRoute",
  { trigger: httpTrigger({ route: someRoute }) },
  (_request, { params }) => {
    is<Equal<typeof params, Readonly<Record<string, string | undefined>>>>();
  },
);

// HTTP in both models.

export const web = fn("Web", { trigger: httpTrigger({ methods: ["get"], authLevel: "anonymous" }) }, (request) => {
  is<Equal<typeof request, Request>>();
  return new Response(`Welcome, ${new URL(request.url).searchParams.get("name")}!`);
});
export const webNothing = fn("WebNothing", { trigger: httpTrigger() }, () => {});
export const webAsync = fn("WebAsync", { trigger: httpTrigger() }, async (request) =>
  Response.json(await request.json()),
);
export const builtIn = fn("BuiltIn", { trigger: httpTrigger({ as: httpRequestData }) }, (request) => {
  is<Equal<typeof request, HttpRequestData>>();
  const response = request.createResponse();
  response.writeString("hello");
  return response;
});
export const builtInValue = fn("BuiltInValue", { trigger: httpTrigger({ as: httpRequestData }) }, () => ({
  name: "x",
}));
export const body = fn(
  "Body",
  { trigger: httpTrigger({ methods: ["post"], as: json(Album) }) },
  (album, { request }) => {
    is<Equal<typeof album, Album>>();
    is<Equal<typeof request, Request>>();
    return Response.json(album.name);
  },
);

// Outputs.

export const oneOutput = fn(
  "OneOutput",
  { trigger: queueTrigger("q"), output: queueOutput("o", { as: text }) },
  (message) => message,
);
export const oneOutputSeveralTimes = fn(
  "OneOutputSeveralTimes",
  { trigger: queueTrigger("q"), output: queueOutput("o", { as: json(Album) }) },
  async () => [{ name: "a", songs: [] }],
);
export const nothingToWrite = fn(
  "NothingToWrite",
  { trigger: queueTrigger("q"), output: queueOutput("o", { as: text }) },
  (message) => (message === "" ? null : message),
);
export const interfaceAsJson = fn(
  "InterfaceAsJson",
  { trigger: queueTrigger("q"), output: queueOutput("o") },
  (): Album => ({ name: "a", songs: [] }),
);
export const multiple = fn(
  "Multiple",
  {
    trigger: httpTrigger({ methods: ["post"], authLevel: "function" }),
    output: { result: httpResult(), messageText: queueOutput("myQueue", { as: text }) },
  },
  (_request, { log }) => {
    log.info("HTTP trigger function processed a request.");
    return { result: new Response("ok"), messageText: "some output" };
  },
);
export const multipleAsync = fn(
  "MultipleAsync",
  {
    trigger: httpTrigger(),
    output: {
      result: httpResult(),
      albums: queueOutput("q", { as: json(Album) }),
      raw: queueOutput("r", { as: bytes }),
    },
  },
  async () => ({
    result: new Response("ok"),
    albums: [{ name: "a", songs: [] }],
    raw: null,
  }),
);
export const answer = fn("Answer", { trigger: questionTrigger() }, (question) => ({ question }));

// Services, inputs, metadata, retries, what triggers add.

export const services = fn(
  "Services",
  { trigger: queueTrigger("q"), services: { clock: Clock, counter: Counter } },
  (_message, { services }) => {
    is<Equal<typeof services.clock, Clock>>();
    is<Equal<typeof services.counter, Counter>>();
  },
);
export const blobCopier = fn(
  "BlobCopier",
  { trigger: blobTrigger("samples-workitems/{name}", { as: stream }), services: { container: blobContainer } },
  async (blob, { params, services, signal, log }) => {
    await services.container.uploadStream(params.name, blob, { signal });
    log.info("Blob {name} copied", { name: params.name });
  },
);
export const inputs = fn(
  "Inputs",
  {
    trigger: queueTrigger("q", { as: many(json(Album)) }),
    inputs: { template: blobInput("t/{name}", { as: text }) },
    output: queueOutput("out", { as: text }),
  },
  (albums, { inputs }) => {
    is<Equal<typeof inputs, { readonly template: string }>>();
    return albums.map((album) => album.name + inputs.template);
  },
);
export const metadata = fn(
  "Metadata",
  { trigger: queueTrigger("q"), retry: fixedDelay({ maxRetryCount: 3, delay: "00:00:05" }) },
  (_message, { trigger, invocationId, retryContext }) => {
    is<Equal<typeof trigger.metadata.dequeueCount, number>>();
    is<Equal<typeof trigger.metadata.insertionTime, Date>>();
    is<Equal<typeof invocationId, string>>();
    is<Equal<typeof retryContext extends { readonly retryCount: number } | undefined ? true : false, true>>();
  },
);
export const backoff = fn(
  "Backoff",
  {
    trigger: queueTrigger("q"),
    retry: exponentialBackoff({ maxRetryCount: -1, minimumInterval: 500, maximumInterval: "1.00:00:00" }),
  },
  () => {},
);
export const actions = fn(
  "Actions",
  { trigger: serviceBusTrigger("orders", { autoComplete: false }) },
  async (message, { messageActions }) => {
    await messageActions.deadLetter(message, { reason: "r" });
  },
);

// The class form: the parameters are annotated, and fit.

export class Albums {
  readonly #clock = inject(Clock);
  readonly #counter = inject(Counter);

  @fn.method("AlbumAdded", {
    trigger: queueTrigger("albums", { as: json(Album) }),
    output: queueOutput("names", { as: text }),
  })
  run(album: Album): string[] {
    this.#counter.count++;
    return [album.name, this.#clock.now().toISOString()];
  }

  @fn.method("AlbumCopied", { trigger: blobTrigger("albums/{name}", { as: stream }) })
  async copied(_blob: Readable, { params, signal }: HandlerContext<{ readonly name: string }>): Promise<void> {
    signal.throwIfAborted();
    is<Equal<typeof params.name, string>>();
  }

  @fn.method("AlbumAsked", { trigger: httpTrigger() })
  asked(_request: Request, context: HandlerContext): Response {
    return new Response(context.invocationId);
  }
}

// A definition keeps its types.

is<
  Equal<
    typeof blobCopier extends FunctionDefinition<infer T, infer P, unknown> ? [T, P] : never,
    [Readable, { readonly name: string }]
  >
>();
is<
  Equal<
    typeof oneOutput extends FunctionDefinition<unknown, unknown, infer R> ? R : never,
    string | readonly string[] | null
  >
>();

// A module of functions.

new HostBuilder().addFunctions({ blobCopier, web, Albums }, { asJson });

// The default context is what a helper of several functions takes.

declare function helper(context: { readonly trigger: TriggerContext<object>; readonly invocationId: string }): void;
export const helped = fn("Helped", { trigger: queueTrigger("q") }, (_message, context) => helper(context));
