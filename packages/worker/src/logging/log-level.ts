import { RpcLogLevel } from "@isofunc/protocol";
import type { LogLevel } from "./logger.ts";

/** Each level as a number: what talks less is greater. The numbers are those of RpcLog. */
export const LEVEL_NUMBERS: Readonly<Record<LogLevel, RpcLogLevel>> = {
  trace: RpcLogLevel.Trace,
  debug: RpcLogLevel.Debug,
  information: RpcLogLevel.Information,
  warning: RpcLogLevel.Warning,
  error: RpcLogLevel.Error,
  critical: RpcLogLevel.Critical,
  none: RpcLogLevel.None,
};

const LEVELS_BY_NAME: ReadonlyMap<string, LogLevel> = new Map<string, LogLevel>([
  ["trace", "trace"],
  ["debug", "debug"],
  ["information", "information"],
  ["info", "information"],
  ["warning", "warning"],
  ["warn", "warning"],
  ["error", "error"],
  ["critical", "critical"],
  ["none", "none"],
]);

/** The level of this name, in any case; `undefined` if there is none. */
export function parseLogLevel(name: string): LogLevel | undefined {
  return LEVELS_BY_NAME.get(name.trim().toLowerCase());
}
