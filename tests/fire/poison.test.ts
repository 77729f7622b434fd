/** A message that cannot be dealt with ends in the poison queue after five tries, unchanged; no other does. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startApp, until, type RunningApp } from "@isofunc/testing";
import { openJournal, type Journal } from "./support/journal.ts";
import { createQueue, type OutsideQueue } from "./support/queues.ts";

/** The host's default for `maxDequeueCount`. */
const TRIES = 5;

let journal: Journal;
let app: RunningApp;
before(async () => {
  journal = await openJournal();
  app = await startApp(`${import.meta.dirname}/apps/queues`, {
    functions: ["Judge", "Exaggerate", "Deliver"],
    settings: journal.settings,
  });
});
after(async () => {
  await app.stop();
  await journal[Symbol.asyncDispose]();
});

/** Opens a queue and its poison queue. */
async function open(name: string): Promise<{ readonly queue: OutsideQueue; readonly poison: OutsideQueue }> {
  const [queue, poison] = await Promise.all([
    createQueue(app.storage, name),
    createQueue(app.storage, `${name}-poison`),
  ]);
  return { queue, poison };
}

/** The poison queue's messages, once there are any and nothing can follow from its queue. */
async function poisoned({ queue, poison }: Awaited<ReturnType<typeof open>>): Promise<string[]> {
  await until(async () => (await poison.length()) > 0, { what: "a poison message", seen: () => app.command.output });
  await queue.empty();
  return await poison.peek();
}

test("a message that always fails is tried five times, then lies in the poison queue as it came", async () => {
  const verdicts = await open("verdicts");
  const hopeless = `{ "id": "hopeless",  "failures": 1000, "note": "Grüße, 世界" }`;
  await verdicts.queue.send(`{ "id": "easy", "failures": 0 }`);
  await verdicts.queue.send(hopeless);
  await verdicts.queue.send(`{ "id": "hard", "failures": ${TRIES - 1} }`);

  assert.deepEqual(await poisoned(verdicts), [hopeless]);
  assert.equal(await journal.count("tried hopeless"), TRIES);
  assert.equal(await journal.count("tried easy"), 1);
  assert.equal(await journal.count("tried hard"), TRIES, "succeeded with the last try, and is not poison");
  assert.match(
    app.command.output,
    /Message has reached MaxDequeueCount of 5\. Moving message to queue 'verdicts-poison'/,
  );
});

test("a message that is no JSON for a function that wants some is poison too", async () => {
  const verdicts = await open("verdicts");
  await verdicts.poison.take();
  await verdicts.queue.send("not {JSON");
  assert.deepEqual(await poisoned(verdicts), ["not {JSON"]);
});

test("a message whose output is too large for a queue is not deleted, and poison after five tries", async () => {
  const topics = await open("topics");
  const essays = await createQueue(app.storage, "essays");
  await topics.queue.send("owls");

  assert.deepEqual(await poisoned(topics), ["owls"]);
  assert.equal(await journal.count("tried owls"), TRIES);
  assert.equal(await essays.length(), 0);
  assert.match(app.command.output, /A message for the queue 'essays' is too large/);
});

test("a message whose output goes to a queue that cannot exist is poison after five tries, and the next one is delivered", async () => {
  const letters = await open("letters");
  const home = await createQueue(app.storage, "home");
  const nowhere = `{"address":"No/Where!"}`;
  await letters.queue.send(nowhere);
  await letters.queue.send(`{"address":"home"}`);

  assert.deepEqual(await poisoned(letters), [nowhere]);
  assert.equal(await journal.count("tried No/Where!"), TRIES);
  assert.deepEqual(await home.take(), ["a letter"]);
});
