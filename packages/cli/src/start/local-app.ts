import { applyLocalSettings, loadLocalSettings, type Environment } from "@isofunc/host";

/** Where a host listens unless it is told otherwise, as in the official tools. */
const DEFAULT_PORT = 7071;
const DEFAULT_ADDRESS = "127.0.0.1";

/** An app's settings on this machine. */
export interface LocalApp {
  /** This process's environment with the local settings in it; workers get the same. */
  readonly environment: Environment;
  /** 0 = any free port. */
  readonly port: number;
  readonly address: string;
  /** For the user, one sentence each. */
  readonly warnings: readonly string[];
}

/** What the command line says of it. */
export interface LocalAppOptions {
  readonly port?: number;
  readonly address?: string;
}

/**
 * Reads local.settings.json over this process's environment, as the official tools do.
 *
 * @throws {IsofuncError} the file is malformed; the message says where
 */
export async function readLocalApp(appRoot: string, options: LocalAppOptions): Promise<LocalApp> {
  const local = await loadLocalSettings(appRoot);
  const environment: Record<string, string | undefined> = { ...process.env };
  const warnings = local === undefined ? [] : applyLocalSettings(local, environment);
  const port = options.port ?? local?.host.localHttpPort ?? DEFAULT_PORT;
  const address = options.address ?? local?.host.localHttpAddress ?? DEFAULT_ADDRESS;
  // The official tools set these three, whatever stood there.
  const added = {
    AZURE_FUNCTIONS_ENVIRONMENT: "Development",
    AzureWebJobsScriptRoot: appRoot,
    WEBSITE_HOSTNAME: `localhost:${port}`,
  };
  return { environment: { ...environment, ...added }, port, address, warnings };
}
