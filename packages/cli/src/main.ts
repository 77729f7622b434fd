import { Command, InvalidArgumentError, Option } from "commander";
import { reportError } from "./report-error.ts";
import { ownVersion } from "./version.ts";

const LEVELS = ["trace", "debug", "information", "warning", "error", "critical", "none"];

/**
 * The `isofunc` command. Each subcommand's code is loaded when it is called, so that `--help` and `--version` are
 * instant and no command pays for another.
 */
const program = new Command("isofunc")
  .description("Runs Azure Functions apps in isolated worker processes.")
  .version(ownVersion(), "-v, --version")
  .showHelpAfterError("(isofunc --help lists the commands)");

addStart(program);
// The spelling of the official tools: `func host start`.
addStart(program.command("host", { hidden: true }));

program
  .command("build")
  .description("Bundle and index the app of this folder into a folder that a host can run.")
  .option("-o, --outdir <folder>", "folder to write", "dist")
  .option("--no-sourcemap", "leave out the source map: stack traces name the bundle")
  .action(async (options) => (await import("./commands/build.ts")).build(options));

program
  .command("emulators")
  .description("Start the embedded emulators: those named, or all of them.")
  .option("--storage", "blobs, queues and tables")
  .option("--json", "print the connection strings as one line of JSON once all are ready")
  .action(async (options) => (await import("./commands/emulators.ts")).emulators(options));

try {
  await program.parseAsync();
} catch (error) {
  reportError(error);
}

function addStart(parent: Command): void {
  parent
    .command("start")
    .description("Build the app of this folder and run it for development.")
    .option("-p, --port <port>", "port to listen on; 0 takes a free one", portNumber)
    .option("--address <address>", "loopback address to listen on")
    .option("--functions <names...>", "load these functions only")
    .option("--no-emulators", "start no emulator, whatever the settings say")
    .option("--enableAuth, --enable-auth", "ask for keys")
    .addOption(
      new Option("--user-log-level <level>", "lowest level that is printed of what functions log").choices(LEVELS),
    )
    .option("--verbose", "print what the host itself logs, too", false)
    .action(async (options) => (await import("./commands/start.ts")).start(options));
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a number from 0 to 65535.");
}
