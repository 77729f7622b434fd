/**
 * `@isofunc/build`: bundles and indexes a function app, for development, tests and deployment by one code path.
 */
export type { App } from "./app.ts";
export {
  buildApp,
  endBundlerProcess,
  watchableBuild,
  type BuiltApp,
  type BundleOptions,
  type WatchableBuild,
} from "./build-app.ts";
export { describeApp, type DescribedFunction, type Description } from "./describe-app.ts";
export { formatDiagnostic, type Diagnostic, type Outcome, type SourceLocation } from "./diagnostic.ts";
export { WORKER_LANGUAGE } from "./worker-folder.ts";
