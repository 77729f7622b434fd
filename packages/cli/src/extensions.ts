import { httpHostExtension } from "@isofunc/extensions/http/host";
import { queuesExtension } from "@isofunc/extensions/queues/host";
import type { HostExtension } from "@isofunc/host";

/** The bindings that a host started by the command knows; made anew for each host. */
export function hostExtensions(): HostExtension[] {
  return [httpHostExtension, queuesExtension()];
}
