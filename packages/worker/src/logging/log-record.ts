import type { FunctionContext } from "../context/function-context.ts";
import { renderTemplate } from "./message-template.ts";
import type { LogLevel, LogProperties } from "./logger.ts";
import { currentScope, scopeProperties } from "./log-scope.ts";
import type { LogScope } from "./log-scope.ts";

/** Who speaks: the app, the worker itself, or a metric. */
export type LogKind = "user" | "system" | "metric";

/** What a message consists of when it is logged. */
export interface LogRecordParts {
  readonly kind: LogKind;
  readonly category: string;
  readonly level: Exclude<LogLevel, "none">;
  /** The text with its `{names}`; the name of a metric. */
  readonly template: string;
  /** The values that came with the message. */
  readonly properties: LogProperties;
  /** The value of a metric. */
  readonly value?: number | undefined;
  /** Name or number of the kind of event, as text; `"0"` for none. */
  readonly eventId: string;
  readonly error?: unknown;
  /** The invocation that the message was logged in. */
  readonly invocation: FunctionContext | undefined;
}

/** One message, as providers get it. What costs something is worked out when it is asked for. */
export class LogRecord implements LogRecordParts {
  readonly kind: LogKind;
  readonly category: string;
  readonly level: Exclude<LogLevel, "none">;
  readonly template: string;
  readonly properties: LogProperties;
  readonly value: number | undefined;
  readonly eventId: string;
  readonly error: unknown;
  readonly invocation: FunctionContext | undefined;
  readonly time: Date = new Date();
  readonly #scope: LogScope | undefined = currentScope();
  #message: string | undefined;

  constructor(parts: LogRecordParts) {
    this.kind = parts.kind;
    this.category = parts.category;
    this.level = parts.level;
    this.template = parts.template;
    this.properties = parts.properties;
    this.value = parts.value;
    this.eventId = parts.eventId;
    this.error = parts.error;
    this.invocation = parts.invocation;
  }

  /** The text with its values. */
  get message(): string {
    return (this.#message ??= renderTemplate(this.template, this.properties));
  }

  /** Properties of the invocation and of the scopes around the message; the innermost wins. */
  get scope(): LogProperties {
    return { ...(this.invocation && invocationProperties(this.invocation)), ...scopeProperties(this.#scope) };
  }
}

/** What every message of an invocation has, named as the official worker names it. */
function invocationProperties({ invocationId, functionDefinition }: FunctionContext): LogProperties {
  return { AzureFunctions_InvocationId: invocationId, AzureFunctions_FunctionName: functionDefinition.name };
}
