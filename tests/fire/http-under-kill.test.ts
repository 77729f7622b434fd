/** HTTP requests while their worker is killed: those in flight fail at once, the next one is served by the next worker. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { startApp, until, type RunningApp } from "@isofunc/testing";
import { openJournal, type Journal } from "./support/journal.ts";

/** Milliseconds in which whoever waits for a dead worker has to hear of it; generous on a machine that is busy. */
const SOON = 1_500;

/** Milliseconds between two workers: long enough to come in between. */
const RESTART_INTERVAL = 1_000;

let journal: Journal;
let app: RunningApp;
let worker: number;
before(async () => {
  journal = await openJournal();
  app = await startApp(`${import.meta.dirname}/apps/http`, {
    storage: false,
    settings: journal.settings,
    durations: { processRestartInterval: RESTART_INTERVAL, workerErrorWindow: 0 },
  });
});
beforeEach(async () => {
  worker = Number(await (await app.fetch("/api/Pid")).text());
  assert.deepEqual(await app.workerPids(), [worker]);
});
after(async () => {
  await app.stop();
  await journal[Symbol.asyncDispose]();
});

/** Sends requests that are never answered, and resolves when all of them are in flight. */
async function hold(count: number, init?: RequestInit): Promise<Promise<Response>[]> {
  const heldBefore = await journal.count("held");
  const requests = Array.from({ length: count }, () => app.fetch("/api/Hold", init));
  await until(async () => (await journal.count("held")) === heldBefore + count, {
    what: `${count} requests in flight`,
  });
  return requests;
}

test("requests in flight get 500 at once, and the next one is served by a new worker", async (t) => {
  const requests = await hold(20);
  const killedAt = performance.now();
  process.kill(worker, "SIGKILL");
  const statuses = (await Promise.all(requests)).map(({ status }) => status);
  const failedAfter = performance.now() - killedAt;

  const next = await app.fetch("/api/Pid");
  t.diagnostic(`500 after ${failedAfter.toFixed()} ms, 200 after ${(performance.now() - killedAt).toFixed()} ms`);
  assert.deepEqual(
    statuses,
    Array.from(requests, () => 500),
  );
  assert.ok(failedAfter < SOON, `${failedAfter} ms`);
  assert.equal(next.status, 200);
  assert.notEqual(Number(await next.text()), worker);
  assert.match(app.command.output, /exited with code 137 .*SIGKILL/);
});

test("a request with a large body in flight gets 500 as well", async () => {
  const [request] = await hold(1, { method: "POST", body: new Uint8Array(4 << 20) });
  const killedAt = performance.now();
  process.kill(worker, "SIGKILL");
  const response = await request;
  assert.equal(response?.status, 500);
  assert.ok(performance.now() - killedAt < SOON);
});

test("requests that come while there is no worker wait for the next one", async () => {
  const linesBefore = app.command.lines.length;
  process.kill(worker, "SIGKILL");
  await until(() => app.command.lines.slice(linesBefore).some((line) => line.includes("exited with code 137")), {
    what: "the host to notice",
    every: 1,
  });
  assert.deepEqual(await app.workerPids(), []);
  const responses = await Promise.all(Array.from({ length: 10 }, () => app.fetch("/api/Pid")));
  const pids = await Promise.all(responses.map((response) => response.text()));
  assert.deepEqual(
    responses.map(({ status }) => status),
    Array.from(responses, () => 200),
  );
  assert.equal(new Set(pids).size, 1);
  assert.notEqual(Number(pids[0]), worker);
});
