import path from "node:path";
import { keepAzurite, type AzuriteEvent, type KeptAzurite } from "@isofunc/emulators";
import type { Environment, HostLogSink } from "@isofunc/host";

/** Where an app keeps the emulator's data between runs, inside of its folder. */
const DATA_FOLDER = path.join(".isofunc", "azurite");

/** Whether any setting is a connection to the storage emulator of this machine. */
export function usesDevelopmentStorage(settings: Environment): boolean {
  return Object.values(settings).some((value) =>
    value?.split(";").some((part) => part.trim().toLowerCase() === "usedevelopmentstorage=true"),
  );
}

/** Sees to it that the storage emulator runs. Returns at once: functions that need no storage never wait for it. */
export function keepDevelopmentStorage(appRoot: string, sink: HostLogSink): KeptAzurite {
  return keepAzurite({
    location: path.join(appRoot, DATA_FOLDER),
    onEvent: (event) => sink.write({ category: "Isofunc.Storage", level: levelOf(event), message: sentence(event) }),
  });
}

function levelOf({ kind }: AzuriteEvent): "information" | "warning" {
  return kind === "lost" || kind === "failed" ? "warning" : "information";
}

function sentence(event: AzuriteEvent): string {
  switch (event.kind) {
    case "found":
      return "The storage emulator that answers on this machine is used.";
    case "started":
      return `The storage emulator runs; its data is in ${DATA_FOLDER}.`;
    case "lost":
      return "The storage emulator has gone. It is started again.";
    case "failed":
      return `The storage emulator could not be started: ${messageOf(event.error)} Next try in ${event.retryIn / 1000} s.`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
