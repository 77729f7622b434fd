import type { AppSettings } from "../settings/app-settings.ts";
import { workerConfigError, type WorkerDescription } from "./worker-config-file.ts";
import type { WorkerMachine } from "./worker-profile.ts";

const RUNTIME_VERSION_SETTING = "FUNCTIONS_WORKER_RUNTIME_VERSION";

/**
 * The worker path with `{os}`, `{architecture}`, the runtime's version and other `%settings%` filled in. Each of the
 * first three is filled in only when the description lists what it supports.
 *
 * @throws IsofuncError - this machine, or the wanted version, is not supported (ISO2102)
 */
export function fillWorkerPath(
  path: string,
  description: WorkerDescription,
  machine: WorkerMachine,
  settings: AppSettings,
): string {
  let filled = path;
  const fill = (token: string, supported: readonly string[] = [], value: () => string): void => {
    if (supported.length > 0 && filled.includes(token))
      filled = filled.replaceAll(token, supportedOne(value(), supported));
  };
  fill("{os}", description.supportedOperatingSystems, () => machine.os);
  fill("{architecture}", description.supportedArchitectures, () => machine.architecture);
  fill(`%${RUNTIME_VERSION_SETTING}%`, description.supportedRuntimeVersions, () =>
    runtimeVersion(description, settings),
  );
  return expandVariables(filled, settings);
}

/** A text with each `%name%` replaced by the variable of that name; one that is not set stays as it is. */
export function expandVariables(text: string, settings: AppSettings): string {
  return text.replaceAll(/%([^%]+)%/g, (whole, name: string) => settings.get(name) ?? whole);
}

function supportedOne(value: string, supported: readonly string[]): string {
  if (supported.some((each) => each.toLowerCase() === value.toLowerCase())) return value;
  throw workerConfigError(`The worker does not support ${value}; it supports ${supported.join(", ")}.`);
}

function runtimeVersion(description: WorkerDescription, settings: AppSettings): string {
  const wanted = settings.get(RUNTIME_VERSION_SETTING) || description.defaultRuntimeVersion || "";
  const expression = description.sanitizeRuntimeVersionRegex ?? "";
  if (expression === "") return wanted;
  const version = new RegExp(expression).exec(wanted)?.[0];
  if (version !== undefined) return version;
  throw workerConfigError(
    `The version '${wanted}' for language ${description.language ?? ""} does not match the regular expression '${expression}'.`,
    { fix: `Set ${RUNTIME_VERSION_SETTING} to a version of the language.` },
  );
}
