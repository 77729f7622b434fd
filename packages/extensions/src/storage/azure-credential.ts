import type { TokenCredential } from "@azure/identity";
import type { ConnectionSettings } from "@isofunc/host";

/**
 * The identity that a connection names with its sub-keys, as the official host reads them:
 *
 * | `credential`       | further keys                                             | identity                        |
 * |--------------------|----------------------------------------------------------|---------------------------------|
 * | `managedidentity`  | `clientId` or `managedIdentityResourceId`, or none       | a managed identity              |
 * | `workloadidentity` | `tenantId`, `clientId`, or none                          | the workload's, in Kubernetes   |
 * | none               | `tenantId`, `clientId`, `clientSecret`                   | an application with a secret    |
 * | none               | `tenantId`, `clientId` (of a managed identity), or none  | whatever this machine has       |
 */
export async function azureCredential({ section }: ConnectionSettings): Promise<TokenCredential> {
  const { tenantid: tenantId, clientid: clientId, clientsecret: clientSecret } = section;
  const resourceId = section["managedidentityresourceid"];
  const identity = await import("@azure/identity");
  switch (section["credential"]?.toLowerCase()) {
    case "managedidentity":
      if (clientId !== undefined) return new identity.ManagedIdentityCredential({ clientId });
      return resourceId === undefined
        ? new identity.ManagedIdentityCredential()
        : new identity.ManagedIdentityCredential({ resourceId });
    case "workloadidentity":
      return new identity.WorkloadIdentityCredential({ ...(tenantId && { tenantId }), ...(clientId && { clientId }) });
    default:
      if (tenantId !== undefined && clientId !== undefined && clientSecret !== undefined) {
        return new identity.ClientSecretCredential(tenantId, clientId, clientSecret);
      }
      return new identity.DefaultAzureCredential({
        ...(tenantId && { tenantId }),
        ...(clientId && { managedIdentityClientId: clientId }),
      });
  }
}
