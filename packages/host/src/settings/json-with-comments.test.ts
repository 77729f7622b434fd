import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { JsonSyntaxError, parseJsonWithComments } from "./json-with-comments.ts";

describe("JSON with comments", () => {
  test("reads comments, trailing commas and a byte order mark", () => {
    const text = `\uFEFF// first
      { /* a // b */ "a": [1, 2.5e3, -0.1,], // "no": 1
        "b": { "c": null, "d": "//\\u0041\\"", },
      }
      // last`;
    assert.deepEqual(parseJsonWithComments(text), { a: [1, 2500, -0.1], b: { c: null, d: '//A"' } });
  });

  test("keeps the last of two properties with one name, and __proto__ as a name", () => {
    const value = parseJsonWithComments('{"a": 1, "__proto__": {"x": 1}, "a": 2}');
    assert.deepEqual(Object.entries(value ?? {}), [
      ["a", 2],
      ["__proto__", { x: 1 }],
    ]);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });

  const wrong: readonly (readonly [text: string, line: number, column: number, problem: RegExp])[] = [
    ["", 1, 1, /expected a value, found the end of the file/],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /expected ',' or '}', found '"'/],
    ['{\r\n  "a": tru\r\n}', 2, 8, /expected a value, found 'tru'/],
    ['{"a": 01}', 1, 7, /expected a value, found '01'/],
    ['{"a": 1.}', 1, 7, /expected a value, found '1\.'/],
    ["{'a': 1}", 1, 2, /expected a property name in double quotes or '}', found '''/],
    ['{"a" 1}', 1, 6, /expected ':' after the property name "a", found '1'/],
    ['["a\nb"]', 1, 4, /a line break or control character inside a text/],
    ['["abc', 1, 2, /no closing '"'/],
    ['["C:\\Users"]', 1, 5, /'\\U' is no escape/],
    ['["\\\\\\x"]', 1, 5, /'\\x' is no escape/],
    ["[1 /* x", 1, 4, /no closing '\*\/'/],
    ["[1] 2", 1, 5, /expected nothing more, found '2'/],
    ["[,]", 1, 2, /expected a value, found ','/],
    ["[1,,2]", 1, 4, /expected a value, found ','/],
    [`${"[".repeat(65)}${"]".repeat(65)}`, 1, 65, /deeper than 64/],
  ];
  for (const [text, line, column, problem] of wrong) {
    test(`says where ${JSON.stringify(text.slice(0, 20))} is wrong`, () => {
      assert.throws(
        () => parseJsonWithComments(text),
        (error) => {
          assert.ok(error instanceof JsonSyntaxError);
          assert.match(error.problem, problem);
          assert.deepEqual([error.line, error.column], [line, column]);
          return true;
        },
      );
    });
  }

  test("reads everything that JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, "\t"), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        assert.deepEqual(parseJsonWithComments(text), JSON.parse(text));
      }),
    );
  });

  test("reads the same with comments between all tokens", () => {
    const blanks = fc.array(fc.constantFrom(" ", "\r\n", '// " } ]\n', '/* " } ] */'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.integer())), blanks, (value, between) => {
        const tokens = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"|-?\d+|[[\]{},:]/g) ?? [];
        assert.deepEqual(parseJsonWithComments(tokens.join(between.join(""))), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("agrees with JSON.parse on damaged JSON, or takes what only we take", () => {
    const damaged = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom("", '"', "\\", "{", "]", ",", "x", "\u0000"))
      .map(([value, at, insert]) => {
        const text = JSON.stringify(value);
        const position = at % (text.length + 1);
        return text.slice(0, position) + insert + text.slice(position + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          try {
            parseJsonWithComments(text);
            assert.match(text, /,\s*[\]}]/, "only trailing commas are taken beyond JSON here");
          } catch (error) {
            if (!(error instanceof JsonSyntaxError)) throw error;
          }
          return;
        }
        assert.deepEqual(parseJsonWithComments(text), expected);
      }),
    );
  });
});
