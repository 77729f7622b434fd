/** The names that the official server spells in its own way, whatever way the client chose. */
const KNOWN =
  "Accept Accept-Charset Accept-Encoding Accept-Language Accept-Ranges Access-Control-Allow-Credentials " +
  "Access-Control-Allow-Headers Access-Control-Allow-Methods Access-Control-Allow-Origin Access-Control-Expose-Headers " +
  "Access-Control-Max-Age Access-Control-Request-Headers Access-Control-Request-Method Age Allow Alt-Svc Alt-Used " +
  "Authorization baggage Cache-Control Connection Content-Disposition Content-Encoding Content-Language Content-Length " +
  "Content-Location Content-MD5 Content-Range Content-Security-Policy Content-Security-Policy-Report-Only Content-Type " +
  "Correlation-Context Cookie Date DNT ETag Expires Expect From Grpc-Accept-Encoding Grpc-Encoding Grpc-Message " +
  "Grpc-Status Grpc-Timeout Host Keep-Alive If-Match If-Modified-Since If-None-Match If-Range If-Unmodified-Since " +
  "Last-Modified Link Location Max-Forwards Origin Pragma Proxy-Authenticate Proxy-Authorization Proxy-Connection Range " +
  "Referer Retry-After Request-Id Sec-WebSocket-Accept Sec-WebSocket-Key Sec-WebSocket-Protocol Sec-WebSocket-Version " +
  "Sec-WebSocket-Extensions Server Set-Cookie Strict-Transport-Security TE Trailer Transfer-Encoding Translate " +
  "traceparent tracestate Upgrade Upgrade-Insecure-Requests User-Agent Vary Via Warning WWW-Authenticate " +
  "X-Content-Type-Options X-Frame-Options X-Powered-By X-Requested-With X-UA-Compatible X-XSS-Protection";

const SPELLINGS: ReadonlyMap<string, string> = new Map(KNOWN.split(" ").map((name) => [name.toLowerCase(), name]));

/** How the official server spells a header name, `key` in lower case: its own way for those it knows, else as it was sent. */
export function canonicalHeaderName(name: string, key: string): string {
  return SPELLINGS.get(key) ?? name;
}
