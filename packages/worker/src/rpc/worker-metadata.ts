import type { WorkerMetadata } from "@isofunc/protocol";

/** The version of this package, as its package.json has it. */
const WORKER_VERSION = "0.0.0";

/** What this process is, for the host's logs and telemetry. */
export function workerMetadata(): WorkerMetadata {
  return {
    runtimeName: "node",
    runtimeVersion: process.versions.node,
    workerVersion: WORKER_VERSION,
    workerBitness: process.arch,
  };
}
