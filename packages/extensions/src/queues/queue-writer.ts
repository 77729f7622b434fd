import { BindingExpression, collectorItems, type BindingData, type HostValue, type OutputWriter } from "@isofunc/host";
import { IsofuncError } from "@isofunc/protocol";
import { addMessage } from "./add-message.ts";
import { encodeMessage } from "./message-encoding.ts";
import type { QueueAccount } from "./queue-account.ts";
import { normalizedQueueName, queueNameProblem } from "./queue-name.ts";
import type { QueueOptions } from "./queue-options.ts";
import type { QueueWatch } from "./queue-watch.ts";

/** Bytes that the text of a message may have; the service's own limit. */
const LARGEST_MESSAGE = 65_536;

/** What a writer works with. */
export interface QueueWriterContext {
  /** The name of the queue, which may hold `{expressions}`. */
  readonly queueName: string;
  /** Resolves the connection and loads the SDK. */
  readonly open: () => Promise<QueueAccount>;
  readonly options: QueueOptions;
  readonly watch: QueueWatch;
  /** Milliseconds that one request may take. */
  readonly requestTimeout: number;
}

/** Writes what a function returned for a queue: each item one message, in their order, to a queue that is made if missing. */
export class QueueWriter implements OutputWriter {
  readonly #context: QueueWriterContext;
  readonly #queueName: BindingExpression;

  constructor(context: QueueWriterContext) {
    this.#context = context;
    this.#queueName = BindingExpression.parse(context.queueName);
  }

  async write(value: HostValue, bindingData: BindingData): Promise<void> {
    const { options, open, watch, requestTimeout } = this.#context;
    const items = collectorItems(value);
    if (items.length === 0) return;
    const name = normalizedQueueName(this.#queueName.resolve(bindingData));
    const problem = queueNameProblem(name);
    if (problem !== undefined) throw invalidName(this.#queueName.text, problem);

    const texts = items.map((item) => encodeMessage(item, options.messageEncoding));
    for (const text of texts) refuseTooLarge(name, text, options);
    const { writing } = (await open()).queue(name);
    for (const text of texts) {
      await addMessage(writing, text, requestTimeout);
      watch.written(writing.url);
    }
  }
}

function invalidName(expression: string, problem: string): IsofuncError {
  return new IsofuncError({
    code: "ISO4103",
    what: `The queueName "${expression}" of an output came out wrong: ${problem}`,
    fix: "Mend the expression or the values that it takes.",
  });
}

function refuseTooLarge(queue: string, text: string, { messageEncoding }: QueueOptions): void {
  const size = Buffer.byteLength(text);
  if (size <= LARGEST_MESSAGE) return;
  const encoded = messageEncoding === "base64" ? " in base64" : "";
  throw new IsofuncError({
    code: "ISO4104",
    what: `A message for the queue '${queue}' is too large: it has ${size} bytes${encoded}.`,
    why: `A queue takes messages of up to ${LARGEST_MESSAGE} bytes.`,
    fix: "Write its content to a blob, and the name of the blob to the queue.",
  });
}
