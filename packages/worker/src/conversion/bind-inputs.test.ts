import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { typedData } from "@isofunc/protocol";
import { captures } from "../bindings/captures.ts";
import { routeParams } from "../bindings/route-params.ts";
import type { Input, Trigger } from "../bindings/binding.ts";
import { triggerOf } from "../fixtures/test-trigger.ts";
import { fn } from "../functions/fn.ts";
import type { Target } from "../targets/target.ts";
import { json, many, number, text } from "../targets/targets.ts";
import { InputBinder } from "./bind-inputs.ts";
import { bareContext, bind, received, requestWith } from "./fixtures/bind.ts";
import { failed, succeeded, unhandled } from "./input-converter.ts";
import type { InputConverter } from "./input-converter.ts";
import { InputConverters } from "./input-converters.ts";

function inputOf<T>(target: Target<T>): Input<T> {
  return { direction: "in", type: "test", properties: {}, target };
}

function answering(name: string, answer: ReturnType<InputConverter["convert"]>): InputConverter {
  return { name, convert: () => answer };
}

describe("a converter that throws while another one still works", () => {
  const refusing = Promise.withResolvers<never>();
  const slow: InputConverter = { name: "slow", convert: () => refusing.promise };
  const broken: InputConverter = {
    name: "broken",
    convert() {
      throw new Error("broken");
    },
  };
  const targetOf = (converter: InputConverter): Target<string> => ({ kind: "custom", converter });

  test("ends the invocation with its error, and what the other one comes to is nobody's concern", async (t) => {
    const unhandled = t.mock.fn();
    process.on("unhandledRejection", unhandled);
    t.after(() => process.off("unhandledRejection", unhandled));
    const inputs = { first: inputOf(targetOf(slow)), second: inputOf(targetOf(broken)) };
    const request = requestWith({ test: typedData.string("value") });
    const several = fn("F", { trigger: triggerOf(text), inputs }, () => {});
    await assert.rejects(async () => await bind(several, request), /^Error: broken$/);

    const either: InputConverter = {
      name: "either",
      targets: ["custom"],
      convert: (context) => (context.source.data === "string" ? slow : broken).convert(context),
    };
    const list = many<string>({ kind: "custom" });
    const converters = new InputConverters().register(either);
    await assert.rejects(
      async () => await received(list, typedData.json('["slow", 1]'), {}, converters),
      /^Error: broken$/,
    );

    refusing.reject(new Error("too late"));
    await setImmediate();
    assert.equal(unhandled.mock.callCount(), 0);
  });
});

describe("where a value comes from", () => {
  const inputs = fn(
    "F",
    { trigger: triggerOf(text), inputs: { price: inputOf(json()), size: inputOf(text) } },
    () => {},
  );

  test("trigger and inputs are found by name in any case", () => {
    const request = requestWith({
      TEST: typedData.string("value"),
      Price: typedData.json("5"),
      size: typedData.string("L"),
    });
    assert.deepEqual(bind(inputs, request), {
      value: "value",
      inputs: { price: 5, size: "L" },
      params: {},
      extras: {},
    });
  });

  test("the trigger metadata has what the input data has not", () => {
    const request = requestWith({ test: typedData.string("value") }, { PRICE: typedData.json("5") });
    assert.deepEqual(bind(inputs, request), {
      value: "value",
      inputs: { price: 5, size: null },
      params: {},
      extras: {},
    });
  });

  test("an input that is there but empty is null, whatever the metadata says", () => {
    const request = requestWith({ test: typedData.none }, { test: typedData.string("metadata") });
    assert.deepEqual(
      bind(
        fn("F", { trigger: triggerOf(text) }, () => {}),
        request,
      ),
      {
        value: null,
        inputs: {},
        params: {},
        extras: {},
      },
    );
  });
});

describe("params", () => {
  const withRoute: Trigger<string> = { ...triggerOf(text), params: routeParams("{id:int}/{page:int?}/{*rest}") };
  const routed = fn("F", { trigger: withRoute }, () => {});

  test("come from the HTTP request, converted", async () => {
    const http = { nullableParams: { id: { value: "7" }, rest: { value: "a/b" } } };
    const { params } = await bind(routed, requestWith({ test: typedData.http(http) }));
    assert.deepEqual(params, { id: 7, page: undefined, rest: "a/b" });
  });

  test("come from the plain map of a host without nullable ones", async () => {
    const { params } = await bind(routed, requestWith({ test: typedData.http({ params: { ID: "7", page: "2" } }) }));
    assert.deepEqual(params, { id: 7, page: 2, rest: "" });
  });

  test("come from the metadata of other triggers", async () => {
    const path: Trigger<string> = { ...triggerOf(text), params: captures("container/{name}.{extension}") };
    const metadata = { name: typedData.string("a"), Extension: typedData.string("png") };
    const { params } = await bind(
      fn("F", { trigger: path }, () => {}),
      requestWith({}, metadata),
    );
    assert.deepEqual(params, { name: "a", extension: "png" });
  });

  test("are refused when they do not fit, or are missing", () => {
    assert.throws(() => bind(routed, requestWith({ test: typedData.http({ params: { id: "x" } }) })), {
      message:
        "Error converting 1 input parameters for Function 'F': " +
        "Cannot convert input parameter 'id' to type 'number' from type 'string'. " +
        "Error:TypeError: 'x' is not a number.",
    });
    assert.throws(() => bind(routed, requestWith({})), /Could not populate the value for 'id' parameter\./);
  });
});

