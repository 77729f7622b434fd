import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { outputOf, testTrigger, triggerOf } from "../fixtures/test-trigger.ts";
import type { Input } from "../bindings/binding.ts";
import { token } from "../services/token.ts";
import { text } from "../targets/targets.ts";
import { fn } from "./fn.ts";
import { functionId } from "./function-id.ts";

const input: Input<string> = { direction: "in", type: "blob", properties: {}, target: text };

test("a definition has all that was declared, and the code", () => {
  const Clock = token<Date>("Clock");
  const definition = fn(
    "Echo",
    { trigger: testTrigger, inputs: { input }, services: { clock: Clock }, output: outputOf("queue") },
    (value) => value,
  );
  assert.equal(definition.kind, "function");
  assert.equal(definition.name, "Echo");
  assert.equal(definition.trigger, testTrigger);
  assert.deepEqual(definition.inputs, { input });
  assert.deepEqual(Object.keys(definition.outputs), ["$return"]);
  assert.deepEqual(definition.services, { clock: Clock });
  assert.equal(definition.retry, undefined);
  assert.equal(typeof definition.handler, "function");
});

describe("names of functions", () => {
  for (const name of ["A", "a1", "With_under-score", `A${"b".repeat(127)}`]) {
    test(`${name.slice(0, 20)} is one`, () => assert.equal(fn(name, { trigger: testTrigger }, () => {}).name, name));
  }

  for (const name of ["", "1a", "_a", "a b", "a.b", "ünï", `A${"b".repeat(128)}`, "a\n"]) {
    test(`${JSON.stringify(name.slice(0, 20))} is none`, () => {
      assert.throws(() => fn(name, { trigger: testTrigger }, () => {}), { code: "ISO3101" });
      assert.throws(() => fn.method(name, { trigger: testTrigger }), { code: "ISO3101" });
    });
  }
});

describe("names of bindings", () => {
  // Widened, so that the compiler does not refuse it first.
  const bad: string = "with_underscore";

  test("are letters and digits", () => {
    const outputs = { [bad]: outputOf("queue") };
    assert.throws(() => fn("F", { trigger: testTrigger, output: outputs }, () => ({})), {
      code: "ISO3102",
      message:
        "'with_underscore' is not a valid binding name in the function 'F'. " +
        "A host accepts letters and digits, beginning with a letter, at most 128 characters. Rename the input or output.",
    });
    assert.throws(() => fn("F", { trigger: testTrigger, inputs: { [bad]: input } }, () => {}), { code: "ISO3102" });
    assert.throws(() => fn("F", { trigger: { ...testTrigger, name: "a b" } }, () => {}), { code: "ISO3102" });
  });

  test("are given once, whatever their case", () => {
    assert.throws(() => fn("F", { trigger: testTrigger, inputs: { Test: input } }, () => {}), { code: "ISO3103" });
    const output = { price: outputOf("queue"), b: outputOf("queue") };
    assert.throws(
      () => fn("F", { trigger: testTrigger, inputs: { Price: input }, output }, () => ({ price: 1, b: 1 })),
      {
        code: "ISO3103",
      },
    );
  });
});

test("one HTTP answer is enough", () => {
  const output = { a: outputOf("http"), b: outputOf("http") };
  assert.throws(() => fn("F", { trigger: triggerOf(text), output }, () => ({ a: 1, b: 2 })), {
    code: "ISO3104",
    message: "The function 'F' has more than one HTTP answer: a, b. Keep one `httpResult()` among its outputs.",
  });
});

describe("the id of a function", () => {
  /** The official rule, without the tricks of 32-bit arithmetic. */
  function reference(parts: readonly string[]): string {
    const hash = (seed: bigint, values: readonly bigint[]): bigint =>
      values.reduce((sum, value) => (sum * 31n + value) % 2n ** 32n, seed);
    const units = (text: string): bigint[] =>
      Array.from({ length: text.length }, (_, index) => BigInt(text.charCodeAt(index)));
    return String(
      hash(
        17n,
        parts.map((part) => hash(23n, units(part))),
      ),
    );
  }

  test("is the official hash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), fc.string(), (name, scriptFile, entryPoint) => {
        assert.equal(functionId(name, scriptFile, entryPoint), reference([name, scriptFile, entryPoint]));
      }),
    );
  });
});
