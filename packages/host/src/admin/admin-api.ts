import type { FunctionIndex } from "../functions/function-index.ts";
import { describeFunction, type DescriptionContext } from "./function-description.ts";

/** What `GET /admin/host/status` says; names are the official host's. */
export interface HostStatus {
  readonly id: string;
  /** `Starting`, `Initialized`, `Running`, `Error`, `Stopping`, `Stopped`. */
  readonly state: string;
  readonly version: string;
  readonly versionDetails: string;
  readonly platformVersion: string;
  readonly instanceId: string;
  readonly computerName: string;
  /** Milliseconds. */
  readonly processUptime: number;
  readonly functionAppContentEditingState: string;
  readonly errors?: readonly string[];
}

/** The host, as far as the admin API shows it. */
export interface AdminSubject extends Omit<DescriptionContext, "baseUrl"> {
  /** Undefined until the worker has told its functions. */
  readonly index: () => FunctionIndex | undefined;
  readonly status: () => HostStatus;
}

/** An answer of the admin API. */
export interface AdminAnswer {
  readonly status: 200 | 404;
  /** A JSON body; none when undefined. */
  readonly body?: unknown;
  /** Whether the answer is too old as soon as it is given. */
  readonly noStore?: true;
}

const NOT_FOUND: AdminAnswer = { status: 404 };

/**
 * Answers a request below `/admin`. `path` is the decoded path, without the query; `baseUrl` is how the caller reached
 * the host.
 */
export function answerAdminRequest(method: string, path: string, baseUrl: string, host: AdminSubject): AdminAnswer {
  const [area = "", name = "", detail, ...rest] = path.slice("/admin/".length).replace(/\/$/, "").split("/");
  if (rest.length > 0) return NOT_FOUND;
  if (area.toLowerCase() === "host" && detail === undefined) return answerHostRequest(method, name.toLowerCase(), host);
  if (area.toLowerCase() !== "functions" || method !== "GET") return NOT_FOUND;
  const context = { ...host, baseUrl };
  const index = host.index();
  if (name === "") return { status: 200, body: index?.declared.map((one) => describeFunction(one, context)) ?? [] };
  const found = index?.declared.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (detail === undefined) {
    return found === undefined ? NOT_FOUND : { status: 200, body: describeFunction(found, context) };
  }
  if (detail.toLowerCase() !== "status") return NOT_FOUND;
  const errors = index?.errorsOf(name) ?? [];
  if (errors.length > 0) return { status: 200, body: { errors } };
  return found === undefined ? NOT_FOUND : { status: 200, body: {} };
}

function answerHostRequest(method: string, name: string, host: AdminSubject): AdminAnswer {
  if (name === "status" && method === "GET") return { status: 200, body: host.status() };
  if (name === "ping" && (method === "GET" || method === "POST")) return { status: 200, noStore: true };
  return NOT_FOUND;
}
