import { httpRequestData, httpTrigger } from "@isofunc/extensions/http";
import { fn } from "@isofunc/worker";
import { HttpResponder } from "../services/http-responder.ts";

/** The built-in HTTP model: a copy of the request comes in, a response made from it goes out. */
export const httpFunction = fn(
  "HttpFunction",
  {
    trigger: httpTrigger({ methods: ["get", "post"], authLevel: "anonymous", as: httpRequestData }),
    services: { responder: HttpResponder },
  },
  (request, { items, log, services }) => {
    log.info("Request {correlationId} came in.", { correlationId: items.get("correlationId") });
    if (request.query.has("throw-exception")) throw new Error("App code failed");
    return services.responder.respond(request);
  },
);
