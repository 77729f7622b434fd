import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { routeVectors } from "../../../../tests/vectors/compare.ts";
import { encodePercentEncoding } from "./dotnet/percent-encoding.ts";
import { REGEX_TIME_LIMIT } from "./regex-constraint.ts";
import { splitRequestTarget } from "./request-path.ts";
import { RouteTable } from "./route-table.ts";
import type { RoutedFunction } from "./route-table.ts";

describe("as recorded from the official host", () => {
  const functions = Object.entries(routeVectors.functions).map(([name, route]) => ({ name, route }));
  const { table, problems } = RouteTable.build(functions, "api");

  test("every template that it took is taken", () => assert.deepEqual(problems, []));

  for (const [url, expected] of Object.entries(routeVectors.urls)) {
    test(`${url} is answered`, () => {
      const found = table.match("GET", splitRequestTarget(url).rawPath);
      if (found === "badRequest") assert.deepEqual(expected, { status: 400 });
      else if (found === undefined) assert.deepEqual(expected, { status: 404 });
      else assert.deepEqual({ name: found.function.name, params: { ...found.params } }, expected);
    });
  }

  for (const [route, message] of Object.entries(routeVectors.invalid)) {
    test(`the route ${route} puts its function in error, and no other`, () => {
      const build = RouteTable.build([{ name: "good" }, { name: "bad", route }], "api");
      assert.deepEqual(
        build.problems.map((problem) => problem.function.name),
        ["bad"],
      );
      assert.ok(build.problems[0]?.message.includes(message), build.problems[0]?.message ?? "");
      assert.notEqual(build.table.match("GET", "/api/good"), undefined);
    });
  }
});

describe("the order of routes", () => {
  test("is by name, ordinal and without regard to case, not by how specific a route is", () => {
    assert.equal(
      nameOf(
        [
          { name: "b", route: "x" },
          { name: "A", route: "{any}" },
        ],
        "/api/x",
      ),
      "A",
    );
    assert.equal(
      nameOf(
        [
          { name: "Ab", route: "x" },
          { name: "a_", route: "x" },
        ],
        "/api/x",
      ),
      "Ab",
    );
  });

  test("passes over routes of another method, and ends at none", () => {
    const functions = [
      { name: "a", route: "x", methods: ["post"] },
      { name: "b", route: "x", methods: ["GET", "put"] },
      { name: "c", route: "x", methods: [] },
    ];
    assert.equal(nameOf(functions, "/api/x", "get"), "b");
    assert.equal(nameOf(functions, "/api/x", "HEAD"), undefined);
  });

  test("holds across branches of literal segments", () => {
    const functions = [
      { name: "c", route: "x/y" },
      { name: "b", route: "x/{p}" },
      { name: "a", route: "{q}/z" },
    ];
    assert.equal(nameOf(functions, "/api/x/y"), "b");
    assert.equal(nameOf(functions, "/api/x/z"), "a");
    assert.equal(nameOf(functions.slice(0, 1), "/API/X/Y/"), "c");
  });
});

describe("the edges of a table", () => {
  test("an empty prefix leaves the route alone", () => {
    const { table } = RouteTable.build([{ name: "home", route: "/" }, { name: "other" }], "");
    assert.equal(functionName(table.match("GET", "/")), "home");
    assert.equal(functionName(table.match("GET", "/other")), "other");
  });

  test("the admin API's paths belong to no function", () => {
    const { table } = RouteTable.build([{ name: "all", route: "{*path}" }], "");
    assert.equal(table.match("GET", "/Admin/host/status"), undefined);
    assert.equal(functionName(table.match("GET", "/administrator")), "all");
  });

  test("parameters without a value are named", () => {
    const { table } = RouteTable.build([{ name: "f", route: "f/{a}/{b?}/{*c}" }], "api");
    const found = table.match("GET", "/api/f/1");
    assert.deepEqual(found !== "badRequest" && found?.unsetParams, ["c", "b"]);
  });

  test("a parameter may have any name", () => {
    const { table } = RouteTable.build([{ name: "f", route: "f/{__proto__}" }], "api");
    const found = table.match("GET", "/api/f/1");
    assert.deepEqual(found !== "badRequest" && Object.entries(found?.params ?? {}), [["__proto__", "1"]]);
  });
});

