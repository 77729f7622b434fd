import { once } from "node:events";
import { startEmulators } from "@isofunc/emulators";

/** Options of `isofunc emulators`. */
export interface EmulatorsCommandOptions {
  readonly storage?: boolean;
  readonly json?: boolean;
}

/** `isofunc emulators`: starts the emulators named, all of them if none is, and keeps them until the command is ended. */
export async function emulators({ json = false, ...named }: EmulatorsCommandOptions): Promise<void> {
  const isAll = !Object.values(named).includes(true);
  // Listened for from the start: who ends the command while an emulator is starting wants that one to end as well.
  const ended = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), once(process, "SIGHUP")]);
  await using running = await startEmulators({ storage: isAll || named.storage === true });

  const { storage } = running;
  if (json) console.log(JSON.stringify({ storage }));
  else console.log(`Blobs, queues and tables: ${storage}\nCtrl+C ends it.`);
  await ended;
}
