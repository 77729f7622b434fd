/** However `isofunc start` ends, nothing of it stays: no process, no port, no file of a build. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { after, before, test } from "node:test";
import { startAzurite, type Azurite } from "@isofunc/emulators";
import { descendants, isRunning, startApp, until, type RunningApp } from "@isofunc/testing";
import { temporaryApp } from "../support/temporary-app.ts";

let storage: Azurite;
before(async () => (storage = await startAzurite()));
after(() => storage.stop());

/** The processes of a running app: the host, its worker, and whoever watches over it. */
async function processesOf(app: RunningApp): Promise<number[]> {
  await until(async () => (await app.workerPids()).length === 1, { what: "one worker" });
  return [app.command.pid, ...(await descendants(app.command.pid)).map(({ pid }) => pid)];
}

async function assertNothingLeft(processes: readonly number[], url: string): Promise<void> {
  const left = () => processes.filter(isRunning);
  await until(() => left().length === 0, { what: "all processes to be gone", seen: left });
  const { port } = new URL(url);
  await assert.rejects(
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () => resolve(socket.destroy())).on("error", reject);
    }),
    { code: "ECONNREFUSED" },
  );
}

test("Ctrl+C ends host and worker in order, and takes the build away", async () => {
  await using app = await startApp("samples/guide", { storage });
  const processes = await processesOf(app);
  const build = path.resolve("samples/guide/.isofunc/builds", String(app.command.pid));
  assert.ok(existsSync(build));
  app.command.interrupt();
  assert.deepEqual(await app.command.exit, { exitCode: 0, signal: null });
  await assertNothingLeft(processes, app.url);
  assert.ok(!existsSync(build));
});

test("SIGTERM ends it in order, too", async () => {
  await using app = await startApp("samples/guide", { storage });
  const processes = await processesOf(app);
  assert.deepEqual(await app.kill("SIGTERM"), { exitCode: 0, signal: null });
  await assertNothingLeft(processes, app.url);
});

test("npm start ends with its npm, whose shell keeps signals to itself", async () => {
  const npm = spawn("npm", ["start", "--silent", "--", "--port", "0"], {
    env: { ...process.env, AzureWebJobsStorage: storage.connectionString, NODE_TEST_CONTEXT: undefined },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  assert.ok(npm.pid !== undefined);
  let output = "";
  npm.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [, url = ""] = await until(() => /Ready .* at (\S+)/.exec(output), { what: "npm start", seen: () => output });
  const processes = (await descendants(npm.pid)).map(({ pid }) => pid);
  npm.kill("SIGTERM");
  await assertNothingLeft([npm.pid, ...processes], url);
});

test("a killed host takes its worker with it, and the next start what it has left", async () => {
  const processes: number[] = [];
  let left: string;
  {
    await using app = await startApp("samples/guide", { storage });
    processes.push(...(await processesOf(app)));
    left = path.resolve("samples/guide/.isofunc/builds", String(app.command.pid));
    await app.kill("SIGKILL");
    await assertNothingLeft(processes, app.url);
    assert.ok(existsSync(left));
  }
  await using next = await startApp("samples/guide", { storage });
  assert.ok(!existsSync(left));
  assert.ok(readdirSync(path.dirname(left)).includes(String(next.command.pid)));
});

/** An app with one function, which answers only when the test says so: by a file that appears. */
const slow = {
  "local.settings.json": `{ "Values": { "FUNCTIONS_WORKER_RUNTIME": "isofunc" } }`,
  "src/main.ts": `
    import { existsSync } from "node:fs";
    import { setTimeout as delay } from "node:timers/promises";
    import { httpTrigger } from "@isofunc/extensions/http";
    import { fn, HostBuilder } from "@isofunc/worker";
    const slow = fn("Slow", { trigger: httpTrigger() }, async (_request, { log }) => {
      log.info("Slow began.");
      while (!existsSync("release")) await delay(10);
      return new Response("finished");
    });
    await new HostBuilder().configureFunctionsWebApplication().addFunctions({ slow }).build().run();
  `,
};

test("the first Ctrl+C lets what is under way finish", async () => {
  await using folder = await temporaryApp(slow);
  await using app = await startApp(folder.root, { storage: false });
  const response = app.fetch("/api/Slow");
  await app.command.line(/Slow began\./);
  app.command.interrupt();
  await folder.write("release", "");
  assert.equal(await (await response).text(), "finished");
  assert.deepEqual(await app.command.exit, { exitCode: 0, signal: null });
});

test("the second Ctrl+C ends it at once", async () => {
  await using folder = await temporaryApp(slow);
  await using app = await startApp(folder.root, { storage: false });
  const processes = await processesOf(app);
  const response = app.fetch("/api/Slow").catch((error: unknown) => error);
  await app.command.line(/Slow began\./);
  app.command.interrupt();
  await app.command.line(/Ctrl\+C again stops at once/);
  app.command.interrupt();
  assert.deepEqual(await app.command.exit, { exitCode: 130, signal: null });
  await assertNothingLeft(processes, app.url);
  assert.ok((await response) instanceof Error);
});
