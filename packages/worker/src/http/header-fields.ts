import type { NullableString, RpcHttp, WireMap } from "@isofunc/protocol";

/** The header fields of a request: the nullable map if the host fills it, else the plain one. */
export function requestHeaders({ nullableHeaders, headers }: RpcHttp): Headers {
  const fields = new Headers();
  for (const [name, value] of headerEntries(nullableHeaders, headers)) {
    try {
      fields.append(name, value);
    } catch {
      // Only a character beyond Latin-1 gets here: the host read the bytes of the field as UTF-8. `Headers` has bytes.
      fields.append(name, Buffer.from(value).toString("latin1"));
    }
  }
  return fields;
}

function* headerEntries(
  nullable: WireMap<NullableString> | undefined,
  plain: WireMap<string> | undefined,
): Generator<[name: string, value: string]> {
  let isFilled = false;
  for (const name in nullable) {
    isFilled = true;
    yield [name, nullable[name]?.value ?? ""];
  }
  if (isFilled) return;
  for (const name in plain) yield [name, plain[name]!];
}

/** One header field of a request without making `Headers` of all; names are lower-case on the wire. */
export function requestHeader({ nullableHeaders, headers }: RpcHttp, name: string): string | undefined {
  return nullableHeaders?.[name]?.value ?? headers?.[name];
}

/** The header fields of a response as the wire has them: joined, and without `set-cookie`, which travels apart. */
export function responseHeaders(fields: Headers): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of fields) if (name !== "set-cookie") joined[name] = value;
  return joined;
}
