import type {
  Capabilities,
  FunctionLoadRequest,
  FunctionLoadResponse,
  FunctionMetadataResponse,
  InvocationRequest,
  InvocationResponse,
} from "@isofunc/protocol";

/** A ready worker, as the dispatcher sees it. */
export interface WorkerChannel {
  readonly workerId: string;
  readonly capabilities: Capabilities;
  /**
   * Sends one invocation and resolves with the worker's answer, whatever its status. Rejects when the answer can no
   * longer come: the process died, or its stream broke.
   */
  invoke(request: InvocationRequest, options: InvokeOptions): Promise<InvocationResponse>;
  /**
   * Sends InvocationCancel for an invocation in flight, where the worker handles it; its answer is still awaited.
   * Nothing happens for an id that is not in flight. A method and not a signal in the options: nearly no invocation is
   * ever cancelled, so none should pay for a signal.
   */
  cancel(invocationId: string): void;
}

/** What the host keeps beside an invocation in flight. */
export interface InvokeOptions {
  readonly functionName: string;
}

/** A worker that has introduced itself and is given to nobody yet, as the owner of the function index sees it. */
export interface InitializedWorker {
  readonly workerId: string;
  readonly capabilities: Capabilities;
  /** Asks the worker which functions there are. Rejects when it does not say in time, or ends. */
  functionsMetadata(): Promise<FunctionMetadataResponse>;
  /**
   * Gets functions ready, and resolves with one answer for each, in the order of the requests. May be called again, with
   * the same functions too. Rejects when the worker does not answer in time, or ends.
   *
   * @param timeout - milliseconds for all of them @default the duration `functionLoadTimeout`
   */
  load(requests: readonly FunctionLoadRequest[], timeout?: number): Promise<readonly FunctionLoadResponse[]>;
}

/** Gives a worker for the next invocation, round-robin over the ready ones; waits for one while none is ready. */
export interface WorkerPool {
  pick(): WorkerChannel | Promise<WorkerChannel>;
}
