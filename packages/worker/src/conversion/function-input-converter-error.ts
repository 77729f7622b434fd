import { IsofuncError } from "@isofunc/protocol";

/** Some of a function's inputs could not be converted. The message lists each with its reason; the function did not run. */
export class FunctionInputConverterError extends IsofuncError {
  constructor(functionName: string, errors: readonly string[]) {
    super({
      code: "ISO3200",
      what: `Error converting ${errors.length} input parameters for Function '${functionName}': ${errors.join("\n")}`,
    });
    this.name = "FunctionInputConverterError";
  }
}
