/** A function's HTTP answer that cannot be sent: the client gets a 500 without a body, the log gets the message. */
export class HttpAnswerError extends Error {
  override readonly name = "HttpAnswerError";
}
