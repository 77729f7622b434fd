// The build of awilix without its file loader, which would pull in a glob library (some 30 ms of every cold start).
// The package ships no types for this entry point; its container is the same.
declare module "awilix/browser" {
  export { createContainer } from "awilix";
  export type { AwilixContainer, Resolver } from "awilix";
}
