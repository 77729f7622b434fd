import { HostBuilder } from "@isofunc/worker";
import * as functions from "./functions/index.ts";
import { correlationId } from "./middleware/correlation-id.ts";
import { exceptionHandling } from "./middleware/exception-handling.ts";
import { DefaultHttpResponder, HttpResponder } from "./services/http-responder.ts";

const host = new HostBuilder()
  .configureFunctionsWebApplication((worker) => {
    worker.useWhen((context) => context.trigger.type === "httpTrigger", correlationId);
    worker.use(exceptionHandling);
  })
  .configureServices((services) => {
    services.addSingleton(HttpResponder, () => new DefaultHttpResponder());
  })
  .addFunctions(functions)
  .build();

await host.run();
