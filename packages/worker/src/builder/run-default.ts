import type { FunctionModules } from "./app-parts.ts";
import { FunctionsApplication } from "./functions-application.ts";

/**
 * A whole app in one line: the default configuration, no middleware, no services.
 *
 * @example
 * await runDefault(functions);
 *
 * @throws IsofuncError - see `FunctionsHost.run`
 */
export async function runDefault<M extends readonly object[]>(...modules: FunctionModules<M>): Promise<void> {
  await FunctionsApplication.createBuilder()
    .addFunctions<M>(...modules)
    .build()
    .run();
}
