import { setTimeout as sleep } from "node:timers/promises";
import { queueOutput, queueTrigger } from "@isofunc/extensions/queues";
import { fn, json, text } from "@isofunc/worker";
import * as v from "valibot";
import { note } from "../../journal.ts";

const Work = v.object({ id: v.string(), milliseconds: v.number() });

/** Takes its time, then hands on the id. */
export const work = fn(
  "Work",
  { trigger: queueTrigger("work", { as: json(Work) }), output: queueOutput("done", { as: text }) },
  async ({ id, milliseconds }) => {
    note(`began ${id}`);
    await sleep(milliseconds);
    note(`ended ${id}`);
    return id;
  },
);

const Verdict = v.object({ id: v.string(), failures: v.number() });

/** Fails as often as the message says, then succeeds. */
export const judge = fn(
  "Judge",
  { trigger: queueTrigger("verdicts", { as: json(Verdict) }) },
  ({ id, failures }, { trigger }) => {
    note(`tried ${id}`);
    if (trigger.metadata.dequeueCount <= failures) throw new Error(`${id} was told to fail`);
  },
);

/** Returns a message that no queue takes. */
export const exaggerate = fn(
  "Exaggerate",
  { trigger: queueTrigger("topics"), output: queueOutput("essays", { as: text }) },
  (topic) => {
    note(`tried ${topic}`);
    return `${topic} `.repeat(65_536 / topic.length);
  },
);

/** Writes to the queue that the message names, which need not be a name for a queue. */
export const deliver = fn(
  "Deliver",
  {
    trigger: queueTrigger("letters", { as: json(v.object({ address: v.string() })) }),
    output: queueOutput("{address}", { as: text }),
  },
  ({ address }) => {
    note(`tried ${address}`);
    return "a letter";
  },
);
