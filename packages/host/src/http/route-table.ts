import { compareOrdinalIgnoreCase, foldOrdinalCase } from "./dotnet/ordinal-case.ts";
import { decodeRequestPath } from "./request-path.ts";
import { compileRoute } from "./route.ts";
import type { Route, RouteValues } from "./route.ts";

/** A function as the table sees it. */
export interface RoutedFunction {
  readonly name: string;
  /** Without the prefix; the function's name when absent or empty. */
  readonly route?: string | undefined;
  /** Matched without regard to case; absent means all, an empty list none. */
  readonly methods?: readonly string[] | undefined;
}

/** The function that serves a request, and what its route took from the path. */
export interface RouteMatch<Function extends RoutedFunction> extends RouteValues {
  readonly function: Function;
  /** The path as decoded for matching; `encodeRequestPath` writes it into a URL. */
  readonly path: string;
}

/** A function whose route cannot be used, and why, in the words of the official host. */
interface RouteProblem<Function extends RoutedFunction> {
  readonly function: Function;
  readonly message: string;
}

/** A table and the functions that are not in it. */
export interface RouteTableBuild<Function extends RoutedFunction> {
  readonly table: RouteTable<Function>;
  readonly problems: readonly RouteProblem<Function>[];
}

interface Entry<Function> {
  /** Position in the official order; the lowest that matches wins. */
  readonly rank: number;
  readonly function: Function;
  readonly route: Route;
  /** Folded; undefined for all. */
  readonly methods: ReadonlySet<string> | undefined;
}

/** Entries by the literal segments that their templates begin with. */
interface Branch<Function> {
  readonly entries: Entry<Function>[];
  readonly branches: Map<string, Branch<Function>>;
}

/** Paths that no function can have: the admin API's. */
const ADMIN_PATH = /^\/admin(?:\/|$)/i;

/**
 * Which function serves a request. Routes are tried in the order of the functions' names (ordinal, without regard to
 * case), not by how specific they are, and the first that matches wins. The method is part of the match: a route with
 * another method is passed over, so that a request ends at 404 and never at 405.
 *
 * Only routes whose leading literal segments are those of the path are tried at all, so that a thousand functions with
 * names of their own cost as ten.
 */
export class RouteTable<Function extends RoutedFunction> {
  readonly #root: Branch<Function> = { entries: [], branches: new Map() };

  private constructor(entries: readonly Entry<Function>[]) {
    for (const entry of entries) this.#add(entry);
  }

  /** Builds a table of all functions whose route is valid. `prefix` comes before each route, without slashes of its own. */
  static build<Function extends RoutedFunction>(
    functions: readonly Function[],
    prefix: string,
  ): RouteTableBuild<Function> {
    const entries: Entry<Function>[] = [];
    const problems: RouteProblem<Function>[] = [];
    const ordered = functions.toSorted((a, b) => compareOrdinalIgnoreCase(a.name, b.name));
    for (const [rank, candidate] of ordered.entries()) {
      try {
        const route = compileRoute(routeTemplateOf(candidate, prefix));
        const methods = candidate.methods && new Set(candidate.methods.map(foldOrdinalCase));
        entries.push({ rank, function: candidate, route, methods });
      } catch (error) {
        problems.push({ function: candidate, message: error instanceof Error ? error.message : String(error) });
      }
    }
    return { table: new RouteTable(entries), problems };
  }

  /**
   * Finds the function for a path as sent (percent-encoded, without the query). `"badRequest"` for a path that the
   * official server refuses with 400, undefined for 404.
   */
  match(method: string, rawPath: string): RouteMatch<Function> | "badRequest" | undefined {
    const path = decodeRequestPath(rawPath);
    if (path === undefined) return "badRequest";
    if (ADMIN_PATH.test(path)) return undefined;
    const foldedMethod = foldOrdinalCase(method);
    for (const entry of this.#candidates(path)) {
      if (entry.methods?.has(foldedMethod) === false) continue;
      const values = entry.route.match(path);
      if (values === undefined) continue;
      return { function: entry.function, path, params: values.params, unsetParams: values.unsetParams };
    }
    return undefined;
  }

  #add(entry: Entry<Function>): void {
    let branch = this.#root;
    for (const [part, ...more] of entry.route.template.segments) {
      if (part?.kind !== "literal" || more.length > 0) break;
      const key = foldOrdinalCase(part.text);
      const next: Branch<Function> = branch.branches.get(key) ?? { entries: [], branches: new Map() };
      branch.branches.set(key, next);
      branch = next;
    }
    branch.entries.push(entry);
  }

  /** The entries worth trying, best rank first. */
  #candidates(path: string): readonly Entry<Function>[] {
    const folded = foldOrdinalCase(path);
    let found: readonly Entry<Function>[] = this.#root.entries;
    let isSorted = true;
    let branch = this.#root;
    for (let start = 1, end = 0; end < folded.length; start = end + 1) {
      const slash = folded.indexOf("/", start);
      end = slash < 0 ? folded.length : slash;
      const next = branch.branches.get(folded.slice(start, end));
      if (next === undefined) break;
      branch = next;
      if (branch.entries.length === 0) continue;
      // Each list is in order already; most paths meet only one.
      isSorted = found.length === 0;
      found = isSorted ? branch.entries : [...found, ...branch.entries];
    }
    return isSorted ? found : found.toSorted((a, b) => a.rank - b.rank);
  }
}

/** The whole template of a function: its prefix, a slash and its route, joined as they are. */
export function routeTemplateOf({ name, route }: RoutedFunction, prefix: string): string {
  const own = route === undefined || route === "" ? name : route;
  return prefix === "" ? own : `${prefix}/${own}`;
}
