import type { ConnectionSettings } from "@isofunc/host";
import { IsofuncError } from "@isofunc/protocol";

/** A service of a storage account. */
export type StorageService = "blob" | "queue" | "table";

/** Domain of every public storage account. */
const STORAGE_DOMAIN = "core.windows.net";

/**
 * The URL of a service for a connection by identity: `<service>ServiceUri`, else `serviceUri`, else the one that
 * `accountName` has in the public cloud.
 *
 * @throws {IsofuncError} ISO4001 when the connection has none of them
 */
export function storageEndpoint({ name, section }: ConnectionSettings, service: StorageService): string {
  const uri = section[`${service}serviceuri`] ?? section["serviceuri"];
  if (uri !== undefined) return uri;
  const account = section["accountname"];
  if (account !== undefined) return `https://${account}.${service}.${STORAGE_DOMAIN}`;
  throw new IsofuncError({
    code: "ISO4001",
    what: `The connection '${name}' does not say where its ${service} storage is.`,
    why: `It has no connection string and none of ${name}__${service}ServiceUri, ${name}__serviceUri and ${name}__accountName.`,
    fix: "Set one of them.",
  });
}
