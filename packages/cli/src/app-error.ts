import { formatDiagnostic, type Diagnostic } from "@isofunc/build";

/** The app's source keeps it from running. The message is what a build says of it, place by place. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n"));
  }
}

/** Prints what a build warns of. */
export function printWarnings(warnings: readonly Diagnostic[]): void {
  for (const warning of warnings) console.error(formatDiagnostic(warning));
}
