/**
 * Sizes of the HTTP/2 transport. One connection carries one long stream of small messages and now and then a large
 * one, between processes of one machine: windows are wide, so that a message never waits for a round trip.
 */

/** How many bytes of one stream may be on the way unread. HTTP/2's own default is 64 KB. */
export const STREAM_WINDOW_BYTES: number = 4 * 1024 * 1024;

/** The same for a connection as a whole. */
export const CONNECTION_WINDOW_BYTES: number = 8 * 1024 * 1024;

/**
 * Node refuses new streams on a connection that holds more than this, in megabytes; its default is 10. A large message
 * that is being written counts, and must not keep a call from being made beside it.
 */
export const SESSION_MEMORY_MEGABYTES = 65_536;

/** `drained()` waits once a stream has taken this many bytes more than the operating system would, in bytes. */
export const WRITE_MARK_BYTES: number = 64 * 1024;
