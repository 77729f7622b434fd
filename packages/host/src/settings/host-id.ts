import { hostname } from "node:os";
import { IsofuncError } from "@isofunc/protocol";
import type { AppSettings } from "./app-settings.ts";

/** The setting that fixes the id. */
const HOST_ID_SETTING = "AzureFunctionsWebHost:hostid";

const MAX_LENGTH = 32;

/**
 * The id under which the host keeps its locks, receipts and checkpoints in the storage account: the same for all hosts
 * of one app, another for every other app. The `AzureFunctionsWebHost__hostid` setting decides; in App Service it is the
 * name of site and slot; else the machine's name and a hash of the app's folder.
 *
 * @throws IsofuncError - the setting is no host id (ISO2010)
 */
export function resolveHostId(settings: AppSettings, appRoot: string, machineName: string = hostname()): string {
  const given = settings.get(HOST_ID_SETTING);
  if (given !== undefined && given !== "") return checkHostId(given);
  const site = settings.get("WEBSITE_SITE_NAME");
  if (site !== undefined && site !== "") return shorten(withSlot(site, settings.get("WEBSITE_SLOT_NAME") ?? ""));
  return shorten(`${machineName.replaceAll(/[^a-z0-9]/gi, "")}-${stableHash(appRoot)}`);
}

function checkHostId(id: string): string {
  if (id.length <= MAX_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return id;
  throw new IsofuncError({
    code: "ISO2010",
    what: `'${id}', the value of AzureFunctionsWebHost__hostid, is not a valid host id.`,
    fix: `Use 1 to ${MAX_LENGTH} characters: lower-case letters, digits, and single dashes between them.`,
  });
}

function withSlot(site: string, slot: string): string {
  return slot === "" || slot.toLowerCase() === "production" ? site : `${site}-${slot}`;
}

function shorten(id: string): string {
  return id.toLowerCase().slice(0, MAX_LENGTH).replace(/-+$/, "");
}

/** The official host's hash, so that both find the same locks: 32 bits, over UTF-16 code units. */
function stableHash(text: string): number {
  let hash = 23;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return Math.abs(hash);
}
