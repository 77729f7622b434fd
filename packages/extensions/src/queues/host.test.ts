import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { standInBinding } from "./fixtures/stand-in-host.ts";
import { queuesExtension } from "./host.ts";

describe("a binding", () => {
  const extension = queuesExtension();
  const [trigger] = extension.triggers ?? [];
  const [output] = extension.outputs ?? [];
  const problemOf = {
    trigger: (queueName?: string) =>
      trigger?.validate?.(standInBinding({ name: "item", type: "queueTrigger", queueName })),
    output: (queueName?: string) => output?.validate?.(standInBinding({ name: "out", type: "queue", queueName })),
  };

  test("that names its queue is fine, in any case", () => {
    assert.equal(problemOf.trigger("Input-Queue"), undefined);
    assert.equal(problemOf.output("myQueue"), undefined);
    assert.equal(problemOf.output("orders-{region}"), undefined);
  });

  test("that does not, or wrongly, is told what is wrong", () => {
    assert.equal(problemOf.trigger(), "The queueTrigger binding 'item' needs a queueName.");
    assert.equal(problemOf.output(""), "The queue binding 'out' needs a queueName.");
    assert.match(problemOf.trigger("in_put") ?? "", /'in_put' is not the name of a queue/);
    assert.match(problemOf.trigger("{name}") ?? "", /is not the name of a queue/);
    assert.match(problemOf.output("a") ?? "", /is not the name of a queue/);
    assert.match(problemOf.output("orders-{region") ?? "", /not a valid binding expression/);
  });
});