describe("the order of converters", () => {
  const own = answering("own", unhandled);
  const asked: string[] = [];
  const spy = (name: string, targets?: readonly string[]): InputConverter => ({
    name,
    ...(targets && { targets }),
    convert() {
      asked.push(name);
      return unhandled;
    },
  });

  test("the target's own, the binding's, those registered; each only for its kinds of target", () => {
    asked.length = 0;
    const converters = new InputConverters().clear().register(spy("second")).registerAt(0, spy("first"));
    received(
      { kind: "mine", converter: spy("own") },
      typedData.string("x"),
      { converters: [spy("others", ["theirs"]), spy("advertised", ["theirs", "mine"])] },
      converters,
    );
    assert.deepEqual(asked, ["own", "advertised", "first", "second"]);
  });

  test("the registered ones are left out when the binding disallows them", () => {
    assert.equal(
      received({ kind: "text", converter: own }, typedData.string("x"), { converterFallback: "disallow" }),
      null,
    );
  });

  test("the first answer counts, also a failed one", () => {
    const failing = answering("failing", failed(new Error("no")));
    const converters = [failing, answering("never asked", succeeded("x"))];
    assert.throws(() => received({ kind: "mine" }, typedData.string("x"), { converters }), /Error:Error: no$/);
  });

  test("a failure is no error when nothing came", () => {
    const converters = [answering("failing", failed(new Error("no")))];
    assert.equal(received({ kind: "mine" }, typedData.none, { converters }), null);
  });

  test("what a converter throws passes as it is", () => {
    const thrown = new Error("thrown");
    const throwing: InputConverter = {
      name: "throwing",
      convert() {
        throw thrown;
      },
    };
    assert.throws(() => received({ kind: "mine", converter: throwing }, typedData.none), thrown);
  });

  test("a registered converter makes the elements of a list", () => {
    const doubling: InputConverter = {
      name: "doubling",
      targets: ["doubled"],
      convert: ({ source }) => (source.data === "string" ? succeeded(source.string.repeat(2)) : unhandled),
    };
    const converters = new InputConverters().register(doubling);
    const target = { kind: "many", element: { kind: "doubled" } };
    assert.deepEqual(received(target, typedData.strings(["a", "b"]), {}, converters), ["aa", "bb"]);
    assert.deepEqual(received({ ...target, element: { kind: "x", converter: doubling } }, typedData.json('["c"]')), [
      "cc",
    ]);
  });
});

describe("asynchronous converters", () => {
  test("are waited for, and an unhandled answer goes on to the next", async () => {
    const converters = [
      answering("later", Promise.resolve(unhandled)),
      answering("later still", Promise.resolve(succeeded(5))),
    ];
    assert.equal(await received({ kind: "mine" }, typedData.string("x"), { converters }), 5);
  });

  test("fail together with the others", async () => {
    const later: Target<unknown> = { kind: "mine", converter: answering("later", Promise.resolve(failed("no"))) };
    const both = fn("F", { trigger: triggerOf(later), inputs: { count: inputOf(number) } }, () => {});
    await assert.rejects(
      async () => bind(both, requestWith({ test: typedData.string("x"), count: typedData.string("y") })),
      {
        code: "ISO3200",
        message:
          /^Error converting 2 input parameters for Function 'F': .*'count'.*\n.*'test' to type 'mine' from type 'string'\. Error:no$/,
      },
    );
  });
});

test("all inputs are tried before one error tells of all", () => {
  const three = fn("F", { trigger: triggerOf(number), inputs: { a: inputOf(number), b: inputOf(text) } }, () => {});
  assert.throws(
    () => bind(three, requestWith({ test: typedData.string("x"), b: typedData.string("fine") })),
    /^FunctionInputConverterError: Error converting 2 input parameters for Function 'F': Cannot convert input parameter 'test' .*\nCould not populate the value for 'a' parameter\./,
  );
});

describe("inputs that middleware binds first", () => {
  const binder = new InputBinder(
    fn("F", { trigger: triggerOf(text), inputs: { price: inputOf(text) } }, () => {}),
    new InputConverters(),
  );
  const request = requestWith({ test: typedData.string("value"), price: typedData.string("5") });

  test("are handed to the function, replaced or not", async () => {
    const price = await binder.bindOne("PRICE", request, bareContext);
    assert.deepEqual(price, { value: "5" });
    const early = new Map([["price", { value: "6" }]]);
    assert.deepEqual((await binder.bind(request, bareContext, early)).inputs, { price: "6" });
  });

  test("may be of another type than the function wants", async () => {
    assert.deepEqual(await binder.bindOne("price", request, bareContext, number), { value: 5 });
    await assert.rejects(binder.bindOne("test", request, bareContext, number), { code: "ISO3200" });
  });

  test("are undefined when there is none of the name", async () => {
    assert.equal(await binder.bindOne("other", request, bareContext), undefined);
  });
});
