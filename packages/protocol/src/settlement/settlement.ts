/**
 * Settlement: a worker completes, abandons, dead-letters or defers Service Bus messages while its function runs, by
 * calls to the host that received them. Served beside FunctionRpc, at the same address.
 */
import type { MessageCodec } from "../../generated/function-rpc.js";
import * as generated from "../../generated/settlement.js";
import type { RpcAddress } from "../stream/rpc-address.ts";
import { UnaryClient } from "../unary/unary-client.ts";
import { codecOf, EMPTY, type Empty, type UnaryMethod } from "../unary/unary-method.ts";
import { type UnaryHandler, unaryHandler } from "../unary/unary-server.ts";
import type {
  AbandonRequest,
  CompleteRequest,
  DeadletterRequest,
  DeferRequest,
  GetSessionStateRequest,
  GetSessionStateResponse,
  ReleaseSessionRequest,
  RenewMessageLockRequest,
  RenewSessionLockRequest,
  RenewSessionLockResponse,
  SetSessionStateRequest,
} from "./settlement-messages.ts";

export type * from "./settlement-messages.ts";

/** The nine methods: implemented by a host's Service Bus extension, called by a worker's. */
export interface Settlement {
  complete(request: CompleteRequest, signal?: AbortSignal): Promise<Empty>;
  abandon(request: AbandonRequest, signal?: AbortSignal): Promise<Empty>;
  deadletter(request: DeadletterRequest, signal?: AbortSignal): Promise<Empty>;
  defer(request: DeferRequest, signal?: AbortSignal): Promise<Empty>;
  renewMessageLock(request: RenewMessageLockRequest, signal?: AbortSignal): Promise<Empty>;
  getSessionState(request: GetSessionStateRequest, signal?: AbortSignal): Promise<GetSessionStateResponse>;
  setSessionState(request: SetSessionStateRequest, signal?: AbortSignal): Promise<Empty>;
  releaseSession(request: ReleaseSessionRequest, signal?: AbortSignal): Promise<Empty>;
  renewSessionLock(request: RenewSessionLockRequest, signal?: AbortSignal): Promise<RenewSessionLockResponse>;
}

function emptyAnswer<Request>(name: string, request: MessageCodec): UnaryMethod<Request, Empty> {
  return { path: `/Settlement/${name}`, request: codecOf(request), response: EMPTY };
}

const COMPLETE = emptyAnswer<CompleteRequest>("Complete", generated.CompleteRequest);
const ABANDON = emptyAnswer<AbandonRequest>("Abandon", generated.AbandonRequest);
const DEADLETTER = emptyAnswer<DeadletterRequest>("Deadletter", generated.DeadletterRequest);
const DEFER = emptyAnswer<DeferRequest>("Defer", generated.DeferRequest);
const RENEW_MESSAGE_LOCK = emptyAnswer<RenewMessageLockRequest>("RenewMessageLock", generated.RenewMessageLockRequest);
const SET_SESSION_STATE = emptyAnswer<SetSessionStateRequest>("SetSessionState", generated.SetSessionStateRequest);
const RELEASE_SESSION = emptyAnswer<ReleaseSessionRequest>("ReleaseSession", generated.ReleaseSessionRequest);
const GET_SESSION_STATE: UnaryMethod<GetSessionStateRequest, GetSessionStateResponse> = {
  path: "/Settlement/GetSessionState",
  request: codecOf(generated.GetSessionStateRequest),
  response: codecOf(generated.GetSessionStateResponse),
};
const RENEW_SESSION_LOCK: UnaryMethod<RenewSessionLockRequest, RenewSessionLockResponse> = {
  path: "/Settlement/RenewSessionLock",
  request: codecOf(generated.RenewSessionLockRequest),
  response: codecOf(generated.RenewSessionLockResponse),
};

/** The methods as `serveFunctionRpc` takes them. An `RpcError` thrown by one becomes the status of its call. */
export function settlementHandlers(settlement: Settlement): readonly UnaryHandler[] {
  return [
    unaryHandler(COMPLETE, (request, signal) => settlement.complete(request, signal)),
    unaryHandler(ABANDON, (request, signal) => settlement.abandon(request, signal)),
    unaryHandler(DEADLETTER, (request, signal) => settlement.deadletter(request, signal)),
    unaryHandler(DEFER, (request, signal) => settlement.defer(request, signal)),
    unaryHandler(RENEW_MESSAGE_LOCK, (request, signal) => settlement.renewMessageLock(request, signal)),
    unaryHandler(GET_SESSION_STATE, (request, signal) => settlement.getSessionState(request, signal)),
    unaryHandler(SET_SESSION_STATE, (request, signal) => settlement.setSessionState(request, signal)),
    unaryHandler(RELEASE_SESSION, (request, signal) => settlement.releaseSession(request, signal)),
    unaryHandler(RENEW_SESSION_LOCK, (request, signal) => settlement.renewSessionLock(request, signal)),
  ];
}

/** The methods of the host at an address (the value of `--functions-uri`). Errors are those of `UnaryClient.call`. */
export function connectSettlement(address: RpcAddress | string): Settlement & { close(): Promise<void> } {
  const client = new UnaryClient(address);
  return {
    complete: (request, signal) => client.call(COMPLETE, request, signal),
    abandon: (request, signal) => client.call(ABANDON, request, signal),
    deadletter: (request, signal) => client.call(DEADLETTER, request, signal),
    defer: (request, signal) => client.call(DEFER, request, signal),
    renewMessageLock: (request, signal) => client.call(RENEW_MESSAGE_LOCK, request, signal),
    getSessionState: (request, signal) => client.call(GET_SESSION_STATE, request, signal),
    setSessionState: (request, signal) => client.call(SET_SESSION_STATE, request, signal),
    releaseSession: (request, signal) => client.call(RELEASE_SESSION, request, signal),
    renewSessionLock: (request, signal) => client.call(RENEW_SESSION_LOCK, request, signal),
    close: () => client.close(),
  };
}
