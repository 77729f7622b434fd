/** One parameter of a route template: what stands between its braces. */
export interface RouteParameter {
  readonly kind: "parameter";
  readonly name: string;
  /** `{name?}`: the segment may be missing, the parameter then has no value. */
  readonly isOptional: boolean;
  /** `{*name}` and `{**name}`: takes the rest of the path, slashes included. For incoming requests both are the same. */
  readonly isCatchAll: boolean;
  /** `{name=value}`: the value when the segment is missing. */
  readonly defaultValue: string | undefined;
  /** `{name:int:min(1)}`: each constraint as it is written. */
  readonly constraints: readonly string[];
}

/**
 * Reads the inside of a parameter's braces, with `{{` and `}}` already unescaped. Never fails: whether the name is a
 * valid one is the template's business. Names may begin with the delimiters `:` and `=`; later ones end the name.
 */
export function parseRouteParameter(text: string): RouteParameter {
  const isCatchAll = text.startsWith("*");
  const start = text.startsWith("**") ? 2 : isCatchAll ? 1 : 0;
  const isOptional = text.endsWith("?");
  const inner = text.slice(start, isOptional ? -1 : undefined);
  const nameEnd = inner.slice(1).search(/[:=]/);
  const name = nameEnd < 0 ? inner : inner.slice(0, nameEnd + 1);
  const { constraints, rest } = parseConstraints(inner.slice(name.length));
  const defaultValue = rest.startsWith("=") ? rest.slice(1) : undefined;
  // A question mark wins over the asterisk; the template refuses the combination by its text.
  return { kind: "parameter", name, isOptional, isCatchAll: isCatchAll && !isOptional, defaultValue, constraints };
}

/**
 * Splits `:int:regex(a:b=c)=5` into its constraints and what follows them (the default value).
 *
 * A closing parenthesis ends a constraint only at the end of the text or before `:` or `=`, so that arguments may hold
 * parentheses. A `:` or `=` inside an open parenthesis belongs to the argument, as long as it is closed later at all.
 */
function parseConstraints(text: string): { readonly constraints: readonly string[]; readonly rest: string } {
  const constraints: string[] = [];
  let index = 0;
  while (text[index] === ":") {
    const end = endOfConstraint(text, index + 1);
    if (end > index + 1) constraints.push(text.slice(index + 1, end));
    index = end;
  }
  return { constraints, rest: text.slice(index) };
}

function endOfConstraint(text: string, start: number): number {
  let isInParentheses = false;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    const isDelimiter = character === ":" || character === "=";
    if (!isInParentheses) {
      if (isDelimiter) return index;
      isInParentheses = character === "(";
    } else if (character === ")") {
      const next = text[index + 1];
      if (next === undefined || next === ":" || next === "=") return index + 1;
    } else if (isDelimiter) {
      const closing = text.indexOf(")", index + 1);
      if (closing < 0) return index;
      index = closing;
    }
  }
  return text.length;
}
