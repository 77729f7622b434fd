import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { QueueServiceClient } from "@azure/storage-queue";
import { EmulatorError } from "../emulator-error.ts";
import { eventually, isAlive } from "../fixtures/eventually.ts";
import { startAzurite, type Azurite, type AzuriteExit, type AzuriteOptions } from "./azurite.ts";
import { developmentStorageAnswers, probeStorage } from "./storage-probe.ts";

/** Runs the starter program in a process group of its own and hands its Azurite to `use`. */
async function withStarter(
  options: AzuriteOptions,
  use: (azurite: Azurite, starter: { pid: number; kill(signal: NodeJS.Signals): void }) => Promise<void>,
): Promise<void> {
  const program = new URL("../fixtures/starter.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  try {
    const [line] = await once(createInterface({ input: child.stdout }), "line");
    assert.ok(child.pid);
    await use(JSON.parse(String(line)), { pid: child.pid, kill: (signal) => child.kill(signal) });
  } finally {
    child.kill("SIGKILL");
  }
}

/** A program that is not a storage emulator, on a port of its own. */
async function otherProgram(onConnection: (socket: Socket) => void) {
  const server = createServer(onConnection);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return { port: address.port, close: () => server.close() };
}

function queue(azurite: Azurite, name: string) {
  return QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient(name);
}

async function isRefusedAs(code: string, start: Promise<Azurite>): Promise<EmulatorError> {
  const error = await start.then(
    () => assert.fail("it started"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof EmulatorError);
  assert.equal(error.code, code, error.message);
  return error;
}

describe("a running Azurite", () => {
  let azurite: Azurite;
  let exits: AzuriteExit[];

  before(async () => {
    exits = [];
    azurite = await startAzurite({ onExit: (exit) => exits.push(exit) });
  });
  after(async () => await azurite.stop());

  test("serves queues, blobs and tables to whoever has its connection string", async () => {
    const letters = queue(azurite, "letters");
    await letters.create();
    await letters.sendMessage("hello");
    const { receivedMessageItems } = await letters.receiveMessages();
    assert.deepEqual(
      receivedMessageItems.map((message) => message.messageText),
      ["hello"],
    );
    assert.equal(await developmentStorageAnswers(azurite.ports), true);
  });

  test("is told apart from other programs, service by service", async () => {
    const web = await otherProgram((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const probe = await probeStorage({
      blob: `http://127.0.0.1:${web.port}/devstoreaccount1`,
      queue: azurite.endpoints.table,
      table: azurite.endpoints.table,
    });
    assert.deepEqual(probe, { blob: "something else", queue: "something else", table: "storage" });
    web.close();
  });

  test("refuses the ports of another storage emulator and of another program by name", async () => {
    const { queue: taken } = azurite.ports;
    const error = await isRefusedAs("ISO7001", startAzurite({ ports: { queue: taken } }));
    assert.match(error.message, new RegExp(`127\\.0\\.0\\.1:${taken} for its queue service: another storage emulator`));

    const rude = await otherProgram((socket) => socket.destroy());
    const other = await isRefusedAs("ISO7001", startAzurite({ ports: { table: rude.port } }));
    assert.match(other.message, /for its table service: another program already does/);
    rude.close();
  });

  test("reports its end when nobody ordered it", async () => {
    process.kill(azurite.pid, "SIGKILL");
    await eventually("onExit is called", () => exits.length > 0);
    assert.equal(exits[0]?.signal, "SIGKILL");
    await azurite.stop();
    await azurite.stop();
    assert.equal(exits.length, 1);
  });
});

describe("a start that fails", () => {
  test("tells what Azurite printed last", async () => {
    const folder = await mkdtemp(join(tmpdir(), "isofunc-azurite-"));
    const file = join(folder, "file");
    await writeFile(file, "not a folder");
    const error = await isRefusedAs("ISO7002", startAzurite({ location: file }));
    assert.match(error.message, /exit code 1 before it was ready\. It printed:\n.*(EEXIST|ENOTDIR|exists)/);
    await rm(folder, { recursive: true });
  });

  test("can be given up", async () => {
    const giveUp = new AbortController();
    const start = startAzurite({ signal: giveUp.signal });
    giveUp.abort();
    await isRefusedAs("ISO7004", start);
    await isRefusedAs("ISO7004", startAzurite({ signal: giveUp.signal }));
  });
});

describe("the starter", () => {
  test("that is killed takes Azurite with it, and what was written stays", async () => {
    const location = await mkdtemp(join(tmpdir(), "isofunc-azurite-"));
    await withStarter({ location }, async (azurite, starter) => {
      await queue(azurite, "letters").create();
      await queue(azurite, "letters").sendMessage("survives");
      starter.kill("SIGKILL");
      await eventually("Azurite ends", () => !isAlive(azurite.pid));
    });
    await using again = await startAzurite({ location });
    const { peekedMessageItems } = await queue(again, "letters").peekMessages();
    assert.equal(peekedMessageItems[0]?.messageText, "survives");
    await again.stop();
    await rm(location, { recursive: true });
  });

  test("that gets Ctrl+C keeps its storage until it ends itself", async () => {
    await withStarter({}, async (azurite, starter) => {
      process.kill(-starter.pid, "SIGINT");
      assert.equal(await developmentStorageAnswers(azurite.ports), true);
      starter.kill("SIGTERM");
      await eventually("Azurite ends", () => !isAlive(azurite.pid));
    });
  });
});
