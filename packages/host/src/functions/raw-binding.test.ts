import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FunctionError, parseRawBinding } from "./raw-binding.ts";

describe("a raw binding", () => {
  test("means the same in each worker's spelling", () => {
    const spellings = [
      '{"name":"q","type":"queueTrigger","direction":"In","dataType":"Binary","cardinality":"Many","properties":{"supportsDeferredBinding":"True"}}',
      '{"name":"q","type":"queueTrigger","direction":"in","dataType":"binary","cardinality":"many","properties":{"supportsDeferredBinding":true}}',
      '{"NAME":"q","Type":"queueTrigger","DIRECTION":"IN","DataType":"BINARY","Cardinality":"MANY","Properties":{"SupportsDeferredBinding":"true"}}',
      '{"name":"q","type":"queueTrigger","direction":0,"dataType":"binary","cardinality":"many","properties":{"supportsDeferredBinding":"TRUE"}}',
    ];
    for (const text of spellings) {
      const binding = parseRawBinding(text);
      assert.deepEqual(
        [binding.name, binding.direction, binding.dataType, binding.cardinality, binding.supportsDeferredBinding],
        ["q", "in", "binary", "many", true],
      );
      assert.equal(binding.isTrigger, true);
    }
  });

  test("has defaults for what is left out, empty or UNDEFINED", () => {
    const binding = parseRawBinding('{"name":"q","type":"queue","direction":"","dataType":"UNDEFINED"}');
    assert.deepEqual(
      [binding.direction, binding.dataType, binding.cardinality, binding.supportsDeferredBinding],
      ["in", undefined, "one", false],
    );
  });

  test("gives properties by name in any case, and keeps what the worker sent", () => {
    const binding = parseRawBinding(
      '{"name":"q","type":"queue","QueueName":"orders","batch":5,"flag":"True","list":[1]}',
    );
    assert.equal(binding.text("queuename"), "orders");
    assert.equal(binding.text("BATCH"), "5");
    assert.equal(binding.text("flag"), "True");
    assert.equal(binding.text("missing"), undefined);
    assert.deepEqual(binding.property("List"), [1]);
    assert.deepEqual(Object.keys(binding.raw), ["name", "type", "QueueName", "batch", "flag", "list"]);
    assert.throws(() => binding.text("list"), /Unable to configure binding 'q' of type 'queue'\..*'list' must be text/);
  });

  test("resolves settings in texts, but not in its name, type and raw form", () => {
    const binding = parseRawBinding('{"name":"q","type":"queue","queueName":"a-%X%","n":1,"deep":{"x":"%X%"}}');
    const resolved = binding.withSettings((text) => text.replaceAll("%X%", "resolved"));
    assert.equal(resolved.text("queueName"), "a-resolved");
    assert.deepEqual(resolved.property("deep"), { x: "%X%" });
    assert.equal(resolved.raw["queueName"], "a-%X%");
  });

  for (const [text, message] of [
    ["{bad", /A binding of the function is not valid JSON/],
    ["[]", /must be a JSON object/],
    ["null", /must be a JSON object/],
    ['{"name":"x","direction":"sideways"}', /^'sideways' is not a valid binding direction\.$/],
    ['{"name":"x","direction":7}', /^'7' is not a valid binding direction\.$/],
    ['{"name":"x","dataType":"blob"}', /^'blob' is not a valid binding data type\.$/],
    ['{"name":"x","cardinality":"few"}', /^'few' is not a valid binding cardinality\.$/],
  ] as const) {
    test(`is refused when it is ${text}`, () => {
      assert.throws(
        () => parseRawBinding(text),
        (error) => error instanceof FunctionError && message.test(error.message),
      );
    });
  }
});
