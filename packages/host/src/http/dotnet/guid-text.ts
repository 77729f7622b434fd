/** The forms of .NET's `Guid`: N (bare), D (hyphens), B (braces), P (parentheses), X (hexadecimal parts in braces). */
const HYPHENS = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const BYTE = "0x[0-9a-f]{1,2}";
const PARTS = `\\{0x[0-9a-f]{1,8},0x[0-9a-f]{1,4},0x[0-9a-f]{1,4},\\{${BYTE}(?:,${BYTE}){7}\\}\\}`;
const GUID = new RegExp(`^(?:[0-9a-f]{32}|${HYPHENS}|\\{${HYPHENS}\\}|\\(${HYPHENS}\\))$`, "i");
const GUID_OF_PARTS = new RegExp(`^${PARTS}$`, "i");

/** Whether `Guid.TryParse` takes it: any of the forms, white space around it, in the form X also within. */
export function isGuidText(text: string): boolean {
  return GUID.test(text.trim()) || GUID_OF_PARTS.test(text.replace(/\s/g, ""));
}
