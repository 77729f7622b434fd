/** Sizes of the HTTP/2 transport, which joins two processes of one machine. */

/**
 * How many bytes may be on the way unread, on a connection and on its stream alike. HTTP/2's own default is 64 KB.
 *
 * It must stay below what the operating system buffers in one direction (some 200 KB on a Unix socket of Linux): Node
 * 24 reads nothing while it waits to write, so two ends that both wait for the system would wait for ever, while two
 * that wait for each other's window do not. Larger windows were measured to be no faster.
 */
export const WINDOW_BYTES: number = 128 * 1024;

/**
 * Node refuses new streams on a connection that holds more than this, in megabytes; its default is 10. A large message
 * that is being written counts, and must not keep a call from being made beside it.
 */
export const SESSION_MEMORY_MEGABYTES = 65_536;

/** `drained()` waits once a stream has taken this many bytes more than the operating system would, in bytes. */
export const WRITE_MARK_BYTES: number = 64 * 1024;
