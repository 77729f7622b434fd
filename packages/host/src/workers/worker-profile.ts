import type { AppSettings } from "../settings/app-settings.ts";
import type { ProfileCondition, WorkerConfigFile, WorkerDescription } from "./worker-config-file.ts";

/** What a worker's configuration may depend on. */
export interface WorkerMachine {
  /** `WINDOWS`, `LINUX` or `OSX`. */
  readonly os: string;
  /** `X64`, `X86` or `Arm64`. */
  readonly architecture: string;
  /** Of the host, such as `4.1037.0.0`. */
  readonly hostVersion: string;
}

const OS_NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: "WINDOWS", darwin: "OSX" };
const ARCHITECTURE_NAMES: Readonly<Partial<Record<NodeJS.Architecture, string>>> = { ia32: "X86", arm64: "Arm64" };

/** This machine, in the words of worker.config.json. */
export function thisMachine(hostVersion: string): WorkerMachine {
  return {
    os: OS_NAMES[process.platform] ?? "LINUX",
    architecture: ARCHITECTURE_NAMES[process.arch] ?? "X64",
    hostVersion,
  };
}

/** The description with that of the first profile over it whose conditions all hold. */
export function describe(file: WorkerConfigFile, machine: WorkerMachine, settings: AppSettings): WorkerDescription {
  const profile = file.profiles.find(({ conditions }) => conditions.every((each) => holds(each, machine, settings)));
  const given = Object.entries(profile?.description ?? {}).filter(([, value]) => value !== undefined);
  return { ...file.description, ...Object.fromEntries(given) };
}

/** A condition without a value, or one that makes no sense, does not hold. */
function holds(condition: ProfileCondition, machine: WorkerMachine, settings: AppSettings): boolean {
  const value = valueOf(condition, machine, settings) ?? "";
  const expression = toRegExp(condition.conditionExpression);
  return value !== "" && expression !== undefined && expression.test(value);
}

function valueOf(condition: ProfileCondition, machine: WorkerMachine, settings: AppSettings): string | undefined {
  const { conditionType, conditionName } = condition;
  switch (conditionType.toLowerCase()) {
    case "environment":
      return settings.get(conditionName);
    case "hostproperty":
      return hostProperty(conditionName.toLowerCase(), machine, settings);
    default:
      return undefined;
  }
}

function hostProperty(name: string, machine: WorkerMachine, settings: AppSettings): string | undefined {
  switch (name) {
    case "platform":
      return machine.os;
    case "sku":
      return settings.get("WEBSITE_SKU");
    case "hostversion":
      return machine.hostVersion;
    default:
      return undefined;
  }
}

function toRegExp(expression: string): RegExp | undefined {
  try {
    return expression === "" ? undefined : new RegExp(expression);
  } catch {
    return undefined; // no expression of ours: a condition that cannot be built is always false
  }
}
