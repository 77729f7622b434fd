import { randomUUID } from "node:crypto";
import type { Middleware } from "@isofunc/worker";

const HEADER = "x-correlationId";

/** Gives every request an id: the one that it came with, or a new one. The function finds it in `items`, the client in the answer. */
export const correlationId: Middleware = async (context, next) => {
  const request = await context.getHttpRequestData();
  const id = request?.headers.get(HEADER) ?? randomUUID();
  context.items.set("correlationId", id);

  await next();

  context.getHttpResponseData()?.headers.set(HEADER, id);
};
