/**
 * Which texts .NET reads as numbers under the invariant culture: white space and a sign are welcome, digits are ASCII
 * only, and what an integer type cannot hold is no integer.
 */

/** What .NET's number parser skips around a number. */
const WHITE = "[\\t-\\r ]*";
const INTEGER = new RegExp(`^${WHITE}([+-]?)([0-9]+)${WHITE}$`);
/** The sign may stand behind as well, but not on both sides; a separator of thousands may stand behind any digit. */
const DECIMAL = new RegExp(`^${WHITE}([+-]?)(?:([0-9][0-9,]*)(?:\\.[0-9]*)?|\\.[0-9]+)${WHITE}([+-]?)${WHITE}$`);
const FLOAT = new RegExp(`^${WHITE}[+-]?(?:[0-9][0-9,]*(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?${WHITE}$`);
const FLOAT_SYMBOL = new RegExp(`^${WHITE}(?:[+-]?(?:Infinity|NaN))${WHITE}$`, "i");

const INT32 = { min: -(2n ** 31n), max: 2n ** 31n - 1n } as const;
const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n } as const;
/** The first number that a decimal (96 bits of digits) cannot hold even after rounding. */
const DECIMAL_LIMIT = 2n ** 96n;

/** Reads an integer of 64 bits (`Int64.TryParse`); undefined when it is none. */
export function parseInt64(text: string): bigint | undefined {
  return parseInteger(text, INT64);
}

/** Reads an integer of 32 bits (`Int32.TryParse`); undefined when it is none. */
export function parseInt32(text: string): number | undefined {
  const value = parseInteger(text, INT32);
  return value === undefined ? undefined : Number(value);
}

/** Whether `Decimal.TryParse` takes it: thousands, a sign on either side, no exponent, less than 2^96. */
export function isDecimalText(text: string): boolean {
  const match = DECIMAL.exec(text);
  if (match === null || (match[1] !== "" && match[3] !== "")) return false;
  return BigInt((match[2] ?? "").replaceAll(",", "")) < DECIMAL_LIMIT;
}

/** Whether `Double.TryParse` (and `Single.TryParse`) takes it: an exponent, thousands, `Infinity` and `NaN`. */
export function isFloatText(text: string): boolean {
  return FLOAT.test(text) || FLOAT_SYMBOL.test(text);
}

/** Writes a double as .NET does: the shortest text that reads back, scientific below 1E-04 and from 1E+17 on. */
export function formatDouble(value: number): string {
  if (Object.is(value, -0)) return "-0";
  const [mantissa = "", exponentText = ""] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  // Not a number and the infinities have no exponent and are spelled the same in both worlds.
  if (exponentText === "" || (exponent > -5 && exponent < 17)) return String(value);
  return `${mantissa}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function parseInteger(text: string, range: { readonly min: bigint; readonly max: bigint }): bigint | undefined {
  const match = INTEGER.exec(text);
  if (match === null) return undefined;
  const magnitude = BigInt(match[2] ?? "");
  const value = match[1] === "-" ? -magnitude : magnitude;
  return value < range.min || value > range.max ? undefined : value;
}
