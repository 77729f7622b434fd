import type { BindingData } from "./invocation/binding-data.ts";
import type { InvocationOutcome } from "./invocation/outcome.ts";
import type { TriggerEvent } from "./invocation/trigger-event.ts";
import type { HostValue } from "./invocation/host-value.ts";
import type { FunctionBinding } from "./functions/function-binding.ts";
import type { HostLogger } from "./logging/host-logger.ts";
import type { ConnectionSettings } from "./settings/connection.ts";
import type { Durations } from "./settings/durations.ts";

/**
 * The host face of an extension: the binding types that it brings, and nothing else of the host knows them.
 * Adding one to a host is adding it to the list that the composition root passes.
 */
export interface HostExtension {
  /** Its section in host.json: `extensions.<name>`. */
  readonly name: string;
  /** Its own lease, visibility and back-off durations in milliseconds, by name; merged into the host's one record. */
  readonly durations?: Durations;
  /** Checks and completes `extensions.<name>` of host.json; throws an `IsofuncError` that names the setting. */
  configure?(section: unknown, environment: ExtensionEnvironment): void;
  readonly triggers?: readonly TriggerType[];
  readonly inputs?: readonly InputType[];
  readonly outputs?: readonly OutputType[];
}

/** What the whole host offers to an extension, the same for each of its functions. */
export interface ExtensionEnvironment {
  readonly durations: Durations;
  /** Resolves a connection by name as host and worker both do; throws an `IsofuncError` when there is none. */
  connection(name: string | undefined, defaultName?: string): ConnectionSettings;
  /** True in a Development environment, where some official defaults are shorter. */
  readonly isDevelopment: boolean;
  readonly log: HostLogger;
}

/** A kind of trigger: `queueTrigger`. */
export interface TriggerType {
  readonly type: string;
  /** Refuses a binding that can never work; the function is then in error. Returns the message, or nothing. */
  validate?(binding: FunctionBinding): string | undefined;
  /** None for triggers that the host's own front end serves (HTTP). */
  createListener?(context: ListenerContext): Listener;
}

/** Listens for the events of one function. */
export interface Listener {
  /** Resolves once listening; a rejection is logged and tried again with back-off. */
  start(): Promise<void>;
  /** Takes no further event and resolves when all taken ones are settled. May be called twice, or before `start`. */
  stop(): Promise<void>;
}

/** What a listener works with. */
export interface ListenerContext extends ExtensionEnvironment {
  readonly functionName: string;
  readonly binding: FunctionBinding;
  /** `extensions.<name>` of host.json as `configure` left it is the extension's own; this is the raw section. */
  readonly section: unknown;
  /**
   * Sends one event through the function and its outputs. Never rejects: acknowledge on `succeeded`, and on nothing else.
   * `signal` cancels the invocation, not the outputs.
   */
  dispatch(event: TriggerEvent, options?: { readonly signal?: AbortSignal }): Promise<InvocationOutcome>;
}

/** A kind of input binding. */
export interface InputType {
  readonly type: string;
  validate?(binding: FunctionBinding): string | undefined;
  createReader(binding: FunctionBinding, environment: ExtensionEnvironment): InputReader;
}

/** Reads one input of one function before each run. */
export interface InputReader {
  read(bindingData: BindingData, signal: AbortSignal | undefined): Promise<HostValue>;
}

/** A kind of output binding. */
export interface OutputType {
  readonly type: string;
  validate?(binding: FunctionBinding): string | undefined;
  /** None for the HTTP answer, which the front end writes. */
  createWriter?(binding: FunctionBinding, environment: ExtensionEnvironment): OutputWriter;
}

/** Writes one output of one function after each run. A rejection makes the invocation fail, so the event is not lost. */
export interface OutputWriter {
  write(value: HostValue, bindingData: BindingData): Promise<void>;
}
