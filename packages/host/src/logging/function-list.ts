import type { ConsoleColour } from "./console-sink.ts";

/** A function, as the list at the start names it. */
export interface ListedFunction {
  readonly name: string;
  /** Such as `queueTrigger`. */
  readonly triggerType: string;
  readonly isDisabled: boolean;
  /** Where an HTTP function answers. */
  readonly http?: {
    /** None for all. */
    readonly methods: readonly string[];
    /** With the route as written: `http://localhost:7071/api/products/{id}`. */
    readonly url: string;
  };
}

/** How the list is printed. */
export interface FunctionListOptions {
  /** Colours a text. @default no colours */
  readonly paint?: (colour: ConsoleColour, text: string) => string;
  /** Whether everything is printed anyway. @default false: a hint says how to see more */
  readonly verbose?: boolean;
}

/** The list of functions that a host prints when it has started: HTTP functions, all others, disabled ones. */
export function formatFunctionList(functions: readonly ListedFunction[], options: FunctionListOptions = {}): string {
  const { paint = (_, text) => text, verbose = false } = options;
  const lines = ["", paint("yellow", "Functions:"), ""];
  const enabled = functions.filter((listed) => !listed.isDisabled);
  for (const { name, http } of enabled) {
    if (http === undefined) continue;
    const methods = http.methods.length === 0 ? "" : `[${http.methods.join(",").toUpperCase()}] `;
    lines.push(`\t${paint("yellow", `${name}:`)} ${paint("green", methods + http.url)}`, "");
  }
  for (const { name, http, triggerType } of enabled) {
    if (http === undefined) lines.push(`\t${paint("yellowBright", `${name}:`)} ${triggerType}`, "");
  }
  for (const { name, isDisabled } of functions) {
    if (isDisabled) lines.push(paint("yellow", `Function ${name} is disabled.`));
  }
  if (!verbose) lines.push("For detailed output, run isofunc with --verbose flag.");
  return `${lines.join("\n")}\n`;
}
