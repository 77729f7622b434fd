import { EmulatorError } from "./emulator-error.ts";
import { startAzurite, type Azurite, type AzuriteOptions } from "./storage/azurite.ts";
import { DEVELOPMENT_STORAGE_PORTS } from "./storage/development-storage.ts";

/** Which emulators to start, and how. */
export interface EmulatorsOptions {
  /**
   * Blobs, queues and tables. `true`: in memory, at the ports where `UseDevelopmentStorage=true` looks, or at free
   * ones when these are taken.
   */
  readonly storage?: boolean | AzuriteOptions;
}

/** Emulators that run, with a connection string for each that was asked for. */
export interface Emulators extends AsyncDisposable {
  readonly storage?: string;
  /** Ends them all. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the emulators asked for and resolves when all are ready. They end with this process, also if it is killed.
 *
 * @throws {EmulatorError} when one cannot start; those that could are stopped again
 */
export async function startEmulators(options: EmulatorsOptions): Promise<Emulators> {
  const azurite = await startStorage(options.storage ?? false);
  const stop = async () => {
    await azurite?.stop();
  };
  return { ...(azurite && { storage: azurite.connectionString }), stop, [Symbol.asyncDispose]: stop };
}

async function startStorage(storage: boolean | AzuriteOptions): Promise<Azurite | undefined> {
  if (storage === false) return undefined;
  if (storage !== true && storage.ports !== undefined) return await startAzurite(storage);
  const options = storage === true ? {} : storage;
  try {
    return await startAzurite({ ...options, ports: DEVELOPMENT_STORAGE_PORTS });
  } catch (error) {
    if (!(error instanceof EmulatorError && error.code === "ISO7001")) throw error;
    return await startAzurite(options);
  }
}
