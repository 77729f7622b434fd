import { httpTrigger } from "@isofunc/extensions/http";
import { fn, HostBuilder } from "@isofunc/worker";

const hello = fn(
  "hello",
  { trigger: httpTrigger({ methods: ["get"], authLevel: "anonymous" }) },
  () => new Response("Hello"),
);

await new HostBuilder().configureFunctionsWebApplication().addFunctions({ hello }).build().run();
