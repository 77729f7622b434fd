import type { Timestamp } from "../messages/wire-types.ts";

/** The message is done: remove it. */
export interface CompleteRequest {
  /** The lock that the worker was given with the message, as text. */
  readonly locktoken: string;
}

/** Give the message back at once. */
export interface AbandonRequest {
  readonly locktoken: string;
  /** Properties to set on the message, as an AMQP map. */
  readonly propertiesToModify?: Uint8Array | undefined;
}

/** Move the message to the dead-letter queue. */
export interface DeadletterRequest {
  readonly locktoken: string;
  /** Properties to set on the message, as an AMQP map. */
  readonly propertiesToModify?: Uint8Array | undefined;
  readonly deadletterReason?: StringValue | undefined;
  readonly deadletterErrorDescription?: StringValue | undefined;
}

/** Text that may be absent. */
export interface StringValue {
  readonly value?: string | undefined;
}

/** Set the message aside, to be fetched by its sequence number. */
export interface DeferRequest {
  readonly locktoken: string;
  /** Properties to set on the message, as an AMQP map. */
  readonly propertiesToModify?: Uint8Array | undefined;
}

/** Keep the message locked for another lock duration. */
export interface RenewMessageLockRequest {
  readonly locktoken: string;
}

/** Read the state of a session. */
export interface GetSessionStateRequest {
  readonly sessionId: string;
}

/** The state of a session: whatever was stored last. */
export interface GetSessionStateResponse {
  readonly sessionState?: Uint8Array | undefined;
}

/** Store the state of a session. */
export interface SetSessionStateRequest {
  readonly sessionId: string;
  readonly sessionState?: Uint8Array | undefined;
}

/** Let another receiver have the session. */
export interface ReleaseSessionRequest {
  readonly sessionId: string;
}

/** Keep the session locked for another lock duration. */
export interface RenewSessionLockRequest {
  readonly sessionId: string;
}

/** Until when the session is locked. */
export interface RenewSessionLockResponse {
  readonly lockedUntil?: Timestamp | undefined;
}
