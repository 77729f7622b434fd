import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RpcRetryStrategy, type RpcFunctionMetadata } from "@isofunc/protocol";
import type { HostExtension } from "../extension.ts";
import { AppSettings } from "../settings/app-settings.ts";
import { BindingTypes } from "./binding-types.ts";
import { indexFunctions, type FunctionIndex, type IndexOptions } from "./function-index.ts";

const listener = { start: () => Promise.resolve(), stop: () => Promise.resolve() };
const extensions: HostExtension[] = [
  { name: "http", triggers: [{ type: "httpTrigger" }], outputs: [{ type: "http" }] },
  {
    name: "queues",
    triggers: [
      {
        type: "queueTrigger",
        validate: (binding) => (binding.text("queueName") === undefined ? "A queueName is needed." : undefined),
        createListener: () => listener,
      },
    ],
    inputs: [{ type: "lookup", createReader: () => ({ read: () => Promise.resolve(null) }) }],
    outputs: [{ type: "queue", createWriter: () => ({ write: () => Promise.resolve() }) }],
  },
];

const queueTrigger = { name: "message", type: "queueTrigger", direction: "in", queueName: "orders" };
const httpTrigger = { name: "req", type: "httpTrigger", direction: "in" };

function fn(name: string, bindings: readonly object[], more: Partial<RpcFunctionMetadata> = {}): RpcFunctionMetadata {
  return { name, functionId: `id-${name}`, rawBindings: bindings.map((binding) => JSON.stringify(binding)), ...more };
}

function index(
  functions: readonly RpcFunctionMetadata[],
  environment: Record<string, string> = {},
  options: Partial<IndexOptions> = {},
): FunctionIndex {
  return indexFunctions(functions, {
    types: new BindingTypes(extensions),
    settings: new AppSettings(environment),
    routePrefix: "api",
    ...options,
  });
}

function names(functions: readonly { readonly name: string }[]): string[] {
  return functions.map(({ name }) => name);
}

