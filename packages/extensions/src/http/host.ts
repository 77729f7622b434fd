import type { FunctionBinding, HostExtension } from "@isofunc/host";

const AUTH_LEVELS = new Set(["anonymous", "user", "function", "system", "admin"]);

/**
 * HTTP's binding types. It has no listener and no writer: requests come in, and answers go out, through the host's own
 * front end.
 */
export const httpHostExtension: HostExtension = {
  name: "http",
  triggers: [{ type: "httpTrigger", validate: validateTrigger }],
  outputs: [{ type: "http" }],
};

/** Properties that cannot be read as what they must be, with the official host's text. */
function validateTrigger(binding: FunctionBinding): string | undefined {
  const route = binding.property("route") ?? "";
  const methods = binding.property("methods") ?? [];
  const authLevel = binding.property("authLevel") ?? "function";
  const isGood =
    typeof route === "string" &&
    Array.isArray(methods) &&
    methods.every((method) => typeof method === "string") &&
    typeof authLevel === "string" &&
    AUTH_LEVELS.has(authLevel.toLowerCase());
  if (isGood) return undefined;
  return (
    `Unable to configure binding '${binding.name}' of type '${binding.type}'. ` +
    "This may indicate invalid function.json properties"
  );
}
