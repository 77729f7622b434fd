import type { IncomingHttpHeaders } from "node:http";

/** Names by which this machine may be called when only this machine may call. */
const LOOPBACK_HOST = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

const LOOPBACK_ADDRESS = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Whether only programs of this machine reach this address. */
export function isLoopbackAddress(address: string): boolean {
  return LOOPBACK_ADDRESS.test(address);
}

/**
 * Whether the `Host` header names this machine. A web page can make its own name resolve to 127.0.0.1 (DNS rebinding)
 * and would then be of the same origin as the host; but it cannot hide the name by which it was called. Programs that are
 * no browsers may leave the header out, where HTTP lets them.
 */
export function isCalledByLoopbackName({ host }: IncomingHttpHeaders): boolean {
  return host === undefined || LOOPBACK_HOST.test(host);
}

/** Whether a request comes from a page of another origin. Programs that are no browsers send no `Origin`. */
export function isFromForeignOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  return origin !== undefined && origin.toLowerCase() !== `http://${host ?? ""}`.toLowerCase();
}
