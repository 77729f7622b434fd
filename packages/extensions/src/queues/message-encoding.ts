/** How the bytes of a message lie in its text: `extensions.queues.messageEncoding` of host.json. */
export type MessageEncoding = "base64" | "none";

/** The text that the service keeps for a body. Bytes that are no UTF-8 need `base64`. */
export function encodeMessage(body: string | Uint8Array, encoding: MessageEncoding): string {
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length);
  return encoding === "base64" ? bytes.toString("base64") : bytes.toString();
}

/** The body of a message as the service keeps it; nothing when its text is not in this encoding. */
export function decodeMessage(text: string, encoding: MessageEncoding): Buffer | undefined {
  if (encoding === "none") return Buffer.from(text);
  // Node skips over what is not base64, so it has to be looked for.
  const isBase64 = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
  return isBase64 ? Buffer.from(text, "base64") : undefined;
}
