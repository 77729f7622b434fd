/**
 * `@isofunc/testing`: runs function apps for tests, as a user runs them.
 */
export * from "./command.ts";
export * from "./process-tree.ts";
export * from "./running-app.ts";
export * from "./until.ts";
