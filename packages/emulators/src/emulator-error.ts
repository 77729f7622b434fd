/** What went wrong with an embedded service. */
export type EmulatorErrorCode =
  /** A port that it was told to listen on belongs to another program. */
  | "ISO7001"
  /** It ended before it was ready. */
  | "ISO7002"
  /** It was not ready in time. */
  | "ISO7003"
  /** Its starter stopped it before it was ready. */
  | "ISO7004";

/**
 * An embedded service could not be started. The message says what happened, why, and what to do.
 *
 * This package imports nothing of the project, yet its errors are one of a kind with all others: they have the same
 * parts, and the brand by which `instanceof IsofuncError` knows them.
 */
export class EmulatorError extends Error {
  readonly code: EmulatorErrorCode;
  readonly audience = "user";

  constructor(code: EmulatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

Object.defineProperty(EmulatorError.prototype, Symbol.for("isofunc.error"), { value: true });
Object.defineProperty(EmulatorError.prototype, "name", { value: "EmulatorError", configurable: true, writable: true });