describe("hostile input", () => {
  test("no path makes matching throw", () => {
    const functions = Object.entries(routeVectors.functions).map(([name, route]) => ({ name, route }));
    const { table } = RouteTable.build(functions, "api");
    const piece = fc.oneof(
      fc.string({ unit: "binary-ascii" }),
      fc.constantFrom("/", "..", ".", "%", "%2e", "%c3%28", "api", "r33"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        table.match("GET", `/api/${pieces.join("/")}`);
        table.match("GET", pieces.join(""));
      }),
    );
  });

  test("no template makes building throw", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("{", "}", "{a", "}}", "{{", ":int", "regex(", ")", "?", "*", "=", "/", "~"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        RouteTable.build([{ name: "f", route: pieces.join("") }], "api");
      }),
    );
  });

  test("a pattern that backtracks for ever is cut short and does not match", () => {
    const { table, problems } = RouteTable.build([{ name: "f", route: "f/{x:regex(^(a+)+$)}" }], "api");
    assert.deepEqual(problems, []);
    assert.equal(functionName(table.match("GET", `/api/f/${"a".repeat(100)}`)), "f");
    const start = performance.now();
    assert.equal(table.match("GET", `/api/f/${"a".repeat(100)}!`), undefined);
    assert.ok(performance.now() - start < 20 * REGEX_TIME_LIMIT);
  });

  test("long segments cost no more than their length", () => {
    const functions = [
      { name: "f", route: "f/{a}x{b}x{c}" },
      { name: "g", route: "g/{n:decimal}" },
      { name: "h", route: "h/{d:datetime}" },
    ];
    const { table } = RouteTable.build(functions, "api");
    const start = performance.now();
    for (const text of ["x", "1", "1,", " ", ".", "%20"]) {
      for (const { name } of functions) table.match("GET", `/api/${name}/${text.repeat(5_000)}!`);
    }
    assert.ok(performance.now() - start < 5_000);
  });

  test("a thousand functions match as fast as one needs to look at", () => {
    const functions = Array.from({ length: 1_000 }, (_, index) => ({
      name: `f${index}`,
      route: `items${index}/{id:int}`,
    }));
    const { table } = RouteTable.build(functions, "api");
    assert.equal(functionName(table.match("GET", "/api/items999/7")), "f999");
    assert.equal(table.match("GET", "/api/items1000/7"), undefined);
  });
});

describe("values find their way through a template", () => {
  const word = fc.stringMatching(/^[A-Za-z0-9 _~ü☃]+$/);

  test("of simple segments", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ literal: word, value: word }), { minLength: 1 }), (segments) => {
        const route = segments.map(({ literal }, index) => `${literal}/{p${index}}`).join("/");
        const path = segments.map(
          ({ literal, value }) => `${encodePercentEncoding(literal)}/${encodePercentEncoding(value)}`,
        );
        const { table } = RouteTable.build([{ name: "f", route }], "api");
        const found = table.match("GET", `/api/${path.join("/")}`);
        assert.ok(found !== undefined && found !== "badRequest");
        assert.deepEqual(
          Object.values(found.params),
          segments.map(({ value }) => value),
        );
      }),
    );
  });

  test("of a complex segment, when no value holds a separator", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (values) => {
        const route = values.map((_, index) => `{p${index}}`).join("-");
        const { table } = RouteTable.build([{ name: "f", route: `f/${route}` }], "api");
        const found = table.match("GET", `/api/f/${values.map(encodePercentEncoding).join("-")}`);
        assert.ok(found !== undefined && found !== "badRequest");
        assert.deepEqual(
          values.map((_, index) => found.params[`p${index}`]),
          values,
        );
      }),
    );
  });
});

function nameOf(functions: readonly RoutedFunction[], path: string, method = "GET"): string | undefined {
  return functionName(RouteTable.build(functions, "api").table.match(method, path));
}

function functionName(found: ReturnType<RouteTable<RoutedFunction>["match"]>): string | undefined {
  return found === "badRequest" ? found : found?.function.name;
}
