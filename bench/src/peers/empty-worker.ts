/**
 * The whole worker pipeline around a function that does nothing. Started as a host starts a worker: the address comes by
 * `--functions-uri`.
 */
import { fn, HostBuilder } from "@isofunc/worker";
import { queueTrigger } from "@isofunc/extensions/queues";
import { emptyFunctionName } from "./channel-frames.ts";

const empty = fn(emptyFunctionName, { trigger: queueTrigger("queue") }, () => {});

const host = new HostBuilder().configureFunctionsWorkerDefaults().addFunctions({ empty }).build();
process.send?.({ connected: true });
await host.run();
