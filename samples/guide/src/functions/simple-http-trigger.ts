import { httpTrigger } from "@isofunc/extensions/http";
import { fn } from "@isofunc/worker";

/** The web model: `Request` in, `Response` out. */
export const simpleHttpTrigger = fn(
  "SimpleHttpTrigger",
  { trigger: httpTrigger({ methods: ["get"], authLevel: "anonymous" }) },
  (request) => {
    const name = new URL(request.url).searchParams.get("name") ?? "stranger";
    return new Response(`Welcome to Azure Functions, ${name}!`);
  },
);
