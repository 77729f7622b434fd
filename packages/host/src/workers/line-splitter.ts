import { StringDecoder } from "node:string_decoder";

/** Characters after which a line without an end is passed on as it is: output must not fill the host's memory. */
const MAX_LINE_LENGTH = 1024 * 1024;

/** Makes lines of what a process writes, in whatever pieces it comes. */
export class LineSplitter {
  readonly #decoder = new StringDecoder("utf8");
  readonly #onLine: (line: string) => void;
  #rest = "";

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    const lines = (this.#rest + this.#decoder.write(chunk)).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
    if (this.#rest.length > MAX_LINE_LENGTH) this.end();
  }

  /** Nothing more comes: passes on a last line that has no end. */
  end(): void {
    if (this.#rest !== "") this.#onLine(this.#rest);
    this.#rest = "";
  }
}
