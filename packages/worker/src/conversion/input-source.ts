import type { InvocationRequest, RpcHttp, TypedData } from "@isofunc/protocol";
import { typedData } from "@isofunc/protocol";

/**
 * What came for a trigger or input: its entry in the input data, else the trigger metadata of its name, whatever the
 * case. An entry that is there but empty means null: the metadata is then not asked.
 */
export function sourceOf({ inputData = [], triggerMetadata }: InvocationRequest, name: string): TypedData {
  const entry =
    inputData.find((candidate) => candidate.name === name) ??
    inputData.find((candidate) => sameName(candidate.name, name));
  if (entry !== undefined) return entry.rpcData === "data" ? entry.data : typedData.none;
  return lookUp(triggerMetadata, name) ?? typedData.none;
}

/** What a route or path captured: an HTTP request carries it itself, other triggers in their metadata. */
export function capturedText(
  name: string,
  triggerSource: TypedData,
  { triggerMetadata }: InvocationRequest,
): string | undefined {
  const routeValue = triggerSource.data === "http" ? routeValueOf(triggerSource.http, name) : undefined;
  if (routeValue !== undefined) return routeValue;
  const captured = lookUp(triggerMetadata, name);
  if (captured?.data === "string") return captured.string;
  return captured?.data === "json" ? captured.json : undefined;
}

function routeValueOf({ nullableParams, params }: RpcHttp, name: string): string | undefined {
  return lookUp(nullableParams, name)?.value ?? lookUp(params, name);
}

function lookUp<Value>(map: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  if (map === undefined) return undefined;
  if (Object.hasOwn(map, name)) return map[name];
  for (const key in map) if (sameName(key, name)) return map[key];
  return undefined;
}

/** Names of bindings and metadata are compared without regard to case. */
export function sameName(one: string, other: string): boolean {
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}
