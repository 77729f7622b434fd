/**
 * Reads the recorded answers of an official host and brings what our host says into their form. The unit tests of the
 * pure parts and the end-to-end tests share it. README.md beside this file explains the formats.
 */
import { readFileSync } from "node:fs";

/** routes.json. */
export interface RouteVectors {
  /** Route templates by function name. */
  readonly functions: Readonly<Record<string, string>>;
  /** What each request path led to. */
  readonly urls: Readonly<Record<string, RouteAnswer>>;
  /** Templates that are in error, with the heart of the message. */
  readonly invalid: Readonly<Record<string, string>>;
}

/** A function with its route values, or a status without one. */
export type RouteAnswer =
  | { readonly name: string; readonly params: Readonly<Record<string, string>> }
  | { readonly status: number };

// The files are checked in and have the form that README.md tells, so that what JSON gives is taken at its word.

export const routeVectors: RouteVectors = JSON.parse(read("routes.json"));

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
