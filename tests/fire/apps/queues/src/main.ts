import { HostBuilder } from "@isofunc/worker";
import * as functions from "./functions.ts";

await new HostBuilder().configureFunctionsWebApplication().addFunctions(functions).build().run();
