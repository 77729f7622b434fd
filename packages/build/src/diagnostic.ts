import path from "node:path";
import type { Message } from "esbuild";

/** Where in a source file something is. */
export interface SourceLocation {
  /** Absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Characters that it spans. @default 1 */
  readonly length?: number;
  /** The source's line, for the frame. */
  readonly lineText?: string;
}

/** Something that a build says about the app's source. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly text: string;
  readonly location?: SourceLocation;
  /** Further lines: what else belongs to it, and what to do. */
  readonly notes?: readonly string[];
}

/** What a step of a build gave, or the errors that stopped it. */
export type Outcome<T> =
  | ({ readonly ok: true; readonly warnings: readonly Diagnostic[] } & T)
  | { readonly ok: false; readonly errors: readonly Diagnostic[]; readonly warnings: readonly Diagnostic[] };

/** A message of the bundler as a diagnostic. Its paths are relative to the folder that the bundler worked in. */
export function diagnosticOf(message: Message, severity: Diagnostic["severity"], workingDir: string): Diagnostic {
  const { location, notes, text } = message;
  return {
    severity,
    text,
    ...(location && {
      location: {
        file: path.resolve(workingDir, location.file),
        line: location.line,
        column: location.column + 1,
        length: location.length,
        lineText: location.lineText,
      },
    }),
    notes: notes.map((note) => note.text).filter((line) => line !== ""),
  };
}

/**
 * A diagnostic as people and editors read it: `file.ts:line:column`, what is wrong, and the line with the place marked.
 *
 * @param relativeTo - folder that paths are shown from; by default the working directory, so that terminals link them
 */
export function formatDiagnostic(diagnostic: Diagnostic, relativeTo: string = process.cwd()): string {
  const { location, notes = [], severity, text } = diagnostic;
  const place = location ? `${shownPath(location.file, relativeTo)}:${location.line}:${location.column}: ` : "";
  const frame = location ? codeFrame(location) : [];
  return [`${place}${severity}: ${text}`, ...frame, ...notes.map((note) => `  ${note}`)].join("\n");
}

function codeFrame({ line, column, length = 1, lineText }: SourceLocation): string[] {
  if (lineText === undefined) return [];
  const gutter = `  ${line} │ `;
  // Tabs stay tabs, so that the marker stands below its place whatever their width.
  const indent = lineText.slice(0, column - 1).replaceAll(/[^\t]/g, " ");
  const marked = Math.max(1, Math.min(length, lineText.length - column + 1));
  return ["", gutter + lineText, `${" ".repeat(gutter.length - 2)}│ ${indent}${"^".repeat(marked)}`, ""];
}

function shownPath(file: string, relativeTo: string): string {
  const relative = path.relative(relativeTo, file);
  return relative.startsWith("..") ? file : relative;
}