describe("the function index", () => {
  test("takes a good function apart into trigger, inputs and outputs", () => {
    const { functions, errors } = index([
      fn("Copy", [
        { name: "out", type: "queue", direction: "out", queueName: "copies" },
        queueTrigger,
        { name: "row", type: "lookup", direction: "in" },
      ]),
    ]);
    assert.deepEqual(errors, []);
    const [copy] = functions;
    assert.ok(copy);
    assert.equal(copy.id, "id-Copy");
    assert.equal(copy.trigger.text("queueName"), "orders");
    assert.deepEqual([names(copy.inputs), names(copy.outputs)], [["row"], ["out"]]);
    assert.equal(copy.isDisabled, false);
  });

  test("puts functions into the order of their names without regard to case", () => {
    const { functions } = index(["b", "C", "a_", "aB", "A1"].map((name) => fn(name, [queueTrigger])));
    assert.deepEqual(names(functions), ["A1", "aB", "a_", "b", "C"]);
  });

  test("goes on after a function in error", () => {
    const bad = { ...fn("Bad", []), rawBindings: ["{oops"] };
    const { functions, errors } = index([bad, fn("Good", [queueTrigger]), fn("Empty", [])]);
    assert.deepEqual(names(functions), ["Good"]);
    assert.deepEqual(names(errors), ["Bad", "Empty"]);
    assert.match(errors[0]?.messages[0] ?? "", /not valid JSON/);
    assert.deepEqual(errors[1]?.messages, ["At least one binding must be declared."]);
  });

  test("finds errors by name in any case and none for other names", () => {
    const { errorsOf } = index([fn("Empty", [])]);
    assert.deepEqual(errorsOf("EMPTY"), ["At least one binding must be declared."]);
    assert.deepEqual(errorsOf("Unknown"), []);
  });

  test("lets only the first of two functions with one name or one id run", () => {
    const { functions, errors, errorsOf } = index([
      fn("Twin", [queueTrigger]),
      fn("twin", [queueTrigger]),
      fn("Other", [queueTrigger], { functionId: "id-Twin" }),
    ]);
    assert.deepEqual(names(functions), ["Other"]);
    assert.equal(errors.length, 1);
    assert.deepEqual(errorsOf("twin"), [
      "The function id 'id-Twin' is another function's. Ids must be unique.",
      "The function or proxy name 'twin' must be unique within the function app.",
    ]);
  });

  test("takes the name for an id where the worker gives none", () => {
    const { functions } = index([fn("Plain", [queueTrigger], { functionId: "" })]);
    assert.equal(functions[0]?.id, "Plain");
  });

  test("resolves settings and keeps one that is missing to its function", () => {
    const named = (name: string) => fn(name, [{ ...queueTrigger, queueName: `%${name}%` }]);
    const { functions, errorsOf } = index([named("Set"), named("Missing")], { Set: "from-setting" });
    assert.deepEqual(names(functions), ["Set"]);
    assert.equal(functions[0]?.trigger.text("queueName"), "from-setting");
    assert.match(errorsOf("Missing")[0] ?? "", /^'%Missing%' does not resolve to a value\./);
  });

  test("disables functions by either setting, and only by 1 or true", () => {
    const { functions } = index(
      ["a", "b", "c", "d"].map((name) => fn(name, [queueTrigger])),
      {
        "AzureWebJobs.A.Disabled": "TRUE",
        AzureWebJobs_b_Disabled: "1",
        "AzureWebJobs.c.Disabled": "yes",
      },
    );
    assert.deepEqual(
      functions.map(({ isDisabled }) => isDisabled),
      [true, true, false, false],
    );
  });

  test("indexes only the functions asked for, in any case", () => {
    const { functions, errors } = index(
      [fn("One", [queueTrigger]), fn("Two", [queueTrigger]), fn("Bad", [])],
      {},
      { only: ["two"] },
    );
    assert.deepEqual([names(functions), errors], [["Two"], []]);
  });

  test("asks the extension about its bindings", () => {
    const { errorsOf } = index([fn("NoQueue", [{ ...queueTrigger, queueName: null }])]);
    assert.deepEqual(errorsOf("NoQueue"), ["A queueName is needed."]);
  });

  test("names every unknown type of a function at once", () => {
    const { errorsOf } = index([
      fn("Odd", [queueTrigger, { name: "a", type: "what", direction: "out" }, { name: "b", type: "ever" }]),
    ]);
    assert.deepEqual(errorsOf("Odd"), [
      "The binding type(s) 'what, ever' are not registered. Please ensure the type is correct and the binding extension is installed.",
    ]);
  });

  for (const [type, direction, message] of [
    ["http", "in", "Http binding can only be used for output."],
    ["queue", "inout", "Queue binding can only be used for output."],
    ["lookup", "out", "Lookup binding can only be used for input."],
  ] as const) {
    test(`refuses ${type} as ${direction}`, () => {
      const { errorsOf } = index([fn("Odd", [queueTrigger, { name: "x", type, direction }])]);
      assert.deepEqual(errorsOf("Odd"), [message]);
    });
  }

  test("gives routes with prefix, default and upper-case methods", () => {
    const functions = [
      fn("A", [{ ...httpTrigger, route: "x/{id:int}", methods: ["get", "Post"] }]),
      fn("B", [{ ...httpTrigger, route: " " }]),
    ];
    assert.deepEqual(Object.fromEntries(index(functions).routes), {
      A: { route: "x/{id:int}", template: "api/x/{id:int}", methods: ["GET", "POST"] },
      B: { route: "B", template: "api/B", methods: undefined },
    });
    assert.equal(index(functions, {}, { routePrefix: "" }).routes.get("B")?.template, "B");
  });

  test("puts a function with a route that cannot be understood in error", () => {
    const { functions, errorsOf } = index([fn("A", [{ ...httpTrigger, route: "x/{a}{b}" }]), fn("B", [httpTrigger])]);
    assert.deepEqual(names(functions), ["B"]);
    assert.equal(errorsOf("A").length, 1);
  });

  test("warns of retries that no one carries out, and refuses impossible ones", () => {
    const { functions, warnings, errorsOf } = index([
      fn("Fine", [queueTrigger], {
        retryOptions: { maxRetryCount: 3, retryStrategy: RpcRetryStrategy.fixedDelay, delayInterval: { seconds: 5 } },
      }),
      fn("Wrong", [queueTrigger], { retryOptions: { maxRetryCount: -2 } }),
    ]);
    assert.deepEqual(names(functions), ["Fine"]);
    assert.match(warnings[0] ?? "", /The retry policy of function 'Fine' has no effect/);
    assert.match(errorsOf("Wrong")[0] ?? "", /maxRetryCount/);
  });

  test("indexes a thousand functions in a moment", () => {
    const many = Array.from({ length: 1000 }, (_, number) => fn(`F${number}`, [httpTrigger]));
    assert.equal(index(many).functions.length, 1000);
  });
});
