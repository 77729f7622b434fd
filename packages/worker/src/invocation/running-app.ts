import type { LoggerFactory } from "../logging/logger-factory.ts";
import type { Run } from "../middleware/pipeline.ts";
import type { ServiceProvider } from "../services/service-provider.ts";
import type { FunctionExecutor } from "./function-executor.ts";

/** What all invocations of a process share. */
export interface RunningApp {
  readonly services: ServiceProvider;
  readonly loggers: LoggerFactory;
  /** Middleware, output binding and the function's call, composed. */
  readonly pipeline: Run;
  /** What calls the functions, if the app registered something of its own. */
  readonly executor: FunctionExecutor | undefined;
  /** Whether failures tell the user's error as it is; see capability `EnableUserCodeException`. */
  readonly userCodeException: boolean;
}
