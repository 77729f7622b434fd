import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "./app.ts";
import type { Diagnostic, SourceLocation } from "./diagnostic.ts";
import type { ThrownError } from "./report-thrown.ts";

const REMEDY =
  "Correct it, or move what may fail into a service or a function, where one failure is one failed invocation.";

/** What an app threw while it was being loaded, for a person: where, what, what led to it, and what to do. */
export function thrownDiagnostic(thrown: ThrownError, app: App): Diagnostic {
  const location = placeInApp(thrown, app);
  return {
    severity: "error",
    text: thrown.text,
    ...(location && { location }),
    notes: [
      ...causes(thrown).map(({ text }) => `Caused by ${text}`),
      `This was thrown while ${path.relative(app.root, app.entry)} was being loaded, so none of the app's functions can run.`,
      ...(thrown.saysWhatToDo ? [] : [REMEDY]),
    ],
  };
}

function causes({ cause }: ThrownError): ThrownError[] {
  return cause ? [cause, ...causes(cause)] : [];
}

/** The innermost place in the app's own source, looked for in the error and then in what led to it. */
function placeInApp(thrown: ThrownError, app: App): SourceLocation | undefined {
  for (const { stack } of [thrown, ...causes(thrown)]) {
    for (const [, where = "", line, column] of stack.matchAll(/^\s*at (?:.* \()?(?:async )?(.+):(\d+):(\d+)\)?$/gm)) {
      const file = where.startsWith("file:") ? fileURLToPath(where) : where;
      if (isOwnSource(file, app)) {
        return { file, line: Number(line), column: Number(column), ...lineText(file, Number(line)) };
      }
    }
  }
  return undefined;
}

function isOwnSource(file: string, app: App): boolean {
  const relative = path.relative(app.root, file);
  return !relative.startsWith("..") && !path.isAbsolute(relative) && !relative.split(path.sep).includes("node_modules");
}

/** The source's line; nothing where the source is not there, as with a file that a generator made up. */
function lineText(file: string, line: number): { lineText?: string } {
  try {
    const text = readFileSync(file, "utf8").split(/\r?\n/)[line - 1];
    return text === undefined ? {} : { lineText: text };
  } catch {
    return {};
  }
}
