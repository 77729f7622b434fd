import { IsofuncError } from "@isofunc/protocol";
import type { AppSettings } from "./app-settings.ts";

/** A named connection, as found in the settings. */
export interface ConnectionSettings {
  /** The setting's name as a worker must know it: never empty, `AzureWebJobsStorage` for the default. */
  readonly name: string;
  /** Its connection string, when the setting has a value of its own. */
  readonly connectionString: string | undefined;
  /** Its identity sub-keys (`serviceUri`, `queueServiceUri`, `accountName`, `credential`, …), names in lower case. */
  readonly section: Readonly<Record<string, string>>;
}

/** The connection of the host itself, and of storage bindings that name none. */
export const STORAGE_CONNECTION = "AzureWebJobsStorage";

const PREFIX = "AzureWebJobs";

/**
 * Looks up a connection by name, as host and worker both do. Of `ConnectionStrings:AzureWebJobs<name>`,
 * `AzureWebJobs<name>`, `ConnectionStrings:<name>` and `<name>` the first with a value is the connection string; if
 * none has one, the first with sub-keys is an identity-based connection. An empty value counts as none.
 *
 * @param name - none or empty for the default
 * @param defaultName - the default of the binding's service
 * @throws IsofuncError - there is no such connection (ISO2001)
 */
export function findConnection(
  settings: AppSettings,
  name: string | undefined,
  defaultName: string = STORAGE_CONNECTION,
): ConnectionSettings {
  const wanted = name === undefined || name === "" ? defaultName : name;
  const places = [`ConnectionStrings:${PREFIX}${wanted}`, PREFIX + wanted, `ConnectionStrings:${wanted}`, wanted];
  const found =
    places.find((place) => (settings.get(place) ?? "") !== "") ??
    places.find((place) => settings.section(place).length > 0);
  if (found === undefined) throw missingConnection(wanted, defaultName);

  const section = settings.section(found).map(({ path, value }) => [path.toLowerCase(), value] as const);
  return { name: wanted, connectionString: settings.get(found) || undefined, section: Object.fromEntries(section) };
}

function missingConnection(name: string, defaultName: string): IsofuncError {
  const isStorage = defaultName === STORAGE_CONNECTION;
  const kind = isStorage ? "Storage account connection string" : "Connection string";
  const fullName = name.startsWith(PREFIX) ? name : PREFIX + name;
  const emulator = isStorage ? ` For the storage emulator its value is "UseDevelopmentStorage=true".` : "";
  return new IsofuncError({
    code: "ISO2001",
    what: `${kind} '${fullName}' does not exist. Make sure that it is a defined App Setting.`,
    fix: `Set '${name}', or its identity settings such as '${name}__accountName', in the environment or under Values in local.settings.json.${emulator}`,
  });
}
