import type { HttpRequestData } from "../http/http-request-data.ts";
import type { HttpResponseData } from "../http/http-response-data.ts";
import type { Logger } from "../logging/logger.ts";
import type { ServiceScope } from "../services/service-scope.ts";
import type { ServiceKey } from "../services/token.ts";
import type { Target } from "../targets/target.ts";

/** W3C trace context of the invocation, as the host sent it. */
export interface TraceContext {
  readonly traceParent: string;
  readonly traceState: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly baggage: Readonly<Record<string, string>>;
}

/** Which attempt this is; present only while a retry policy is active. Counts start at 0. */
export interface RetryContext {
  readonly retryCount: number;
  /** −1 = for ever. */
  readonly maxRetryCount: number;
}

/** Name, type and direction of a binding, as the host knows it. */
export interface BindingMetadata {
  readonly name: string;
  readonly type: string;
  readonly direction: "in" | "out";
}

/** The running function's description. */
export interface FunctionDescription {
  /** The same in every process of one build. */
  readonly id: string;
  readonly name: string;
  readonly entryPoint: string;
  readonly pathToModule: string;
  readonly inputBindings: ReadonlyMap<string, BindingMetadata>;
  readonly outputBindings: ReadonlyMap<string, BindingMetadata>;
}

/** Data that came with the trigger. Names are looked up without regard to case and keep their spelling when iterated. */
export interface BindingContext {
  readonly bindingData: ReadonlyMap<string, unknown>;
}

/** The trigger that started this invocation. */
export interface TriggerContext<M = Readonly<Record<string, unknown>>> {
  readonly type: string;
  readonly name: string;
  readonly metadata: M;
}

/** The result of the function; middleware may read and replace it after `next`. */
export interface InvocationResult<T = unknown> {
  value: T | undefined;
}

/** One live entry of the outputs; setting `value` replaces what the host will write. */
export interface OutputBindingData<T = unknown> {
  readonly name: string;
  readonly bindingType: string;
  /** `undefined` as long as nothing was put out: nothing is written then, and nothing for `null` either. */
  value: T | undefined;
}

/** An input that middleware bound ahead of the function; setting `value` replaces what the function receives. */
export interface InputBindingData<T = unknown> {
  value: T;
}

/** Replaceable parts of one invocation, by key. */
export interface InvocationFeatures {
  get<T>(key: ServiceKey<T>): T | undefined;
  set<T>(key: ServiceKey<T>, feature: T): void;
}

/** The container of this invocation: scoped services live and end with it. */
export type InvocationScope = ServiceScope;

/** What every function and middleware can know of the invocation at hand. */
export interface FunctionContext {
  readonly invocationId: string;
  readonly functionDefinition: FunctionDescription;
  readonly bindingContext: BindingContext;
  readonly trigger: TriggerContext;
  readonly traceContext: TraceContext;
  readonly retryContext: RetryContext | undefined;
  /** A bag that middleware and function share. */
  readonly items: Map<unknown, unknown>;
  readonly features: InvocationFeatures;
  readonly scope: InvocationScope;
  /** Aborts when the host cancels the invocation. Nothing is stopped by force. */
  readonly signal: AbortSignal;
  /** A log whose category is the function's name. */
  readonly log: Logger;
  /** A log of another category. */
  getLogger(category: string): Logger;

  /** The HTTP request, for HTTP triggers; `undefined` for others. */
  getHttpRequestData(): Promise<HttpRequestData | undefined>;
  /**
   * The HTTP answer, once the function has given it; a web Response in the form of the built-in model. Changes to it are
   * what the client gets.
   */
  getHttpResponseData(): HttpResponseData | undefined;
  /**
   * What the function gave. Middleware may read and replace it after `next`; a middleware that does not call `next` may
   * set it in the function's place. With several outputs it is empty by then: see `getOutputBindings`.
   */
  getInvocationResult<T = unknown>(): InvocationResult<T>;
  /**
   * The named outputs of the function, in the order of their declaration, with what will be written to each. A single
   * output is the invocation's result and not listed here.
   */
  getOutputBindings<T = unknown>(): readonly OutputBindingData<T>[];
  /**
   * Binds the trigger's value or an input ahead of the function. What is bound once in an invocation stays bound, so
   * the function receives this value, or what it is set to.
   *
   * @param name - the binding's name: an input's key, or the trigger's wire name
   * @param as - what to make of it, in place of what the function wants
   * @throws IsofuncError - the function has no such binding (ISO3051)
   */
  bindInput<T = unknown>(name: string, as?: Target<T>): Promise<InputBindingData<T>>;
}
