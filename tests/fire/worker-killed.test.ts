/** The worker is killed again and again in the middle of its work: no message is lost. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { isRunning, startApp, until, type RunningApp } from "@isofunc/testing";
import { openJournal, type Journal } from "./support/journal.ts";
import { createQueue } from "./support/queues.ts";
import { seededRandom } from "./support/random.ts";

const MESSAGES = 500;

/** One less than the tries that a message gets: whoever is hit each time still has one left. */
const KILLS = 4;

/** Messages that lie in the queue at most: what the emulator needs for one grows with their number. */
const SLICE = 50;

test(`${MESSAGES} messages through ${KILLS} kills of their worker: each has its effect, and none stays`, async (t) => {
  const random = seededRandom();
  t.diagnostic(`FIRE_SEED=${random.seed}`);
  const ids = Array.from({ length: MESSAGES }, (_, index) => `message-${index}`);
  await using journal = await openJournal();
  await using app = await startApp(`${import.meta.dirname}/apps/queues`, {
    functions: ["Work"],
    settings: journal.settings,
    durations: { queueVisibility: 5_000, processRestartInterval: 0, workerErrorWindow: 0 },
  });
  const work = await createQueue(app.storage, "work");
  const done = await createQueue(app.storage, "done");
  const poison = await createQueue(app.storage, "work-poison");
  const effects = new Map<string, number>();

  const feed = async () => {
    for (const [index, id] of ids.entries()) {
      if (index % SLICE === 0) await until(() => index - effects.size <= SLICE, { what: "the queue to run low" });
      await work.send(JSON.stringify({ id, milliseconds: random.between(5, 60) }));
    }
  };
  const collect = async () => {
    const collectSome = async () => {
      for (const id of await done.take()) effects.set(id, (effects.get(id) ?? 0) + 1);
      return effects.size === MESSAGES;
    };
    await until(collectSome, {
      what: "the effect of each message",
      seen: () => `None from ${ids.filter((id) => !effects.has(id)).join(", ")}.\n${app.command.output}`,
    });
  };
  const kill = async () => {
    for (let kills = 0; kills < KILLS; kills++) {
      // Spread over the run, and never in the same place.
      const after = Math.floor((MESSAGES * (kills + random.between(2, 8) / 10)) / KILLS);
      await until(() => effects.size >= after, { what: `${after} effects`, every: 1 });
      await killWorkerAtWork(t, app, journal);
    }
  };
  await Promise.all([feed(), collect(), kill()]);

  await work.empty();
  for (const effect of await done.take()) effects.set(effect, (effects.get(effect) ?? 0) + 1);
  for (const id of ids) assert.ok((effects.get(id) ?? 0) >= 1, `${id} had no effect`);
  assert.deepEqual([...effects.keys()].toSorted(), ids.toSorted());
  assert.deepEqual(await poison.peek(), []);

  assert.ok(isRunning(app.command.pid), "the host is the process that was started");
  const began = (await journal.entries()).filter(({ event }) => event.startsWith("began"));
  const workers = new Set(began.map(({ pid }) => pid));
  assert.equal(workers.size, KILLS + 1, "a new worker after each kill");
  const twice = [...effects.values()].filter((count) => count > 1).length;
  t.diagnostic(`${began.length} runs of ${MESSAGES} messages, ${twice} with more than one effect`);
});

/** Kills the worker while it is running functions. */
async function killWorkerAtWork(t: TestContext, app: RunningApp, journal: Journal): Promise<void> {
  const pid = await until(async () => (await app.workerPids())[0], { what: "a worker" });
  const running = async () => {
    const events = (await journal.entries()).filter((entry) => entry.pid === pid).map(({ event }) => event);
    return events.filter((event) => event.startsWith("began")).length * 2 - events.length;
  };
  const count = await until(running, { what: "a message in flight", every: 1 });
  process.kill(pid, "SIGKILL");
  t.diagnostic(`Killed worker ${pid} while it was running ${count} messages`);
}
