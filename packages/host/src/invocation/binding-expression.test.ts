import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { bindingData, withSystemData } from "./binding-data.ts";
import { BindingExpression } from "./binding-expression.ts";

const noData = bindingData({}, undefined);

function resolve(text: string, own: Record<string, unknown> = {}, payload?: string): string {
  return BindingExpression.parse(text).resolve(bindingData(own, payload));
}

describe("a binding expression", () => {
  test("fills in names in any case", () => {
    assert.equal(resolve("out/{Name}.{EXT}", { name: "report", ext: "txt" }), "out/report.txt");
  });

  test("walks into objects of the payload, in any case", () => {
    assert.equal(resolve("{order.Customer.id}", {}, '{"Order":{"customer":{"id":7}}}'), "7");
    assert.equal(resolve("{a.with-dash}", {}, '{"a":{"with-dash":"x"}}'), "x");
  });

  test("prefers the payload to the trigger's own names", () => {
    assert.equal(resolve("{id}", { Id: "message id" }, '{"id":"payload id"}'), "payload id");
  });

  test("keeps numbers as they were written", () => {
    assert.equal(resolve("{n}", {}, '{"n":9007199254740993}'), "9007199254740993");
  });

  test("writes values as .NET does", () => {
    const own = { yes: true, n: 1.5, big: 2n ** 60n, when: new Date("2026-11-23T10:05:06.789Z"), empty: null };
    assert.equal(resolve("{yes}|{n}|{big}|{empty}|", own), "True|1.5|1152921504606846976||");
    assert.equal(resolve("{when}", own), "2026-11-23T10-05-06Z");
    assert.equal(resolve("{when:yyyy-MM-dd}", own), "2026-11-23");
  });

  test("takes doubled braces for braces", () => {
    assert.equal(resolve("{{x}} }}{{", { x: "no" }), "{x} }{");
  });

  test("makes a new guid each time, in the format asked for", () => {
    assert.match(resolve("{rand-guid}"), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.match(resolve("{rand-guid:N}"), /^[0-9a-f]{32}$/);
    assert.match(resolve("{rand-guid:B}"), /^\{[0-9a-f-]{36}\}$/);
    assert.match(resolve("{Rand-Guid:p}"), /^\([0-9a-f-]{36}\)$/);
    const expression = BindingExpression.parse("{rand-guid}");
    assert.notEqual(expression.resolve(noData), expression.resolve(noData));
  });

  test("knows the time, unless the data has that name", () => {
    assert.match(resolve("{datetime}"), /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/);
    assert.match(resolve("{DateTime:yyyy/MM}"), /^\d{4}\/\d\d$/);
    assert.equal(resolve("{datetime}", { DateTime: "mine" }), "mine");
  });

  test("knows the host's own data, which a payload cannot hide", () => {
    const data = withSystemData(bindingData({}, '{"sys":"payload"}'), "Copy");
    const resolved = BindingExpression.parse("{sys.methodname}|{sys.utcnow:yyyy}|{sys.RandGuid}").resolve(data);
    assert.match(resolved, /^Copy\|\d{4}\|[0-9a-f-]{36}$/);
  });

  test("fails for names without a value, and for what is no text", () => {
    assert.throws(() => resolve("{x}"), /No value for named parameter 'x'\./);
    assert.throws(() => resolve("{x.y}"), /No value for named parameter 'x'\./);
    assert.throws(() => resolve("{x.y}", {}, '{"x":{}}'), /Error while accessing 'y': property doesn't exist\./);
    assert.throws(() => resolve("{x}", {}, '{"x":{"a":1}}'), /No value for named parameter 'x'\./);
    assert.throws(() => resolve("{x}", {}, '{"x":[1]}'), /No value for named parameter 'x'\./);
    assert.throws(() => resolve("{x}", {}, '{"x":null}'), /No value for named parameter 'x'\./);
  });

  for (const text of ["{", "a}", "{a", "{}", "{a-b}", "{1a}", "{a..b}", "{a b}"]) {
    test(`refuses '${text}'`, () => {
      assert.throws(() => BindingExpression.parse(text), /is not a valid binding expression/);
    });
  }

  test("tells which names it needs", () => {
    const { names } = BindingExpression.parse("{a}/{b.c}/{rand-guid}/{datetime}/{{d}}");
    assert.deepEqual(names, ["a", "b"]);
  });

  test("gives any text back whose braces are doubled", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(resolve(text.replace(/[{}]/g, "$&$&")), text);
      }),
    );
  });
});
