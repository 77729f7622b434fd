import type { InvocationResponse } from "@isofunc/protocol";

/**
 * How an invocation ended. `succeeded` means that the function returned and every output but the HTTP answer was
 * written; only then may an event be acknowledged.
 */
export type InvocationOutcome =
  | { readonly status: "succeeded"; readonly invocationId: string; readonly response: InvocationResponse }
  | { readonly status: "failed"; readonly invocationId: string; readonly error: Error }
  | { readonly status: "cancelled"; readonly invocationId: string; readonly error: Error };
