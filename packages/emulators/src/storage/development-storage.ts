/** The services of one storage account, by name. */
export const STORAGE_SERVICES = ["blob", "queue", "table"] as const;

/** One of the services of a storage account. */
export type StorageService = (typeof STORAGE_SERVICES)[number];

/** The TCP port of each service. */
export type StoragePorts = Readonly<Record<StorageService, number>>;

/** The URL of each service, with the account as its path: `http://127.0.0.1:10000/devstoreaccount1`. */
export type StorageEndpoints = Readonly<Record<StorageService, string>>;

/** The account that every storage emulator has. Published by Microsoft; not a secret. */
export const DEVELOPMENT_ACCOUNT_NAME = "devstoreaccount1";

/** The key of {@link DEVELOPMENT_ACCOUNT_NAME}, base64. Published by Microsoft; not a secret. */
export const DEVELOPMENT_ACCOUNT_KEY =
  "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** Where `UseDevelopmentStorage=true` looks for the services. */
export const DEVELOPMENT_STORAGE_PORTS: StoragePorts = { blob: 10000, queue: 10001, table: 10002 };

/** The only address that an embedded service listens on. */
export const LOOPBACK_ADDRESS = "127.0.0.1";

/** The endpoints of a storage emulator that listens on these ports of this machine. */
export function storageEndpoints(ports: StoragePorts): StorageEndpoints {
  const endpoint = (service: StorageService) =>
    `http://${LOOPBACK_ADDRESS}:${ports[service]}/${DEVELOPMENT_ACCOUNT_NAME}`;
  return { blob: endpoint("blob"), queue: endpoint("queue"), table: endpoint("table") };
}

/** The connection string of a storage emulator with these endpoints, as every storage SDK reads it. */
export function storageConnectionString(endpoints: StorageEndpoints): string {
  return [
    "DefaultEndpointsProtocol=http",
    `AccountName=${DEVELOPMENT_ACCOUNT_NAME}`,
    `AccountKey=${DEVELOPMENT_ACCOUNT_KEY}`,
    `BlobEndpoint=${endpoints.blob}`,
    `QueueEndpoint=${endpoints.queue}`,
    `TableEndpoint=${endpoints.table}`,
    "",
  ].join(";");
}
