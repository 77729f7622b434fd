import { StatusResultStatus, type FunctionLoadRequest, type FunctionLoadResponse } from "@isofunc/protocol";

/** The answers to load requests, as they come in: one by one, or all at once. */
export class LoadAnswers {
  readonly #requests: readonly FunctionLoadRequest[];
  readonly #awaited: Set<string>;
  readonly #responses = new Map<string, FunctionLoadResponse>();

  constructor(requests: readonly FunctionLoadRequest[]) {
    this.#requests = requests;
    this.#awaited = new Set(requests.map(({ functionId }) => functionId));
  }

  /** Takes an answer; gives whether all are there. One for a function that was not asked for does not count. */
  take(response: FunctionLoadResponse): boolean {
    if (this.#awaited.delete(response.functionId)) this.#responses.set(response.functionId, response);
    return this.#awaited.size === 0;
  }

  /** One answer for each request, in their order. A function that the worker said nothing of has failed. */
  inOrder(): FunctionLoadResponse[] {
    return this.#requests.map(({ functionId }) => this.#responses.get(functionId) ?? unanswered(functionId));
  }
}

function unanswered(functionId: string): FunctionLoadResponse {
  const message = "The worker said nothing of this function when it loaded the others.";
  return { functionId, result: { status: StatusResultStatus.Failure, exception: { message } } };
}
