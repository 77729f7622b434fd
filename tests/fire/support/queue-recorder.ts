import { once } from "node:events";
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

/** A queue service as the one behind it, which knows what of one queue is in flight. */
export interface QueueRecorder extends AsyncDisposable {
  /** The account's connection string, with this as its queue service. */
  readonly connectionString: string;
  /** Most messages that were in flight at one time. */
  readonly most: number;
  /** Messages in flight at the moment. */
  readonly inFlight: number;
  /** How many messages each answer that had any gave out, in their order. */
  readonly batches: readonly number[];
}

/**
 * Stands in front of a storage account's queue service and counts the messages of one queue that are in flight: from
 * the moment in which the service has given one out, until it has deleted it or made it visible at once.
 */
export async function recordQueue(connectionString: string, queueName: string): Promise<QueueRecorder> {
  const endpoint = new URL(/QueueEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? "");
  const messagesPath = `${endpoint.pathname}/${queueName}/messages`;
  const inFlight = new Set<string>();
  const batches: number[] = [];
  let most = 0;

  const record = (asked: IncomingMessage, statusCode: number, body: Buffer): void => {
    const { pathname, searchParams } = new URL(asked.url ?? "", endpoint);
    if (!pathname.startsWith(messagesPath) || statusCode >= 300) return;
    const id = decodeURIComponent(pathname.slice(messagesPath.length + 1));
    const isSettled = asked.method === "DELETE" || searchParams.get("visibilitytimeout") === "0";
    if (asked.method === "GET" && searchParams.get("peekonly") === null) {
      const ids = [...body.toString().matchAll(/<MessageId>([^<]+)</g)].map((match) => match[1] ?? "");
      for (const each of ids) inFlight.add(each);
      if (ids.length > 0) batches.push(ids.length);
      most = Math.max(most, inFlight.size);
    } else if (id !== "" && isSettled) {
      inFlight.delete(id);
    }
  };

  const agent = new Agent({ keepAlive: true });
  const relay = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { method, url, headers } = asked;
    const behind = request({ host: endpoint.hostname, port: endpoint.port, agent, method, path: url, headers });
    behind.end(await buffer(asked));
    const [given]: IncomingMessage[] = await once(behind, "response");
    if (given === undefined) throw new Error("The service gave no answer.");
    const body = await buffer(given);
    const { statusCode = 500 } = given;
    record(asked, statusCode, body);
    answer.writeHead(statusCode, given.headers).end(body);
  };
  // What cannot be relayed looks as a service that is down.
  const server = createServer((asked, answer) => void relay(asked, answer).catch(() => answer.destroy()));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The recorder has no port.");

  const recorded = new URL(endpoint);
  recorded.port = String(address.port);
  return {
    connectionString: connectionString.replace(endpoint.href, recorded.href),
    get most() {
      return most;
    },
    get inFlight() {
      return inFlight.size;
    },
    batches,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, "close");
    },
  };
}
