import type { Param } from "./param.ts";

/** `{{` and `}}` stand for braces that are meant as such. */
type Unescaped<Pattern extends string> = Pattern extends `${infer A}{{${infer B}`
  ? Unescaped<`${A}${B}`>
  : Pattern extends `${infer A}}}${infer B}`
    ? Unescaped<`${A}${B}`>
    : Pattern;

type Captured<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & Captured<Rest>
  : unknown;

/** The `params` of a path pattern such as `samples/{name}.{extension}`: every captured name is text. */
export type Captures<Pattern extends string> = string extends Pattern
  ? Readonly<Record<string, string>>
  : Captured<Unescaped<Pattern>>;

/** The params that a path pattern captures at run time; see {@link Captures}. */
export function captures(pattern: string): readonly Param[] {
  const names = pattern.replaceAll(/\{\{|\}\}/g, "").matchAll(/\{([^{}]+)\}/g);
  return Array.from(names, ([, name]) => ({ name: name!, type: "string", convert: (text: string) => text }));
}
