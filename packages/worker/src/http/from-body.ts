import { IsofuncError } from "@isofunc/protocol";
import type { RpcHttp } from "@isofunc/protocol";
import { failed, succeeded, unhandled } from "../conversion/input-converter.ts";
import type { InputConverter } from "../conversion/input-converter.ts";
import { fromJson } from "../conversion/json-value.ts";
import { bodyBytes, bodyText } from "./body.ts";
import { requestHeader } from "./header-fields.ts";

/**
 * Makes values out of the body of an HTTP request: text and bytes whatever its media type, everything else from JSON.
 *
 * @throws IsofuncError - JSON is wanted and the media type is another (ISO3501)
 */
export const fromBody: InputConverter = {
  name: "HTTP body",
  convert({ source, target }) {
    if (source.data !== "http") return unhandled;
    if (target.kind === "text") return succeeded(bodyText(source.http.body));
    if (target.kind === "bytes") return succeeded(bodyBytes(source.http.body));
    requireJson(source.http);
    let value: unknown;
    try {
      value = JSON.parse(bodyText(source.http.body));
    } catch (error) {
      return failed(error);
    }
    return fromJson(target, value);
  },
};

function requireJson(request: RpcHttp): void {
  const contentType = requestHeader(request, "content-type");
  const mediaType = (contentType ?? "").split(";")[0]!.trim().toLowerCase();
  if (mediaType === "application/json" || mediaType.endsWith("+json")) return;
  throw new IsofuncError({
    code: "ISO3501",
    what: `The body cannot be read as JSON: the request's Content-Type is ${contentType === undefined ? "missing" : `'${contentType}'`}.`,
    why: "It has to be application/json or end in +json.",
    fix: "Send such a Content-Type, or take the body as `text` or `bytes`.",
  });
}
