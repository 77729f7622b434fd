import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileRouteConstraint, RouteConstraintError } from "./route-constraints.ts";

/** As ASP.NET Core decides: what each constraint takes and what it refuses. */
const VALUES: Readonly<Record<string, { readonly takes: readonly string[]; readonly refuses: readonly string[] }>> = {
  int: { takes: ["0", "-1", "+5", " 7 ", "2147483647"], refuses: ["", "2147483648", "1.0", "1e3", "0x1", "- 5", "٣"] },
  long: { takes: ["-9223372036854775808"], refuses: ["9223372036854775808"] },
  bool: { takes: ["true", "FALSE", " True "], refuses: ["1", "yes", ""] },
  decimal: {
    takes: ["1,000.5", ".5", "5.", "5-", "1,,2", "79228162514264337593543950335"],
    refuses: [".", "1e3", ",5", "-5-", "79228162514264337593543950336"],
  },
  double: { takes: ["-1e10", "1e400", "Infinity", "-NaN", "1,0e5"], refuses: ["1e", "∞", "5-", "", "1 000"] },
  guid: {
    takes: [
      "0f8fad5bd9cb469fa16570867728950e",
      "{0f8fad5b-d9cb-469f-a165-70867728950e}",
      "{0x0f8fad5b, 0xd9cb,0x469f,{0xa1,0x65,0x70,0x86,0x77,0x28,0x95,0x0e}}",
    ],
    refuses: ["0f8fad5b", "{0f8fad5bd9cb469fa16570867728950e}", "(0f8fad5b-d9cb-469f-a165-70867728950e}"],
  },
  datetime: {
    takes: [
      "2026-11-23",
      "11/23/2026",
      "2026-11-23T10:00:00.5+02:00",
      "Mon, 23 Nov 2026 10:00:00 GMT",
      "10:00 PM",
      "2024-02-29",
      "11/23",
    ],
    refuses: ["23/11/2026", "2026-02-29", "tomorrow", "2026", "25:00", "Tue, 23 Nov 2026", ""],
  },
  alpha: { takes: ["", "aZ"], refuses: ["a1", "ü", "a-b"] },
  file: { takes: ["a.txt", ".x", "a.b.", "d/e.f"], refuses: ["a", "a.", "a...", "d.e/f"] },
  nonfile: { takes: ["a", "a.", ""], refuses: ["a.b"] },
  required: { takes: ["x"], refuses: [""] },
  "minlength(2)": { takes: ["ab"], refuses: ["a"] },
  "MaxLength( 2 )": { takes: ["", "ab"], refuses: ["abc"] },
  "length(2)": { takes: ["😀"], refuses: ["a", "abc"] },
  "length(1, 2)": { takes: ["a"], refuses: ["", "abc"] },
  "min(5)": { takes: ["5"], refuses: ["4", "5.5", "x"] },
  "max(5)": { takes: ["-9"], refuses: ["6"] },
  "range(3,7)": { takes: ["3", "7"], refuses: ["2", "8"] },
  "regex(^a,b$)": { takes: ["A,B"], refuses: ["a,c"] },
};

for (const [constraint, { takes, refuses }] of Object.entries(VALUES)) {
  test(`${constraint} takes and refuses what it does there`, () => {
    const isMatch = compileRouteConstraint(constraint);
    assert.ok(isMatch !== undefined);
    for (const value of takes) assert.equal(isMatch(value), true, value);
    for (const value of refuses) assert.equal(isMatch(value), false, value);
    assert.equal(isMatch(null), constraint === "nonfile");
  });
}

describe("a constraint that cannot be made", () => {
  const wrong = [
    "int(5)",
    "int()",
    "length",
    "length(5,2)",
    "length(1,2,3)",
    "minlength(-1)",
    "range(1)",
    "range(5,1)",
    "min",
    "min(x)",
    "regex",
    "regex([)",
  ];
  for (const constraint of wrong) {
    test(`${constraint} says so`, () => assert.throws(() => compileRouteConstraint(constraint), RouteConstraintError));
  }

  test("is unknown when its name is", () => assert.equal(compileRouteConstraint("constructor"), undefined));
});
