/** What matters about an error of the storage service or of the way to it. */
interface StorageFault {
  /** HTTP status, when the service answered at all. */
  readonly status: number | undefined;
  /** The service's own word for it: `QueueNotFound`. */
  readonly code: string | undefined;
}

/** A queue that is not there (yet, or any more). */
export function isQueueNotFound(error: unknown): boolean {
  return storageFault(error).code === "QueueNotFound";
}

/**
 * Whether a message is no longer ours: deleted, with its queue or alone, or visible again and taken by somebody else,
 * so that our pop receipt is worth nothing. Trying again cannot help.
 */
export function isMessageLost(error: unknown): boolean {
  const { code } = storageFault(error);
  return (
    code === "MessageNotFound" ||
    code === "PopReceiptMismatch" ||
    code === "QueueNotFound" ||
    code === "QueueBeingDeleted" ||
    code === "QueueDisabled"
  );
}

/** Whether it may go away by itself: no answer at all, or one that says so. */
export function isTransient(error: unknown): boolean {
  const { status } = storageFault(error);
  return status === undefined || status >= 500 || status === 409 || status === 429;
}

/** What an error says, as a sentence: its first line, since the service adds the ids of its request below. */
export function reasonOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.endsWith(".") ? line : `${line}.`;
}

function storageFault(error: unknown): StorageFault {
  if (!(error instanceof Error)) return { status: undefined, code: undefined };
  const status = "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { status, code };
}
