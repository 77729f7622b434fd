import {
  AppSettings,
  createConsoleSink,
  formatFunctionList,
  FunctionsHost,
  HOST_VERSION,
  loadHostJson,
  type LogRules,
} from "@isofunc/host";
import { IsofuncError } from "@isofunc/protocol";
import { hostExtensions } from "../extensions.ts";
import { buildForDevelopment, isToBeBuilt } from "../start/development-build.ts";
import { keepDevelopmentStorage, usesDevelopmentStorage } from "../start/development-storage.ts";
import { readLocalApp } from "../start/local-app.ts";
import { listenForStopRequest } from "../start/stop-request.ts";
import { ownVersion } from "../version.ts";

/** Options of `isofunc start`. */
export interface StartCommandOptions {
  readonly port?: number;
  readonly address?: string;
  readonly functions?: readonly string[];
  readonly emulators: boolean;
  readonly enableAuth?: boolean;
  readonly userLogLevel?: LogRules["userLogLevel"];
  readonly verbose: boolean;
}

/**
 * `isofunc start`: builds the app of the working directory and runs it for development. This process becomes the host;
 * the app's workers and the storage emulator are its children and end with it.
 *
 * Settings come first, so that a mistake in them is the first thing said; then the build; then the host, with the storage
 * emulator starting beside it. It serves as soon as the worker is ready, whether storage answers by then or not.
 */
export async function start(options: StartCommandOptions): Promise<void> {
  if (options.enableAuth === true) throw noKeys();
  const stopRequest = listenForStopRequest();
  const appRoot = process.cwd();
  const app = await readLocalApp(appRoot, options);
  await loadHostJson(appRoot, new AppSettings(app.environment));

  using console = createConsoleSink({ verbose: options.verbose });
  console.print(`\nisofunc ${ownVersion()} on Node ${process.versions.node}\n`);
  console.print(`Function Runtime Version: ${HOST_VERSION}\n\n`);
  for (const message of app.warnings) console.write({ category: "Isofunc", level: "warning", message });

  // What is started last ends first.
  await using started = new AsyncDisposableStack();
  const build = isToBeBuilt(appRoot, app.environment)
    ? started.use(await buildForDevelopment(appRoot).catch(stopRequest.excuse))
    : undefined;
  if (stopRequest.isMade) return;

  const serving = Promise.withResolvers<void>();
  const failing = Promise.withResolvers<never>();
  const host = new FunctionsHost({
    appRoot,
    environment: { ...app.environment, ...build?.settings },
    extensions: hostExtensions(),
    sink: console,
    port: app.port,
    address: app.address,
    functions: options.functions,
    logRules: { verbose: options.verbose, userLogLevel: options.userLogLevel },
    onState: (state) => {
      if (state.name === "initialized") serving.resolve();
      if (state.name === "error") failing.reject(state.error);
    },
    onWorkerFailed: () => {
      // The host tries again, with pauses. An app that cannot be loaded will not come round.
      if (host.state.name === "starting") build?.diagnose(app.environment).catch(failing.reject);
    },
  });
  if (options.emulators && usesDevelopmentStorage(app.environment)) {
    started.use(keepDevelopmentStorage(appRoot, console));
  }
  started.defer(() => host.stop());
  host.start().catch(failing.reject);

  const isServing = await Promise.race([serving.promise.then(() => true), failing.promise, stopRequest.made]);
  if (isServing !== true) return;
  const paint: typeof console.paint = (colour, text) => console.paint(colour, text);
  console.print(formatFunctionList(host.functions, { paint, verbose: options.verbose }));
  // Counted from the start of this process.
  console.print(`\nReady in ${(performance.now() / 1000).toFixed(1)} s at ${host.url}\n\n`);
  await Promise.race([failing.promise, stopRequest.made]);
  console.print("\nStopping, as soon as what is under way is finished. Ctrl+C again stops at once.\n");
}

function noKeys(): IsofuncError {
  return new IsofuncError({
    code: "ISO6001",
    what: "--enable-auth was asked for, but there are no keys yet.",
    why: "Until there are, the host listens on loopback addresses only and takes every request as authorised.",
    fix: "Leave the option out.",
  });
}
