import { RpcLogCategory, RpcLogLevel, type RpcException, type RpcLog } from "@isofunc/protocol";
import type { HostLogger, HostLogLevel } from "../logging/host-logger.ts";

/** Levels by their number on the wire; `None` is not written. */
const LEVELS: Readonly<Record<RpcLogLevel, HostLogLevel | undefined>> = {
  [RpcLogLevel.Trace]: "trace",
  [RpcLogLevel.Debug]: "debug",
  [RpcLogLevel.Information]: "information",
  [RpcLogLevel.Warning]: "warning",
  [RpcLogLevel.Error]: "error",
  [RpcLogLevel.Critical]: "critical",
  [RpcLogLevel.None]: undefined,
};

/** Which worker speaks, and where it is heard. */
export interface WorkerLogOptions {
  readonly log: HostLogger;
  readonly runtime: string;
  readonly workerId: string;
  /** The function that an invocation in flight runs. */
  readonly functionOf: (invocationId: string) => string | undefined;
}

/** Writes the log records that a worker sends over its stream. */
export class WorkerLog {
  readonly #options: WorkerLogOptions;
  readonly #system: HostLogger;

  constructor(options: WorkerLogOptions) {
    this.#options = options;
    this.#system = options.log.withCategory(`Worker.LanguageWorkerChannel.${options.runtime}.${options.workerId}`);
  }

  write(record: RpcLog): void {
    switch (record.logCategory ?? RpcLogCategory.User) {
      case RpcLogCategory.User:
        return this.#writeUser(record);
      case RpcLogCategory.System:
        return this.#writeSystem(record);
      case RpcLogCategory.CustomMetric:
        return; // metrics are for Application Insights, which the worker can feed itself
    }
  }

  /** The official host drops what belongs to no invocation in flight; a worker must not speak for functions it does not run. */
  #writeUser(record: RpcLog): void {
    const { invocationId = "", message = "", eventId = "", exception } = record;
    const functionName = this.#options.functionOf(invocationId);
    const level = LEVELS[record.level ?? RpcLogLevel.Trace];
    if (functionName === undefined || level === undefined) return;
    this.#options.log.withCategory(`Function.${functionName}.User`).log(level, message, {
      invocationId,
      functionName,
      ...(eventId !== "" && { eventId }),
      ...(exception !== undefined && { error: toError(exception) }),
    });
  }

  /** As the official host does it: three levels are kept, all others are Information. */
  #writeSystem({ level, message = "", exception }: RpcLog): void {
    if (level === RpcLogLevel.Error) {
      this.#system.log("error", message, exception === undefined ? {} : { error: toError(exception) });
    } else {
      this.#system.log(level === RpcLogLevel.Warning ? "warning" : "information", message);
    }
  }
}

/** A worker's error, to be shown; its stack is the worker's. */
function toError({ message = "", stackTrace = "", type = "" }: RpcException): Error {
  const error = new Error(message);
  if (type !== "") error.name = type;
  error.stack = stackTrace === "" ? `${error.name}: ${message}` : stackTrace;
  return error;
}
