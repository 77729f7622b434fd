import { IsofuncError } from "../isofunc-error.ts";

/** Where a server listens: a TCP port, or a Unix socket (on Windows a named pipe). */
export type RpcAddress = { readonly host: string; readonly port: number } | { readonly path: string };

const UNIX_SCHEME = "unix:";

/**
 * Reads an address from a URI: `http://127.0.0.1:7072/`, or `unix:/run/x.sock` (also `unix:///run/x.sock`).
 *
 * @throws IsofuncError - it is neither (ISO1002)
 */
export function parseRpcUri(uri: string): RpcAddress {
  if (uri.startsWith(UNIX_SCHEME)) {
    const path = uri.slice(UNIX_SCHEME.length).replace(/^\/\/(?=\/)/, "");
    if (path !== "") return { path };
  } else if (URL.canParse(uri)) {
    const { protocol, hostname, port } = new URL(uri);
    const host = hostname.replace(/^\[(.*)\]$/, "$1");
    if (protocol === "http:" && host !== "") return { host, port: port === "" ? DEFAULT_HTTP_PORT : Number(port) };
  }
  throw new IsofuncError({
    code: "ISO1002",
    what: `"${uri}" is no address of a Functions host.`,
    why: "FunctionRpc runs over HTTP/2 without TLS, on a TCP port or a Unix socket.",
    fix: 'Give a URI such as "http://127.0.0.1:7072/" or "unix:/run/isofunc.sock".',
  });
}

/** The port of an `http:` URI that names none. */
const DEFAULT_HTTP_PORT = 80;

/** An address as a URI that `parseRpcUri` reads. */
export function formatRpcUri(address: RpcAddress): string {
  if ("path" in address) return `${UNIX_SCHEME}${address.path}`;
  return `http://${address.host.includes(":") ? `[${address.host}]` : address.host}:${address.port}/`;
}
