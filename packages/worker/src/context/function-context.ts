import type { Logger } from "../logging/logger.ts";
import type { ServiceKey } from "../services/token.ts";

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
  value: T | undefined;
}

/** Replaceable parts of one invocation, by key. */
export interface InvocationFeatures {
  get<T>(key: ServiceKey<T>): T | undefined;
  set<T>(key: ServiceKey<T>, feature: T): void;
}

/** The container of this invocation: scoped services live and end with it. */
export interface InvocationScope {
  /** The service of this key; a promise when something on the way to it loads asynchronously. */
  get<T>(key: ServiceKey<T>): T;
  getAsync<T>(key: ServiceKey<T>): Promise<T>;
}

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
}
