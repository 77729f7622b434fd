import { hostname } from "node:os";
import type { HostState } from "../host-state.ts";
import type { HostStatus } from "./admin-api.ts";

/** What a status is made of. */
export interface StatusParts {
  readonly hostId: string;
  readonly instanceId: string;
  readonly version: string;
  readonly state: HostState;
}

/** The status of a host, as `GET /admin/host/status` shows it. */
export function hostStatus({ hostId, instanceId, version, state }: StatusParts): HostStatus {
  return {
    id: hostId,
    state: `${state.name.slice(0, 1).toUpperCase()}${state.name.slice(1)}`,
    version,
    versionDetails: version,
    platformVersion: "",
    instanceId,
    computerName: hostname(),
    processUptime: Math.round(process.uptime() * 1000),
    functionAppContentEditingState: "Unknown",
    ...(state.name === "error" && { errors: [state.error.message] }),
  };
}
