import { RpcLogCategory, typedData } from "@isofunc/protocol";
import type { RpcLog, TypedData, WorkerMessage } from "@isofunc/protocol";
import { toRpcException } from "../rpc/rpc-exception.ts";
import { formatValue } from "./format-value.ts";
import { LEVEL_NUMBERS } from "./log-level.ts";
import type { LogKind, LogRecord } from "./log-record.ts";
import type { LoggerProvider } from "./logger-provider.ts";

/** How filter rules call the provider that sends logs to the host. */
const HOST_LOG_PROVIDER = "host";

const CATEGORIES: Readonly<Record<LogKind, RpcLogCategory>> = {
  user: RpcLogCategory.User,
  system: RpcLogCategory.System,
  metric: RpcLogCategory.CustomMetric,
};

/**
 * Sends logs to the host, by the same stream as the answers: what an invocation logs arrives before its response. The
 * official host drops what the app logs outside an invocation.
 *
 * Messages from before the stream is there wait for it.
 */
export class HostLogProvider implements LoggerProvider {
  readonly name: string = HOST_LOG_PROVIDER;
  #waiting: WorkerMessage[] = [];
  #send: (message: WorkerMessage) => void = (message) => void this.#waiting.push(message);

  /** Sends from now on by `send`, beginning with what has waited. */
  connect(send: (message: WorkerMessage) => void): void {
    this.#send = send;
    for (const message of this.#waiting.splice(0)) send(message);
  }

  write(record: LogRecord): void {
    this.#send({ content: "rpcLog", rpcLog: toRpcLog(record) });
  }
}

function toRpcLog(record: LogRecord): RpcLog {
  return {
    category: record.category,
    level: LEVEL_NUMBERS[record.level],
    message: record.message,
    eventId: record.eventId,
    logCategory: CATEGORIES[record.kind],
    ...(record.invocation && { invocationId: record.invocation.invocationId }),
    ...(record.error !== undefined && { exception: toRpcException(record.error, { source: "", userCode: true }) }),
    ...(record.kind === "metric" && { propertiesMap: metricValues(record) }),
  };
}

function metricValues({ template: name, value = 0, properties }: LogRecord): Record<string, TypedData> {
  const values: Record<string, TypedData> = { Name: typedData.string(name), Value: typedData.double(value) };
  for (const [key, property] of Object.entries(properties)) {
    if (!Object.hasOwn(values, key)) values[key] = typedData.string(formatValue(property, ""));
  }
  return values;
}
