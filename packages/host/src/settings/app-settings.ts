import { IsofuncError } from "@isofunc/protocol";

/** Environment variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One setting below another, or one variable of the environment. */
interface Setting {
  /** As spelled, with `:` between its parts. */
  readonly path: string;
  readonly value: string;
}

/**
 * The form in which names of settings are compared: without regard to case, `__` equal to `:`. (`:` separates the parts
 * of a name; most shells cannot set such a variable, hence `__`.)
 */
export function settingKey(name: string): string {
  return name.replaceAll("__", ":").toLowerCase();
}

/**
 * The app's settings: the environment variables of the host's process, as they were when this was made. Names are
 * compared by `settingKey`; should two variables differ only in case, the one spelled as asked for wins.
 */
export class AppSettings {
  readonly #exact = new Map<string, string>();
  readonly #byKey = new Map<string, Setting>();

  constructor(environment: Environment) {
    for (const [name, value] of Object.entries(environment)) {
      if (value === undefined) continue;
      this.#exact.set(name, value);
      this.#byKey.set(settingKey(name), { path: name.replaceAll("__", ":"), value });
    }
  }

  /** The value of a setting; an empty text is a value. */
  get(name: string): string | undefined {
    return this.#exact.get(name) ?? this.#byKey.get(settingKey(name))?.value;
  }

  /** Every setting below a name: of `A__b__c` the section `A` holds `b:c`. */
  section(name: string): Setting[] {
    const prefix = `${settingKey(name)}:`;
    const settings: Setting[] = [];
    for (const [key, { path, value }] of this.#byKey) {
      if (key.startsWith(prefix)) settings.push({ path: path.slice(prefix.length), value });
    }
    return settings;
  }

  /** Whether a setting is `1` or `true`, in any case. */
  isOn(name: string): boolean {
    const value = this.get(name)?.toLowerCase();
    return value === "1" || value === "true";
  }

  /**
   * A text with each `%name%` replaced by the setting of that name. A value is not searched again for more of them.
   *
   * @throws IsofuncError - there is no such setting (ISO2002), or a `%` has no partner (ISO2003)
   */
  resolve(text: string): string {
    let resolved = "";
    let from = 0;
    for (;;) {
      const start = text.indexOf("%", from);
      if (start < 0) return resolved + text.slice(from);
      const end = text.indexOf("%", start + 1);
      if (end < 0) throw unpairedPercent(text, start);
      resolved += text.slice(from, start) + this.#required(text.slice(start + 1, end));
      from = end + 1;
    }
  }

  #required(name: string): string {
    const value = this.get(name);
    if (value !== undefined) return value;
    throw new IsofuncError({
      code: "ISO2002",
      what: `'%${name}%' does not resolve to a value.`,
      fix: `Set '${name}' in the environment, or under Values in local.settings.json.`,
    });
  }
}

function unpairedPercent(text: string, position: number): IsofuncError {
  return new IsofuncError({
    code: "ISO2003",
    what: `The '%' at position ${position} of '${text}' does not have a closing '%'.`,
    why: "Between two of them stands the name of a setting.",
  });
}
