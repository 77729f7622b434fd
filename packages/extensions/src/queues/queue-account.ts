import type { QueueClient, QueueServiceClient, StoragePipelineOptions } from "@azure/storage-queue";
import type { ConnectionSettings } from "@isofunc/host";
import { IsofuncError } from "@isofunc/protocol";
import { azureCredential } from "../storage/azure-credential.ts";
import { storageEndpoint } from "../storage/storage-endpoint.ts";
import { reasonOf } from "./storage-error.ts";

/**
 * Reading has a back-off of its own, which a client that retries would hide. One repetition at once covers a connection
 * that the service closed while it was idle.
 */
const READING: StoragePipelineOptions = { retryOptions: { maxTries: 2 } };

/** Everything else is worth some patience: after 0, 0.8, 2.4, 5.6 and 12 seconds. */
const WRITING: StoragePipelineOptions = { retryOptions: { maxTries: 6, retryDelayInMs: 800 } };

/** One queue, with a client for each way of using it. Both share their connections. */
export interface QueueClients {
  readonly reading: QueueClient;
  readonly writing: QueueClient;
}

/** The queues of one storage account. */
export interface QueueAccount {
  queue(name: string): QueueClients;
}

/** The storage accounts that queues of this host lie in: one set of clients per connection, made when first needed. */
export class QueueAccounts {
  readonly #accounts = new Map<string, Promise<QueueAccount>>();

  /**
   * Loads the SDK with the first call, since an app without queues has no use for it.
   *
   * @throws {IsofuncError} ISO4001 no endpoint, ISO4102 no valid connection string
   */
  async open(connection: ConnectionSettings): Promise<QueueAccount> {
    const key = JSON.stringify(connection);
    const opened = this.#accounts.get(key) ?? openAccount(connection);
    this.#accounts.set(key, opened);
    try {
      return await opened;
    } catch (error) {
      this.#accounts.delete(key);
      throw error;
    }
  }
}

async function openAccount(connection: ConnectionSettings): Promise<QueueAccount> {
  const [reading, writing] = await Promise.all([openService(connection, READING), openService(connection, WRITING)]);
  return {
    queue: (name) => ({ reading: reading.getQueueClient(name), writing: writing.getQueueClient(name) }),
  };
}

async function openService(
  connection: ConnectionSettings,
  options: StoragePipelineOptions,
): Promise<QueueServiceClient> {
  const { QueueServiceClient } = await import("@azure/storage-queue");
  const { name, connectionString } = connection;
  if (connectionString === undefined) {
    const endpoint = storageEndpoint(connection, "queue");
    return new QueueServiceClient(endpoint, await azureCredential(connection), options);
  }
  try {
    return QueueServiceClient.fromConnectionString(connectionString, options);
  } catch (cause) {
    throw new IsofuncError({
      code: "ISO4102",
      what: `The value of '${name}' is not a connection string of a storage account.`,
      why: reasonOf(cause),
      fix: `Copy it from the account's access keys, or set "UseDevelopmentStorage=true" for the storage emulator.`,
      cause,
    });
  }
}
