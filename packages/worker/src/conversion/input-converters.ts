import {
  assignable,
  bytesFromText,
  dateFromText,
  fromJsonText,
  guidFromText,
  textFromBytes,
} from "./default-converters.ts";
import type { InputConverter } from "./input-converter.ts";
import { listConverter } from "./list-converter.ts";

/** The converters of an app, in the order in which they are asked. It begins with the default ones. */
export class InputConverters implements Iterable<InputConverter> {
  readonly #converters: InputConverter[] = [
    assignable,
    guidFromText,
    dateFromText,
    textFromBytes,
    bytesFromText,
    fromJsonText,
    listConverter(this),
  ];

  /** Adds a converter behind all others. */
  register(converter: InputConverter): this {
    this.#converters.push(converter);
    return this;
  }

  /** Adds a converter before the one at `index`; 0 is before all others. */
  registerAt(index: number, converter: InputConverter): this {
    this.#converters.splice(index, 0, converter);
    return this;
  }

  /** Removes all converters, the default ones too. */
  clear(): this {
    this.#converters.length = 0;
    return this;
  }

  [Symbol.iterator](): Iterator<InputConverter> {
    return this.#converters.values();
  }
}
