export { httpFunction } from "./http-function.ts";
export { multipleOutputBindings } from "./multiple-output-bindings.ts";
export { QueueFunctions } from "./queue-input-output.ts";
export { simpleHttpTrigger } from "./simple-http-trigger.ts";
