import { parseArgs } from "node:util";
import { formatRpcUri, IsofuncError } from "@isofunc/protocol";

/** What a host tells a worker that it starts. */
export interface WorkerArguments {
  /** Where the host listens. */
  readonly hostUri: string;
  readonly workerId: string;
  /** The id for the first message; `""` when none was given. */
  readonly requestId: string;
  /** The longest message to accept, in bytes; `undefined` for no limit of the host's. */
  readonly maxMessageBytes: number | undefined;
}

/**
 * Reads the host's arguments: `--functions-uri`, `--functions-worker-id`, `--functions-request-id` and
 * `--functions-grpc-max-message-length`; else the older `--host`, `--port`, `--workerId`, `--requestId` and
 * `--grpcMaxMessageLength`; else `Functions__Worker__HostEndpoint`, `…__WorkerId`, `…__RequestId` and
 * `…__GrpcMaxMessageLength` of the environment. Hosts pass both families; arguments of the app itself may stand between.
 *
 * @throws IsofuncError - the program was started without a host (ISO3033), or an argument is wrong (ISO3034)
 */
export function parseWorkerArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): WorkerArguments {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true });
  const read = (name: keyof typeof OPTIONS): string | undefined => {
    const value = values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const { host, port } = { host: read("host"), port: read("port") };
  const older = host !== undefined && port !== undefined ? formatRpcUri({ host, port: Number(port) }) : undefined;
  const hostUri = read("functions-uri") ?? older ?? environment["Functions__Worker__HostEndpoint"];
  const workerId = read("functions-worker-id") ?? read("workerId") ?? environment["Functions__Worker__WorkerId"];
  if (hostUri === undefined || workerId === undefined) throw startedAlone(hostUri === undefined);
  return {
    hostUri,
    workerId,
    requestId: read("functions-request-id") ?? read("requestId") ?? environment["Functions__Worker__RequestId"] ?? "",
    maxMessageBytes: maxMessageBytes(
      read("functions-grpc-max-message-length") ??
        read("grpcMaxMessageLength") ??
        environment["Functions__Worker__GrpcMaxMessageLength"],
    ),
  };
}

const OPTIONS = {
  "functions-uri": { type: "string" },
  "functions-worker-id": { type: "string" },
  "functions-request-id": { type: "string" },
  "functions-grpc-max-message-length": { type: "string" },
  host: { type: "string" },
  port: { type: "string" },
  workerId: { type: "string" },
  requestId: { type: "string" },
  grpcMaxMessageLength: { type: "string" },
} as const;

/** Zero and less mean no limit, as gRPC libraries have it. */
function maxMessageBytes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const bytes = Number(text);
  if (!Number.isInteger(bytes)) {
    throw new IsofuncError({
      code: "ISO3034",
      what: `The longest message was given as "${text}", which is no number of bytes.`,
      fix: "Give a whole number after --functions-grpc-max-message-length.",
    });
  }
  return bytes > 0 ? bytes : undefined;
}

function startedAlone(entirely: boolean): IsofuncError {
  return new IsofuncError({
    code: "ISO3033",
    what: entirely
      ? "This program is a function app and was started without a Functions host."
      : "This program was given a Functions host, but no worker id.",
    why: "A host starts the app as its worker and says where it listens.",
    fix: "Start it with `isofunc start` in the folder of the app.",
  });
}
