/** The host face of Azure Queue Storage: `queueTrigger` and the output `queue`. */
import { BindingExpression, type ExtensionEnvironment, type FunctionBinding, type HostExtension } from "@isofunc/host";
import { IsofuncError } from "@isofunc/protocol";
import { MessageProcessor } from "./message-processor.ts";
import { QueueAccounts } from "./queue-account.ts";
import { QUEUE_DURATIONS, queueDuration } from "./queue-durations.ts";
import { QueueListener } from "./queue-listener.ts";
import { normalizedQueueName, poisonQueueName, queueNameProblem } from "./queue-name.ts";
import { readQueueOptions, type QueueOptions } from "./queue-options.ts";
import { QueueWatch } from "./queue-watch.ts";
import { QueueWriter } from "./queue-writer.ts";

/** Makes the extension for one host: its listeners and writers share their storage clients and know of each other. */
export function queuesExtension(): HostExtension {
  const accounts = new QueueAccounts();
  const watch = new QueueWatch();
  let configured: QueueOptions | undefined;
  const options = (environment: ExtensionEnvironment) => (configured ??= readQueueOptions(undefined, environment));
  const open = async (binding: FunctionBinding, environment: ExtensionEnvironment) =>
    await accounts.open(environment.connection(binding.text("connection")));

  return {
    name: "queues",
    durations: QUEUE_DURATIONS,

    configure(section, environment) {
      configured = readQueueOptions(section, environment);
    },

    triggers: [
      {
        type: "queueTrigger",
        validate: (binding) => missingName(binding) ?? queueNameProblem(triggerQueueName(binding)),
        createListener(context) {
          const { binding, durations, log } = context;
          const name = triggerQueueName(binding);
          const poisonName = poisonQueueName(name);
          return new QueueListener({
            options: options(context),
            durations,
            watch,
            log,
            async open() {
              const account = await open(binding, context);
              const queue = account.queue(name);
              const poison =
                poisonName === undefined ? undefined : { name: poisonName, queue: account.queue(poisonName) };
              const processor = new MessageProcessor({
                binding,
                queueName: name,
                queue,
                poison,
                options: options(context),
                durations,
                log,
                dispatch: async (event) => await context.dispatch(event),
              });
              return { name, clients: queue, processor };
            },
          });
        },
      },
    ],

    outputs: [
      {
        type: "queue",
        validate: (binding) => missingName(binding) ?? outputNameProblem(binding),
        createWriter: (binding, environment) =>
          new QueueWriter({
            queueName: binding.text("queueName") ?? "",
            open: async () => await open(binding, environment),
            options: options(environment),
            watch,
            requestTimeout: queueDuration(environment.durations, "queueRequestTimeout"),
          }),
      },
    ],
  };
}

function missingName(binding: FunctionBinding): string | undefined {
  const name = binding.text("queueName") ?? "";
  return name === "" ? `The ${binding.type} binding '${binding.name}' needs a queueName.` : undefined;
}

function triggerQueueName(binding: FunctionBinding): string {
  return normalizedQueueName(binding.text("queueName") ?? "");
}

/** A name with `{expressions}` is known only when a function has run. */
function outputNameProblem(binding: FunctionBinding): string | undefined {
  const text = binding.text("queueName") ?? "";
  try {
    BindingExpression.parse(text);
  } catch (error) {
    return IsofuncError.from(error).message;
  }
  return text.includes("{") ? undefined : queueNameProblem(normalizedQueueName(text));
}
