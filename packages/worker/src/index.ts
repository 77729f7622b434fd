/**
 * `@isofunc/worker`: what a function app imports. Bindings of services come from `@isofunc/extensions/…`.
 */

// The app: builder, services, configuration, logging

export { HostBuilder } from "./builder/host-builder.ts";
export type { ConfigureWorker } from "./builder/host-builder.ts";
export { FunctionsApplication } from "./builder/functions-application.ts";
export type { FunctionsApplicationBuilder } from "./builder/functions-application.ts";
export { runDefault } from "./builder/run-default.ts";
export type { FunctionsHost } from "./builder/functions-host.ts";
export type { BuilderContext, FunctionModules } from "./builder/app-parts.ts";
export type { FunctionsWorkerBuilder } from "./builder/functions-worker-builder.ts";
export { HostEnvironment } from "./builder/host-environment.ts";
export { WorkerOptions } from "./builder/worker-options.ts";
export type { FunctionMetadataTransformer } from "./builder/worker-options.ts";

export { IsofuncError } from "@isofunc/protocol";

export { token } from "./services/token.ts";
export type { Resolved, ServiceClass, ServiceKey, Token } from "./services/token.ts";
export type { ServiceScope } from "./services/service-scope.ts";
export type { ServiceCollection, ServiceExtension, ServiceImplementation } from "./services/service-collection.ts";

export { Configuration } from "./configuration/configuration.ts";
export type { ReloadableConfiguration } from "./configuration/configuration.ts";
export { ConfigurationBuilder } from "./configuration/configuration-builder.ts";
export type { ConfigurationEntry, ConfigurationSource } from "./configuration/configuration-source.ts";

export { logger } from "./logging/logger.ts";
export type { Logger, LogLevel, LogOptions, LogProperties } from "./logging/logger.ts";
export { LoggerFactory } from "./logging/logger-factory.ts";
export type { LoggerProvider } from "./logging/logger-provider.ts";
export type { LogKind, LogRecord } from "./logging/log-record.ts";
export type { LogFilterRule } from "./logging/log-filter.ts";
export type { LoggerProviderSource, LoggingBuilder } from "./logging/logging-builder.ts";

// Functions

export { fn } from "./functions/fn.ts";
export type { Fn, MethodDecorator } from "./functions/fn.ts";
export { inject } from "./functions/inject.ts";
export type { FunctionDefinition } from "./functions/function-definition.ts";
export type { FunctionOptions, HandlerContext, OutputValues } from "./functions/function-types.ts";
export { exponentialBackoff, fixedDelay } from "./bindings/retry.ts";
export type { ExponentialBackoffOptions, FixedDelayOptions, RetryOptions } from "./bindings/retry.ts";

export { boolean, bytes, date, guid, json, many, nullable, number, text } from "./targets/targets.ts";
export type { Target } from "./targets/target.ts";
export { failed, succeeded, unhandled } from "./conversion/input-converter.ts";
export type { ConversionResult, ConverterContext, InputConverter } from "./conversion/input-converter.ts";
export type { CollectionModelBindingData, ModelBindingData, TypedData } from "@isofunc/protocol";
export { InputConverters } from "./conversion/input-converters.ts";
export { FunctionInputConverterError } from "./conversion/function-input-converter-error.ts";

export { httpRequestData, request } from "./http/http-targets.ts";
export { HttpRequestData } from "./http/http-request-data.ts";
export { HttpResponseData } from "./http/http-response-data.ts";
export type { HttpCookie, HttpCookies, RequestCookie } from "./http/http-cookies.ts";
export type { HttpIdentity } from "./http/http-identity.ts";

// Around functions: middleware and context

export type {
  Middleware,
  MiddlewareClass,
  MiddlewareInstance,
  MiddlewarePredicate,
  Next,
} from "./middleware/middleware.ts";
export { FunctionExecutor } from "./invocation/function-executor.ts";
export { currentContext } from "./context/current-context.ts";
export type {
  BindingContext,
  BindingMetadata,
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
} from "./context/function-context.ts";

// What follows is for those who write bindings, hosts for tests and build tools; an app has no need of it.

export type {
  BindingProperties,
  Input,
  JsonValue,
  Output,
  Receiving,
  Serializable,
  Trigger,
} from "./bindings/binding.ts";
export type { Flat, Param } from "./bindings/param.ts";
export { captures } from "./bindings/captures.ts";
export type { Captures } from "./bindings/captures.ts";
export { routeParams } from "./bindings/route-params.ts";
export type { RouteParams } from "./bindings/route-params.ts";
export { fromBody } from "./http/from-body.ts";
export { webRequest } from "./http/web-request.ts";
export { DESCRIBE_VARIABLE } from "./builder/describe.ts";
export type { AppDescription } from "./builder/describe.ts";
