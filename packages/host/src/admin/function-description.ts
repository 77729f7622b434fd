import type { DeclaredFunction } from "../functions/function-index.ts";
import { httpTriggerRoute, isHttpTrigger } from "../functions/http-trigger-route.ts";

/** A function as `GET /admin/functions` shows it; names and values are the official host's. */
export interface FunctionDescription {
  readonly name: string;
  readonly script_root_path_href: null;
  readonly script_href: string;
  readonly config_href: null;
  readonly test_data_href: string;
  readonly href: string;
  /** Where it is called, in lower case from end to end; null for what is no HTTP function. */
  readonly invoke_url_template: string | null;
  readonly language: string;
  readonly config: {
    readonly name: string;
    readonly entryPoint: string;
    readonly scriptFile: string;
    readonly language: string;
    readonly functionDirectory: string;
    /** As the worker sent them. */
    readonly bindings: readonly Readonly<Record<string, unknown>>[];
  };
  readonly files: null;
  readonly test_data: string;
  readonly isDisabled: boolean;
  readonly isDirect: boolean;
  readonly isProxy: boolean;
}

/** What descriptions need to know of the host. */
export interface DescriptionContext {
  /** `http://localhost:7071`, as the caller reached it. */
  readonly baseUrl: string;
  readonly appRoot: string;
  readonly routePrefix: string;
  /** FUNCTIONS_WORKER_RUNTIME; what the worker says of its language is not shown. */
  readonly language: string;
}

/** Describes a function. */
export function describeFunction(
  { name, metadata, bindings, isDisabled }: DeclaredFunction,
  { baseUrl, appRoot, routePrefix, language }: DescriptionContext,
): FunctionDescription {
  const http = bindings.find((binding) => binding.isTrigger && isHttpTrigger(binding));
  const scriptFile = metadata.scriptFile ?? "";
  return {
    name,
    script_root_path_href: null,
    script_href: `${baseUrl}/admin/vfs/${scriptFile}`,
    config_href: null,
    test_data_href: `${baseUrl}/admin/vfs/${name}.dat`,
    href: `${baseUrl}/admin/functions/${name}`,
    invoke_url_template:
      http === undefined ? null : `${baseUrl}/${httpTriggerRoute(name, http, routePrefix).template}`.toLowerCase(),
    language,
    config: {
      name,
      entryPoint: metadata.entryPoint ?? "",
      scriptFile,
      language,
      functionDirectory: metadata.directory === undefined || metadata.directory === "" ? appRoot : metadata.directory,
      bindings: bindings.map(({ raw }) => raw),
    },
    files: null,
    test_data: "",
    isDisabled,
    isDirect: false,
    isProxy: false,
  };
}
