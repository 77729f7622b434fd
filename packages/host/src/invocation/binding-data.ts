/**
 * What `{names}` in binding properties can refer to: the trigger's own data and the top-level properties of its JSON
 * payload. Looked up without regard to case; `{a.b}` walks into objects.
 */
export interface BindingData {
  /** The value of a top-level name, or undefined. */
  get(name: string): unknown;
}
