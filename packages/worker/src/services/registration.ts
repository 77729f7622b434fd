import type { ServiceScope } from "./service-scope.ts";

/** How long an instance lives: as long as the app, as one invocation, or as its asker likes. */
export type Lifetime = "singleton" | "scoped" | "transient";

/** How the container makes one service. */
export interface Registration {
  /** The container's name for it; that of its key. */
  readonly id: symbol;
  /** What error messages call it. */
  readonly name: string;
  readonly lifetime: Lifetime;
  /** Whether the container made the instance, and so disposes of it. */
  readonly owned: boolean;
  create(scope: ServiceScope): unknown;
}
