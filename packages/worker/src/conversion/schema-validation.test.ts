import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import fc from "fast-check";
import { camelCased } from "./camel-case.ts";
import { validate } from "./schema-validation.ts";

/** A schema that hands on what `check` finds nothing wrong with, and shows its names if it is given any. */
function schema(
  check: (value: unknown) => readonly StandardSchemaV1.Issue[] | Promise<readonly StandardSchemaV1.Issue[]>,
  jsonSchema?: Record<string, unknown>,
): StandardSchemaV1<unknown, unknown> {
  const settle = (value: unknown, issues: readonly StandardSchemaV1.Issue[]): StandardSchemaV1.Result<unknown> =>
    issues.length === 0 ? { value } : { issues };
  const props: StandardSchemaV1.Props = {
    version: 1,
    vendor: "test",
    validate(value) {
      const issues = check(value);
      return issues instanceof Promise ? issues.then((found) => settle(value, found)) : settle(value, issues);
    },
  };
  const shown: Partial<StandardJSONSchemaV1.Props> = jsonSchema
    ? { jsonSchema: { input: () => jsonSchema, output: () => jsonSchema } }
    : {};
  return { "~standard": { ...props, ...shown } };
}

const anything = (jsonSchema: Record<string, unknown>): StandardSchemaV1 => schema(() => [], jsonSchema);

/** Wants the property `name` to be text. */
const named = schema((value) =>
  typeof value === "object" && value !== null && "name" in value && typeof value.name === "string"
    ? []
    : [{ message: "Expected text", path: ["name"] }],
);

describe("a schema that shows its names", () => {
  const album = {
    properties: { Name: { type: "string" }, songs: { items: { properties: { title: {} } } }, self: { $ref: "#" } },
  };

  test("gets them in its own spelling, at any depth", () => {
    assert.deepEqual(validate(anything(album), { name: "x", SONGS: [{ Title: "a" }], Self: { NAME: "y", other: 1 } }), {
      Name: "x",
      songs: [{ title: "a" }],
      self: { Name: "y", other: 1 },
    });
  });

  test("keeps a name that is there already", () => {
    assert.deepEqual(validate(anything(album), { Name: "exact", name: "other" }), { Name: "exact", name: "other" });
  });

  test("shows them in definitions, combinations and values of any name", () => {
    const referring = {
      $defs: { "a/b": { properties: { id: {} } } },
      anyOf: [{ $ref: "#/$defs/a~1b" }, { properties: { kind: {} } }],
      allOf: [
        { properties: { part: { properties: { one: {} } } } },
        { properties: { part: { properties: { two: {} } } } },
      ],
      additionalProperties: { properties: { value: {} } },
    };
    assert.deepEqual(validate(anything(referring), { ID: 1, Kind: 2, Part: { One: 1, Two: 2 }, free: { VALUE: 3 } }), {
      id: 1,
      kind: 2,
      part: { one: 1, two: 2 },
      free: { value: 3 },
    });
  });

  test("leaves __proto__ the plain name that it is", () => {
    const value = validate(
      anything({ properties: { a: {} }, additionalProperties: { properties: { admin: {} } } }),
      JSON.parse('{"A":1,"__proto__":{"ADMIN":true}}'),
    );
    assert.ok(typeof value === "object" && value !== null);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.deepEqual(Object.keys(value).toSorted(), ["__proto__", "a"]);
  });

  test("whatever the value, only names change", () => {
    const matching = anything(album);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const lower = (json: unknown): string => JSON.stringify(json).toLowerCase();
        const before = lower(value);
        assert.equal(lower(validate(matching, value)), before);
      }),
    );
  });
});

describe("a schema that shows no names", () => {
  test("gets the value as it is, when that fits", () => {
    const value = { name: "x", Other: 1 };
    assert.equal(validate(named, value), value);
  });

  test("else gets it in camel case", () => {
    assert.deepEqual(validate(named, { Name: "x", Songs: [{ ID: 1 }] }), { name: "x", songs: [{ id: 1 }] });
  });

  test("the same for one whose names cannot be said in JSON Schema", () => {
    const silent: StandardSchemaV1 & StandardJSONSchemaV1 = {
      "~standard": {
        ...named["~standard"],
        jsonSchema: {
          input() {
            throw new Error("dates cannot be represented");
          },
          output: () => ({}),
        },
      },
    };
    assert.deepEqual(validate(silent, { Name: "x" }), { name: "x" });
  });
});

test("an asynchronous schema is waited for", async () => {
  const slow = schema(async (value) => (value === 5 ? [] : [{ message: "Expected 5" }]));
  assert.equal(await validate(slow, 5), 5);
  await assert.rejects(async () => validate(slow, 6), { code: "ISO3201" });
});

test("a value that does not fit is refused with every issue and its place", () => {
  const wrong = schema(() => [
    { message: "Expected text", path: ["songs", 0, { key: "title" }] },
    { message: "Too many", path: [] },
    { message: "Nope" },
  ]);
  assert.throws(() => validate(wrong, {}), {
    code: "ISO3201",
    message: "The value does not fit its schema: songs[0].title: Expected text; Too many; Nope.",
  });
});

test("names in camel case", () => {
  assert.deepEqual(
    camelCased({ Name: 1, ID: 2, URLOfPage: 3, already: 4, X: 5, ÄÖ: 6, _Under: 7, IOStream: 8, "": 9 }),
    { name: 1, id: 2, urlOfPage: 3, already: 4, x: 5, äö: 6, _Under: 7, ioStream: 8, "": 9 },
  );
});
