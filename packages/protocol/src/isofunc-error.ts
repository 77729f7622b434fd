import { inspect } from "node:util";

/**
 * The one error base of the project. A user who meets an error learns what happened, why, and what to do.
 *
 * Codes are `ISO` and four digits; the first one tells the package: 0 unexpected, 1 protocol, 2 host, 3 worker,
 * 4 extensions, 5 build, 6 command line and testing, 7 emulators, 8 telemetry.
 */

/** `ISO` and four digits. */
export type IsofuncErrorCode = `ISO${number}`;

/** Whose business an error is: the user can mend it, or it is ours (or the machine's). */
export type ErrorAudience = "user" | "system";

/** The parts of an error. Each sentence ends with a full stop. */
export interface IsofuncErrorParts {
  readonly code: IsofuncErrorCode;
  /** @default "user" */
  readonly audience?: ErrorAudience | undefined;
  /** What happened, with the names and values at hand. */
  readonly what: string;
  /** Why, if `what` does not say it already. */
  readonly why?: string | undefined;
  /** What to do. */
  readonly fix?: string | undefined;
  /** The error that led to this one. */
  readonly cause?: unknown;
}

/** Registered, so that two copies of this package in one process know each other's errors. */
const BRAND = Symbol.for("isofunc.error");

/** An error with a code, for a person to read. `message` is what, why and fix, joined. */
export class IsofuncError extends Error {
  readonly code: IsofuncErrorCode;
  readonly audience: ErrorAudience;

  constructor({ code, audience = "user", what, why, fix, cause }: IsofuncErrorParts) {
    super(
      [what, why, fix].filter((part) => part !== undefined && part !== "").join(" "),
      cause === undefined ? {} : { cause },
    );
    this.code = code;
    this.audience = audience;
  }

  /**
   * Whatever was thrown, as an IsofuncError: itself if it is one; otherwise an unexpected error of the system
   * (`ISO0000`) with the same message and the thrown value as its cause.
   */
  static from(thrown: unknown): IsofuncError {
    if (thrown instanceof IsofuncError) return thrown;
    const what = thrown instanceof Error ? thrown.message || thrown.name : `Something was thrown: ${inspect(thrown)}.`;
    return new IsofuncError({ code: "ISO0000", audience: "system", what, cause: thrown });
  }

  /**
   * Any copy's IsofuncError is an instance of any other copy's. A class derived from it stays a class of its own:
   * only its own instances are.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== IsofuncError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === "object" && value !== null && BRAND in value;
  }
}

// Not own properties: every instance has them, and neither shows when an error is printed.
Object.defineProperty(IsofuncError.prototype, BRAND, { value: true });
Object.defineProperty(IsofuncError.prototype, "name", { value: "IsofuncError", configurable: true, writable: true });
