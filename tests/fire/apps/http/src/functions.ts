import { httpTrigger } from "@isofunc/extensions/http";
import { fn } from "@isofunc/worker";
import { note } from "../../journal.ts";

/** Never answers. */
export const hold = fn("Hold", { trigger: httpTrigger({ methods: ["get", "post"], authLevel: "anonymous" }) }, () => {
  note("held");
  return new Promise<Response>(() => undefined);
});

/** Answers with the id of its process. */
export const pid = fn("Pid", { trigger: httpTrigger({ methods: ["get"], authLevel: "anonymous" }) }, () => {
  return new Response(String(process.pid));
});
