import { httpResult, httpTrigger } from "@isofunc/extensions/http";
import { queueOutput } from "@isofunc/extensions/queues";
import { fn, text } from "@isofunc/worker";

/** Writes to two places: the HTTP answer and a queue. Every key is required; `null` writes nothing. */
export const multipleOutputBindings = fn(
  "MultipleOutputBindings",
  {
    trigger: httpTrigger({ methods: ["post"], authLevel: "function" }),
    output: { result: httpResult(), messageText: queueOutput("myQueue", { as: text }) },
  },
  (_request, { log }) => {
    log.info("TypeScript HTTP trigger function processed a request.");
    return {
      result: new Response("TypeScript HTTP trigger function processed a request."),
      messageText: "some output",
    };
  },
);
