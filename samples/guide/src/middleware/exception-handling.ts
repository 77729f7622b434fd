import type { Middleware } from "@isofunc/worker";

/** Turns what an HTTP function throws into an answer. For any other trigger a failure stays one, so that its event is tried again. */
export const exceptionHandling: Middleware = async (context, next) => {
  try {
    await next();
  } catch (error) {
    context.log.error("Error processing invocation {id}.", { id: context.invocationId }, { error });

    const request = await context.getHttpRequestData();
    if (request === undefined) throw error;

    const response = request.createResponse(500);
    response.writeJson({ message: "The invocation failed.", invocationId: context.invocationId });

    // With several outputs the answer is one of them, otherwise it is the result.
    const output = context.getOutputBindings().find(({ bindingType }) => bindingType === "http");
    if (output) output.value = response;
    else context.getInvocationResult().value = response;
  }
};
