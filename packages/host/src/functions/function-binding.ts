/** One binding of a function as the host uses it: names matched without regard to case, `%settings%` resolved. */
export interface FunctionBinding {
  readonly name: string;
  /** As the worker spelled it; compare without regard to case. */
  readonly type: string;
  readonly direction: "in" | "out" | "inout";
  readonly dataType: "string" | "binary" | "stream" | undefined;
  readonly cardinality: "one" | "many";
  readonly supportsDeferredBinding: boolean;
  /** A property by its name in any case; text with `%settings%` resolved, everything else as it came. */
  property(name: string): unknown;
  /** A property that must be text when present; numbers and booleans given as text are left as text. */
  text(name: string): string | undefined;
  /** The binding as the worker sent it. */
  readonly raw: Readonly<Record<string, unknown>>;
}
