import { inspect } from "node:util";

/**
 * The text of a value in a message.
 *
 * Formats of numbers: `F2` fixed point, `N2` with thousands, `P1` percent, `E3` with exponent, `D5` padded integer, `X4`
 * hexadecimal (`x4` in small letters), or a pattern of zeros such as `000` and `0.00`. Formats of dates: `yyyy`, `MM`,
 * `dd`, `HH`, `mm`, `ss` and `fff`, in UTC. Any other format is left out of account.
 */
export function formatValue(value: unknown, format: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return formatNumber(value, format);
  if (value instanceof Date) return formatDate(value, format);
  if (value instanceof Error) return value.message || value.name;
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? inspect(value);
  } catch {
    // A circle, a bigint inside or a throwing `toJSON`: JSON cannot say it, so the debugger's view has to do.
    return inspect(value);
  }
}

function formatNumber(value: number | bigint, format: string): string {
  const [, kind, count = ""] = /^([FNPEDXx])(\d{0,2})$/.exec(format) ?? [];
  const number = Number(value);
  switch (kind) {
    case "F":
      return number.toFixed(Number(count || 2));
    case "N":
      return inEnglish(number, "decimal", Number(count || 2));
    case "P":
      return inEnglish(number, "percent", Number(count || 2));
    case "E":
      return number.toExponential(Number(count || 6));
    case "D":
      return padNumber(String(value), Number(count));
    case "X":
      return value.toString(16).toUpperCase().padStart(Number(count), "0");
    case "x":
      return value.toString(16).padStart(Number(count), "0");
    default:
      return /^0+(\.0+)?$/.test(format) ? formatZeros(value, format) : String(value);
  }
}

function inEnglish(value: number, style: "decimal" | "percent", digits: number): string {
  return value.toLocaleString("en-US", { style, minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function formatZeros(value: number | bigint, pattern: string): string {
  const fraction = pattern.split(".")[1] ?? "";
  const text = typeof value === "number" ? value.toFixed(fraction.length) : [value, fraction].filter(String).join(".");
  return padNumber(text, pattern.length);
}

/** Pads with zeros behind the sign. */
function padNumber(text: string, width: number): string {
  return text.startsWith("-") ? `-${text.slice(1).padStart(width, "0")}` : text.padStart(width, "0");
}

function formatDate(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return String(date);
  const iso = date.toISOString();
  if (!/yyyy|MM|dd|HH|mm|ss|fff/.test(format)) return iso;
  const fields: Readonly<Record<string, string>> = {
    yyyy: iso.slice(0, -20),
    MM: iso.slice(-19, -17),
    dd: iso.slice(-16, -14),
    HH: iso.slice(-13, -11),
    mm: iso.slice(-10, -8),
    ss: iso.slice(-7, -5),
    fff: iso.slice(-4, -1),
  };
  return format.replace(/yyyy|MM|dd|HH|mm|ss|fff/g, (field) => fields[field] ?? field);
}
