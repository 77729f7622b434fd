import { IsofuncError } from "@isofunc/protocol";
import { ambientScope } from "../services/instantiate.ts";
import { keyName } from "../services/token.ts";
import type { ServiceKey } from "../services/token.ts";

/**
 * The service of this key, for the fields of a class of functions. Every invocation makes its own instance, so the
 * services are those of its scope.
 *
 * @throws IsofuncError - called anywhere but in a field initializer or constructor of such a class (ISO3105)
 *
 * @example
 * export class QueueFunctions {
 *   readonly #log = inject(logger("QueueFunctions"));
 * }
 */
export function inject<T>(key: ServiceKey<T>): T {
  const scope = ambientScope();
  if (scope !== undefined) return scope.get(key);
  throw new IsofuncError({
    code: "ISO3105",
    what: `inject(${keyName(key)}) was called outside the making of a class of functions.`,
    why: "There is no invocation whose services it could take.",
    fix: "Call it in a field of the class; elsewhere list the service under `services`, or ask `context.scope`.",
  });
}
