import type { Capabilities, InvocationRequest, InvocationResponse } from "@isofunc/protocol";

/** A ready worker, as the dispatcher sees it. */
export interface WorkerChannel {
  readonly workerId: string;
  readonly capabilities: Capabilities;
  /**
   * Sends one invocation and resolves with the worker's answer, whatever its status. Rejects when the answer can no
   * longer come: the process died, or its stream broke. `signal` sends InvocationCancel where the worker handles it.
   */
  invoke(request: InvocationRequest, options: InvokeOptions): Promise<InvocationResponse>;
}

/** What the host keeps beside an invocation in flight. */
export interface InvokeOptions {
  readonly functionName: string;
  readonly signal?: AbortSignal;
}

/** Gives a worker for the next invocation, round-robin over the ready ones; waits for one while none is ready. */
export interface WorkerPool {
  pick(): WorkerChannel | Promise<WorkerChannel>;
}
