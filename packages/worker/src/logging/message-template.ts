import { formatValue } from "./format-value.ts";
import type { LogProperties } from "./logger.ts";

/** A piece of a template: fixed text, or the place of a value. */
type Part =
  | string
  | { readonly name: string; readonly format: string; readonly width: number; readonly source: string };

/** Templates are literals in a program; one that builds its texts instead must not fill the memory. */
const MAX_CACHED_TEMPLATES = 1000;

const cache = new Map<string, readonly Part[]>();

/**
 * Writes the values into a template: `{name}`, `{name:format}` (see `formatValue`), `{name,8}` padded to eight characters
 * from the left and `{name,-8}` from the right. `{{` and `}}` are braces. A name without a value stays as it is.
 */
export function renderTemplate(template: string, properties: LogProperties | undefined): string {
  if (!template.includes("{") && !template.includes("}")) return template;
  let text = "";
  for (const part of parseTemplate(template)) {
    if (typeof part === "string") text += part;
    else if (properties === undefined || !Object.hasOwn(properties, part.name)) text += part.source;
    else text += pad(formatValue(properties[part.name], part.format), part.width);
  }
  return text;
}

function parseTemplate(template: string): readonly Part[] {
  const known = cache.get(template);
  if (known !== undefined) return known;
  if (cache.size >= MAX_CACHED_TEMPLATES) cache.clear();
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(/\{\{|\}\}|\{@?([^{}:,]+)(?:,(-?\d+))?(?::([^{}]*))?\}/g)) {
    parts.push(template.slice(end, match.index));
    const [source, name, width, format] = match;
    parts.push(
      name === undefined
        ? source.charAt(0)
        : { name: name.trim(), format: format ?? "", width: Number(width ?? 0), source },
    );
    end = match.index + source.length;
  }
  parts.push(template.slice(end));
  cache.set(template, parts);
  return parts;
}

function pad(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}
