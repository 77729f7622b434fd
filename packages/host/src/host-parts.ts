import { hostStatus } from "./admin/host-status.ts";
import { AppFunctions } from "./functions/app-functions.ts";
import { Listeners } from "./functions/listeners.ts";
import { HOST_VERSION, type HostSetup } from "./host-setup.ts";
import type { HostState } from "./host-state.ts";
import { HttpFrontEnd } from "./http/front-end.ts";
import { Dispatcher } from "./invocation/dispatcher.ts";
import type { RpcServer } from "./workers/rpc-server.ts";
import { WorkerSupervisor } from "./workers/worker-supervisor.ts";

/**
 * What the host tells its workers that it can do: nothing that is not so. The official host's `MultiStream` is left out,
 * since a second stream with a worker's id is refused here: only the process that the host started knows the id, and
 * one stream carries more than one process can answer.
 */
const HOST_CAPABILITIES = {};

/** The parts of a host, each of which can be started and stopped by itself. */
export interface HostParts {
  readonly server: RpcServer;
  readonly frontEnd: HttpFrontEnd;
  readonly functions: AppFunctions;
  readonly workers: WorkerSupervisor;
  readonly dispatcher: Dispatcher;
  readonly listeners: Listeners;
}

/** What the parts ask and tell their host. */
export interface HostCallbacks {
  readonly state: () => HostState;
  /** The workers failed so often that there will be no more of them. */
  readonly onFailed: (error: Error) => void;
  /** A worker process failed; another one takes its place, unless there were too many. */
  readonly onWorkerFailed: (error: Error) => void;
}

/** Puts a host together. Nothing starts yet. */
export function composeHost(
  setup: HostSetup,
  server: RpcServer,
  { state, onFailed, onWorkerFailed }: HostCallbacks,
): HostParts {
  const { appRoot, durations, hostJson, log, settings } = setup;
  const { routePrefix } = hostJson.http;

  const functions = new AppFunctions({
    appRoot,
    hostInstanceId: setup.instanceId,
    index: { types: setup.types, settings, routePrefix, only: setup.only },
    environment: setup.environment,
    log,
    loadTimeout: Math.max(durations.functionLoadTimeout, hostJson.functionTimeout ?? 0),
  });

  const workers = new WorkerSupervisor({
    config: setup.workerConfig,
    appRoot,
    environment: setup.processEnvironment,
    server,
    durations,
    log,
    hostVersion: HOST_VERSION,
    hostCapabilities: HOST_CAPABILITIES,
    prepare: (worker) => functions.prepare(worker),
    onFailed,
    onWorkerFailed,
  });

  const dispatcher = new Dispatcher({
    pool: workers,
    sendCanceledInvocations: hostJson.sendCanceledInvocationsToWorker,
    functionTimeout: hostJson.functionTimeout,
    timeoutGracePeriod: durations.cancelGrace,
    replaceWorker: (channel, invocationId) => {
      const why = `A function timeout has occurred. Restarting worker process executing invocationId '${invocationId}'.`;
      log.withCategory("Host.Workers").log("warning", why);
      workers.replace(channel, new Error(why));
    },
  });

  const frontEnd = new HttpFrontEnd({
    address: setup.address,
    port: setup.port,
    bodyLimit: setup.bodyLimit,
    startWait: durations.hostStartWait,
    hasHomePage: !settings.isOn("AzureWebJobsDisableHomepage"),
    dispatcher,
    log,
    admin: {
      appRoot,
      routePrefix,
      language: setup.workerConfig.language,
      index: () => functions.index,
      status: () => hostStatus({ ...setup, version: HOST_VERSION, state: state() }),
    },
  });

  const listeners = new Listeners({
    log: log.withCategory("Host.Startup"),
    minimumPause: durations.listenerRestartMinimum,
    maximumPause: durations.listenerRestartMaximum,
  });

  return { server, frontEnd, functions, workers, dispatcher, listeners };
}
