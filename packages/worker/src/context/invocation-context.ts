import type { InvocationRequest } from "@isofunc/protocol";
import { IsofuncError } from "@isofunc/protocol";
import type { BoundInput, BoundInputs } from "../conversion/bind-inputs.ts";
import type { HttpRequestData } from "../http/http-request-data.ts";
import type { HttpResponseData } from "../http/http-response-data.ts";
import type { LoadedFunction } from "../invocation/loaded-function.ts";
import type { RunningApp } from "../invocation/running-app.ts";
import type { Logger } from "../logging/logger.ts";
import type { ServiceProvider } from "../services/service-provider.ts";
import type { Target } from "../targets/target.ts";
import { bindingDataOf } from "./binding-data.ts";
import type {
  BindingContext,
  FunctionContext,
  FunctionDescription,
  InputBindingData,
  InvocationFeatures,
  InvocationResult,
  InvocationScope,
  OutputBindingData,
  RetryContext,
  TraceContext,
  TriggerContext,
} from "./function-context.ts";
import { httpRequestOf, httpResponseOf } from "./http-messages.ts";
import { FeatureMap } from "./invocation-features.ts";
import { liveOutputs } from "./output-bindings.ts";
import type { OutputValues } from "./output-bindings.ts";

/**
 * The context of one invocation, for middleware and function alike. Every invocation makes one, so it holds the request
 * and little else: each part comes into being when somebody first looks at it.
 */
export class InvocationContext implements FunctionContext {
  /** The request as it came. (`request` is what an HTTP trigger adds.) */
  readonly invocationRequest: InvocationRequest;
  /** The function that was asked for. */
  readonly function: LoadedFunction;
  /** What the function gave, and what middleware made of it. */
  readonly result: InvocationResult = { value: undefined };

  // What the function gets besides: settled when its inputs are bound.
  inputs: Readonly<Record<string, unknown>> = NOTHING;
  params: Readonly<Record<string, unknown>> = NOTHING;
  services: Readonly<Record<string, unknown>> = NOTHING;

  readonly app: RunningApp;
  #bound: BoundInputs | Promise<BoundInputs> | undefined;
  #early: Map<string, BoundInput> | undefined;
  #outputs: OutputValues | undefined;
  #scope: ServiceProvider | undefined;
  #abort: AbortController | undefined;
  #cancelled = false;
  #ended = false;
  #items: Map<unknown, unknown> | undefined;
  #features: InvocationFeatures | undefined;
  #log: Logger | undefined;
  #bindingContext: BindingContext | undefined;
  #trigger: TriggerContext | undefined;

  constructor(request: InvocationRequest, loaded: LoadedFunction, app: RunningApp) {
    this.invocationRequest = request;
    this.function = loaded;
    this.app = app;
  }

  get invocationId(): string {
    return this.invocationRequest.invocationId;
  }

  get functionDefinition(): FunctionDescription {
    return this.function.description;
  }

