import { request } from "node:http";
import {
  DEVELOPMENT_STORAGE_PORTS,
  storageEndpoints,
  type StorageEndpoints,
  type StoragePorts,
  type StorageService,
} from "./development-storage.ts";

/** What listens at the endpoint of a storage service. */
export type EndpointState = "storage" | "something else" | "nothing";

/** What listens at each endpoint of a storage account. */
export type StorageProbe = Readonly<Record<StorageService, EndpointState>>;

/** Milliseconds after which an endpoint that accepts but does not answer counts as something else. */
const PROBE_TIMEOUT = 2_000;

/** Asked without credentials: a storage service refuses each of these with its own headers. */
const PROBE_PATHS: Readonly<Record<StorageService, string>> = {
  blob: "?comp=list",
  queue: "?comp=list",
  table: "/Tables",
};

/** Finds out what listens at each of these endpoints. Never rejects. */
export async function probeStorage(endpoints: StorageEndpoints): Promise<StorageProbe> {
  const [blob, queue, table] = await Promise.all([
    probeEndpoint("blob", endpoints.blob),
    probeEndpoint("queue", endpoints.queue),
    probeEndpoint("table", endpoints.table),
  ]);
  return { blob, queue, table };
}

/**
 * Whether a storage emulator, and not some other program, answers for all three services.
 * Without `ports`: where `UseDevelopmentStorage=true` looks.
 */
export async function developmentStorageAnswers(ports: StoragePorts = DEVELOPMENT_STORAGE_PORTS): Promise<boolean> {
  const probe = await probeStorage(storageEndpoints(ports));
  return probe.blob === "storage" && probe.queue === "storage" && probe.table === "storage";
}

function probeEndpoint(service: StorageService, endpoint: string): Promise<EndpointState> {
  const { promise, resolve } = Promise.withResolvers<EndpointState>();
  // A connection of its own: a pooled one would outlive the probe and keep a stopping emulator waiting.
  const probe = request(`${endpoint}${PROBE_PATHS[service]}`, { agent: false, timeout: PROBE_TIMEOUT });
  probe.on("response", (response) => {
    response.resume();
    const azuriteService = /^azurite-(\w+)/i.exec(String(response.headers.server))?.[1];
    const isStorage =
      azuriteService === undefined
        ? response.headers["x-ms-request-id"] !== undefined
        : azuriteService.toLowerCase() === service;
    resolve(isStorage ? "storage" : "something else");
  });
  probe.on("timeout", () => {
    resolve("something else");
    probe.destroy();
  });
  probe.on("error", (error) => {
    const refused = "code" in error && error.code === "ECONNREFUSED";
    resolve(refused ? "nothing" : "something else");
  });
  probe.end();
  return promise;
}
