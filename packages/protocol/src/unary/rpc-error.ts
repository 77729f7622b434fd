import { IsofuncError } from "../isofunc-error.ts";
import type { GrpcStatus } from "../stream/grpc-status.ts";

/**
 * A call that did not succeed. A handler that throws one answers with its status; a caller gets it as its error.
 * `status` is gRPC's, `detail` the text that the other end gave with it.
 */
export class RpcError extends IsofuncError {
  readonly status: GrpcStatus;
  readonly detail: string;

  constructor(status: GrpcStatus, detail: string, cause?: unknown) {
    super({ code: "ISO1007", audience: "system", what: `The call ended with gRPC status ${status}: ${detail}`, cause });
    this.status = status;
    this.detail = detail;
  }
}
