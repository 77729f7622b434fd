/**
 * Where a host stands:
 *
 * - **stopped**: nothing runs. `start` leads, once, to
 * - **starting**: HTTP requests wait, while settings are read and the worker starts and tells its functions.
 * - **initialized**: functions are known and loaded, HTTP is served, and listeners start.
 * - **running**: listeners have started, or try again in the background.
 * - **error**: the host could not start, or its workers failed so often that it has given up. HTTP is answered with 503,
 *   the admin API goes on, listeners stop. The process goes on as well: whoever runs the host decides about its end.
 * - **stopping**: from each of the states above. Nothing new is taken, what was taken is finished; then it is stopped
 *   for good.
 */
export type HostState =
  | { readonly name: "stopped" | "starting" | "initialized" | "running" | "stopping" }
  | { readonly name: "error"; readonly error: Error };