  get bindingContext(): BindingContext {
    return (this.#bindingContext ??= { bindingData: bindingDataOf(this.invocationRequest.triggerMetadata) });
  }

  get trigger(): TriggerContext {
    if (this.#trigger === undefined) {
      const { type, name } = this.function.definition.trigger;
      const metadata = Array.from(this.bindingContext.bindingData, ([key, value]) => [lowerFirst(key), value] as const);
      this.#trigger = { type, name, metadata: Object.fromEntries(metadata) };
    }
    return this.#trigger;
  }

  /** A trigger with typed metadata puts its own here. */
  set trigger(trigger: TriggerContext) {
    this.#trigger = trigger;
  }

  get traceContext(): TraceContext {
    const {
      traceParent = "",
      traceState = "",
      attributes = {},
      baggage = {},
    } = this.invocationRequest.traceContext ?? {};
    return { traceParent, traceState, attributes, baggage };
  }

  get retryContext(): RetryContext | undefined {
    const retry = this.invocationRequest.retryContext;
    return retry && { retryCount: retry.retryCount ?? 0, maxRetryCount: retry.maxRetryCount ?? 0 };
  }

  get items(): Map<unknown, unknown> {
    return (this.#items ??= new Map());
  }

  get features(): InvocationFeatures {
    return (this.#features ??= new FeatureMap());
  }

  /** The features, if anybody has looked at them. */
  get featuresInUse(): InvocationFeatures | undefined {
    return this.#features;
  }

  get scope(): InvocationScope {
    return this.serviceProvider;
  }

  get serviceProvider(): ServiceProvider {
    if (this.#scope === undefined) {
      this.#scope = this.app.services.createScope();
      // Whoever comes late gets a scope that has ended, too.
      if (this.#ended) void this.#scope[Symbol.asyncDispose]();
    }
    return this.#scope;
  }

  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      this.#abort = new AbortController();
      if (this.#cancelled) this.#abort.abort(cancelledBy(this.invocationId));
    }
    return this.#abort.signal;
  }

  get log(): Logger {
    return (this.#log ??= this.getLogger(this.function.description.name));
  }

  getLogger(category: string): Logger {
    return this.app.loggers.createInvocationLogger(category, this);
  }

  async getHttpRequestData(): Promise<HttpRequestData | undefined> {
    return httpRequestOf(this.invocationRequest);
  }

  getHttpResponseData(): HttpResponseData | undefined {
    return httpResponseOf(this.result, this.getOutputBindings());
  }

  getInvocationResult<T = unknown>(): InvocationResult<T> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller says what the function returns
    return this.result as InvocationResult<T>;
  }

  getOutputBindings<T = unknown>(): readonly OutputBindingData<T>[] {
    const outputs = liveOutputs(this.function.description.outputBindings, this.outputs);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller says what the outputs hold
    return outputs as readonly OutputBindingData<T>[];
  }

  async bindInput<T = unknown>(name: string, as?: Target<T>): Promise<InputBindingData<T>> {
    const key = this.function.description.inputBindings.get(name)?.name ?? name;
    this.#early ??= new Map();
    if (!this.#early.has(key)) {
      const made = await this.function.binder.bindOne(key, this.invocationRequest, this, as);
      if (made === undefined) throw noSuchBinding(this.function, name);
      if (!this.#early.has(key)) this.#early.set(key, made);
    }
    const bound = this.#early.get(key);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made for the target `as`, or known to the caller
    return bound as InputBindingData<T>;
  }

  /** What the function receives. It is made once; a function that is called twice gets the same. */
  bindInputs(): BoundInputs | Promise<BoundInputs> {
    return (this.#bound ??= this.function.binder.bind(this.invocationRequest, this, this.#early));
  }

  /** Takes over what the function gets besides its value. */
  adopt({ inputs, params, extras }: BoundInputs, services: Readonly<Record<string, unknown>>): void {
    this.inputs = inputs;
    this.params = params;
    this.services = services;
    Object.assign(this, extras);
  }

  /** What is put out to each named output. */
  get outputs(): OutputValues {
    return (this.#outputs ??= new Map());
  }

  /** The named outputs, if anything was put out to one. */
  get outputsInUse(): OutputValues | undefined {
    return this.#outputs;
  }

  /** The host asks for the end: the signal aborts, whether somebody has looked at it already or does so later. */
  cancel(): void {
    this.#cancelled = true;
    if (this.#abort !== undefined && !this.#abort.signal.aborted) this.#abort.abort(cancelledBy(this.invocationId));
  }

  /** Whether an error is this invocation's own cancellation, as it is or as the cause of another error. */
  isOwnCancellation(error: unknown): boolean {
    if (!this.#cancelled || this.#abort === undefined) return false;
    return error === this.#abort.signal.reason || (error instanceof Error && error.cause === this.#abort.signal.reason);
  }

  /** Ends the scope, if there was one. */
  end(): void | Promise<void> {
    this.#ended = true;
    if (this.#scope !== undefined) return this.#scope[Symbol.asyncDispose]();
  }
}

const NOTHING: Readonly<Record<string, never>> = Object.freeze({});

/** The host writes `DequeueCount`, JavaScript says `dequeueCount`. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function cancelledBy(invocationId: string): DOMException {
  return new DOMException(`The host has cancelled the invocation '${invocationId}'.`, "AbortError");
}

function noSuchBinding(loaded: LoadedFunction, name: string): IsofuncError {
  return new IsofuncError({
    code: "ISO3051",
    what: `The function '${loaded.description.name}' has no trigger or input named "${name}".`,
    fix: `It has: ${[...loaded.description.inputBindings.keys()].join(", ")}.`,
  });
}
