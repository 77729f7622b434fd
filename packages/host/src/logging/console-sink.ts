import { inspect, styleText } from "node:util";
import type { HostLogEntry, HostLogLevel, HostLogSink } from "./host-logger.ts";
import { TOOLING_CATEGORY } from "./log-filter.ts";

/** A text that is written as the terminal shows it. */
export type ConsoleColour = Extract<Parameters<typeof styleText>[0], string>;

/** Where the console's text goes: `process.stdout`, or a test. */
export interface ConsoleStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** As of a terminal: false when `NO_COLOR` is set. */
  hasColors?(): boolean;
}

/** How the console prints. */
export interface ConsoleSinkOptions {
  /** @default process.stdout */
  readonly stream?: ConsoleStream;
  /** Print errors with their stacks. @default false: their messages */
  readonly verbose?: boolean;
  /** The clock. @default the system's */
  readonly now?: () => Date;
}

/** The console of a running host. */
export interface ConsoleSink extends HostLogSink, Disposable {
  /** Prints text as it is, with no time stamp. */
  print(text: string): void;
  /** The text in a colour, if the stream shows colours. */
  paint(colour: ConsoleColour, text: string): string;
  /** Writes out what this turn of the event loop has printed. Happens by itself, also when the process exits. */
  flush(): void;
}

/** Workers' lines for tools begin so; the console leaves it out. */
const TOOLING_PREFIX = "azfuncjsonlog:";

const LEVEL_COLOURS: Readonly<Record<HostLogLevel, ConsoleColour>> = {
  trace: "green",
  debug: "green",
  information: "cyan",
  warning: "yellow",
  error: "redBright",
  critical: "redBright",
};

/** A sink that prints in the manner of `func start`: `[2026-01-01T12:00:00.000Z] text`, the stamp on each line. */
export function createConsoleSink(options: ConsoleSinkOptions = {}): ConsoleSink {
  const { stream = process.stdout, verbose = false, now = () => new Date() } = options;
  const hasColours = stream.isTTY === true && stream.hasColors?.() === true;
  const paint = (colour: ConsoleColour, text: string): string =>
    hasColours ? styleText(colour, text, { validateStream: false }) : text;

  // All that one turn of the event loop prints is one write: at full load the writes would cost more than the work.
  let pending = "";
  const flush = (): void => {
    const text = pending;
    pending = "";
    if (text !== "") stream.write(text);
  };
  const print = (text: string): void => {
    if (pending === "") setImmediate(flush);
    pending += text;
  };
  process.once("exit", flush);

  return {
    print,
    paint,
    flush,
    write(entry) {
      if (entry.category === TOOLING_CATEGORY) {
        print(`${entry.message.replace(TOOLING_PREFIX, "")}\n`);
        return;
      }
      const stamp = paint("gray", `[${now().toISOString()}]`);
      for (const line of linesOf(entry, verbose)) print(`${stamp} ${paint(LEVEL_COLOURS[entry.level], line)}\n`);
    },
    [Symbol.dispose]() {
      process.off("exit", flush);
      flush();
    },
  };
}

function linesOf({ message, error }: HostLogEntry, verbose: boolean): string[] {
  const texts = verbose && error !== undefined ? [message, inspect(error)] : withMessagesOf(error, message);
  return texts.flatMap((text) => text.split(/\r?\n/));
}

/** A text, then the messages of an error and of what caused it; none that is said already. */
function withMessagesOf(error: Error | undefined, text: string): string[] {
  const texts = [text];
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    const { message } = current;
    if (message !== "" && !texts.some((said) => said.includes(message))) texts.push(message);
  }
  return texts;
}
