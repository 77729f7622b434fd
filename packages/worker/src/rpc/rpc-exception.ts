import { inspect } from "node:util";
import type { RpcException } from "@isofunc/protocol";

/** How deep causes are followed; a chain may be a circle. */
const MAX_CAUSES = 10;

/** How an error is told to the host. */
export interface ExceptionOptions {
  /** Where the error comes from: the file of the function's code. */
  readonly source: string;
  /**
   * Whether type and message travel apart, as capability `EnableUserCodeException` promises. Otherwise the message is
   * the whole text, as workers before that capability wrote it.
   */
  readonly userCode: boolean;
}

/** Writes whatever was thrown as the contract has it. Never throws, whatever it is given. */
export function toRpcException(thrown: unknown, { source, userCode }: ExceptionOptions): RpcException {
  const { type, message, stack } = describe(thrown);
  return userCode
    ? { message, type, source, stackTrace: stack, isUserException: true }
    : { message: stack, source, stackTrace: stack };
}

/** The stack of an error and of those that led to it, as text. */
export function errorText(thrown: unknown): string {
  return describe(thrown).stack;
}

interface Description {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

function describe(thrown: unknown): Description {
  try {
    if (!(thrown instanceof Error)) {
      const message = typeof thrown === "string" ? thrown : `${typeof thrown} thrown: ${inspect(thrown)}`;
      return { type: typeof thrown, message, stack: message };
    }
    const message: unknown = thrown.message;
    return {
      type: typeName(thrown),
      message: typeof message === "string" ? message : inspect(message),
      stack: stackWithCauses(thrown),
    };
  } catch {
    // A getter or `toJSON` that throws in its turn: there is nothing to learn from such a value.
    return { type: typeof thrown, message: "A value was thrown that cannot be read.", stack: "" };
  }
}

/** Classes that set no `name` are all called `Error`; then the name of the class says more. So it does for one that is no text. */
function typeName(error: Error): string {
  const name: unknown = error.name;
  return name === "Error" || typeof name !== "string" ? error.constructor.name || "Error" : name;
}

function stackWithCauses(error: Error): string {
  const stacks: string[] = [];
  for (let link: unknown = error; link !== undefined && stacks.length < MAX_CAUSES;) {
    const cause: unknown = link instanceof Error ? link.cause : undefined;
    stacks.push(link instanceof Error ? (link.stack ?? `${link.name}: ${link.message}`) : describe(link).message);
    if (link instanceof AggregateError) stacks.push(...link.errors.slice(0, MAX_CAUSES).map(errorText));
    link = cause;
  }
  return stacks.join("\nCaused by: ");
}
