import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { captures } from "./captures.ts";
import { routeParams } from "./route-params.ts";

/** Name, type and what stands for nothing, of each param. */
function shapes(route: string): readonly (readonly [name: string, type: string, absent?: unknown])[] {
  return routeParams(route).map(({ name, type, absent }) => (absent ? [name, type, absent.value] : [name, type]));
}

describe("the params of a route", () => {
  for (const [route, ...expected] of [
    ["products"],
    ["products/{id}", ["id", "string"]],
    ["{id:int}/{n:double}/{f:float}/{d:decimal}", ["id", "number"], ["n", "number"], ["f", "number"], ["d", "number"]],
    ["{a:long}/{b:bool}/{c:datetime}/{d:guid}", ["a", "bigint"], ["b", "boolean"], ["c", "Date"], ["d", "string"]],
    ["{id:int:min(3):max(9)}", ["id", "number"]],
    ["{s:length(2,4):alpha}", ["s", "string"]],
    ["{id?}/{page:int?}", ["id", "string", undefined], ["page", "number", undefined]],
    ["{a=1}/{b:int=7}/{c:alpha=x:int}", ["a", "string"], ["b", "number"], ["c", "string"]],
    ["{*rest}", ["rest", "string", ""]],
    ["{a}/{**rest}", ["a", "string"], ["rest", "string", ""]],
    ["{*rest:minlength(3)}/{*more=dflt}", ["rest", "string", ""], ["more", "string", ""]],
    [
      "v{major:int}.{minor:int}/{a}-{b?}",
      ["major", "number"],
      ["minor", "number"],
      ["a", "string"],
      ["b", "string", undefined],
    ],
    ["{{a}}/a{{b}}c/{d}", ["d", "string"]],
    ["{ssn:regex(^\\d{{3}}-\\d{{2}}$)}/{id}", ["ssn", "string"], ["id", "string"]],
    ["{s:regex(^(int|x=y?)$)}", ["s", "string"]],
    ["{constructor:toString}", ["constructor", "string"]],
    ["{unclosed"],
  ] as const) {
    test(route, () => assert.deepEqual(shapes(route), expected));
  }
});

describe("text becomes a param's value", () => {
  function convert(constraint: string, text: string): unknown {
    return routeParams(`{x:${constraint}}`)[0]!.convert(text);
  }

  for (const [constraint, text, value] of [
    ["int", "5", 5],
    ["int", "-1", -1],
    ["int", "+5", 5],
    ["decimal", "1,000.5", 1000.5],
    ["decimal", ".5", 0.5],
    ["double", "-1e10", -1e10],
    ["double", "1e400", Infinity],
    ["double", "NaN", NaN],
    ["long", "9223372036854775807", 9223372036854775807n],
    ["long", "+5", 5n],
    ["bool", "TRUE", true],
    ["bool", "false", false],
    ["datetime", "2026-11-23T10:00:00Z", new Date("2026-11-23T10:00:00Z")],
    ["alpha", "abc", "abc"],
  ] as const) {
    test(`${constraint} '${text}'`, () => assert.deepEqual(convert(constraint, text), value));
  }

  for (const [constraint, text] of [
    ["int", "x"],
    ["int", ""],
    ["double", " "],
    ["long", "1.5"],
    ["long", ""],
    ["bool", "1"],
    ["datetime", "tomorrow"],
  ] as const) {
    test(`${constraint} '${text}' does not fit`, () => assert.throws(() => convert(constraint, text), TypeError));
  }

  test("numbers survive", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) =>
        assert.equal(convert("double", String(value)), value === 0 ? Number(String(value)) : value),
      ),
    );
    fc.assert(fc.property(fc.bigInt(), (value) => assert.equal(convert("long", String(value)), value)));
  });
});

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
/** Text with braces only in pairs, which capture nothing. The one that ends a name cannot be told from the first of a pair. */
const literal = fc
  .string()
  .filter((text) => !text.startsWith("}"))
  .map((text) => text.replaceAll("{", "{{").replaceAll("}", "}}"));

test("whatever stands between them, all names are found", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(literal, name)), literal, (parts, end) => {
      const pattern = parts.map(([text, param]) => `${text}{${param}}`).join("") + end;
      const names = parts.map(([, param]) => param);
      assert.deepEqual(
        captures(pattern).map((param) => param.name),
        names,
      );
      assert.deepEqual(
        routeParams(pattern).map((param) => param.name),
        names,
      );
    }),
  );
});

test("a captured part of a path is text", () => {
  const [param] = captures("container/{name}.png");
  assert.deepEqual([param?.name, param?.type, param?.absent, param?.convert("5")], ["name", "string", undefined, "5"]);
});
