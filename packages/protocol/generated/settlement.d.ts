// Written by scripts/generate.ts.
import type { MessageCodec } from "./function-rpc.js";

export const CompleteRequest: MessageCodec;
export const AbandonRequest: MessageCodec;
export const DeadletterRequest: MessageCodec;
export const DeferRequest: MessageCodec;
export const RenewMessageLockRequest: MessageCodec;
export const GetSessionStateRequest: MessageCodec;
export const GetSessionStateResponse: MessageCodec;
export const SetSessionStateRequest: MessageCodec;
export const ReleaseSessionRequest: MessageCodec;
export const RenewSessionLockRequest: MessageCodec;
export const RenewSessionLockResponse: MessageCodec;
