/**
 * `@isofunc/emulators`: the embedded local services, each startable alone. They listen on the loopback address only
 * and end with the process that started them.
 */
export * from "./emulator-error.ts";
export * from "./start-emulators.ts";
export * from "./storage/azurite.ts";
export * from "./storage/development-storage.ts";
export * from "./storage/keep-azurite.ts";
export * from "./storage/storage-probe.ts";
