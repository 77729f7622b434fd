import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileDotnetRegex } from "./regex.ts";

describe("regular expressions as .NET reads them", () => {
  const matches: readonly (readonly [pattern: string, text: string, isMatch: boolean])[] = [
    ["^[A-C]+$", "abc", true],
    ["^abc$", "abc\n", true],
    ["\\Aabc\\z", "abc\n", false],
    ["^abc\\Z", "abc\n", true],
    ["^.$", "\r", true],
    ["^.$", "\n", false],
    ["(?s)^.$", "\n", true],
    ["^\\d$", "٣", true],
    ["^[^\\d]$", "٣", false],
    ["^\\w+$", "ünï_1", true],
    ["^[\\W]$", "-", true],
    ["\\bü\\b", "a ü b", true],
    ["\\bü\\b", "aüb", false],
    ["^\\p{Lu}$", "Ü", true],
    ["^\\P{L}$", "1", true],
    ["^[]a]+$", "]a", true],
    ["^..$", "😀", true],
    ["(?'x'a)\\k<x>", "aa", true],
    ["a(?#a comment)b", "ab", true],
    ["^\\e\\a$", "\u001b\u0007", true],
  ];
  for (const [pattern, text, isMatch] of matches) {
    test(`${pattern} ${isMatch ? "matches" : "does not match"} ${JSON.stringify(text)}`, () => {
      assert.equal(compileDotnetRegex(pattern).pattern.test(text), isMatch);
    });
  }

  for (const pattern of ["(?>a)", "\\Ga", "[a-z-[aeiou]]", "(?(a)b|c)", "[a", "(", "a\\", "\\p{IsGreek}"]) {
    test(`${pattern} is refused`, () => assert.throws(() => compileDotnetRegex(pattern), SyntaxError));
  }
});

describe("how hard a pattern can be to decide", () => {
  const degrees: Readonly<Record<string, number>> = {
    "^abc$": 0,
    "^[a-c]+$": 1,
    "[a-c]+": 2,
    "^a*b*$": 2,
    "^\\d{3}-\\d{2}$": 0,
    "^(a+)+$": Number.POSITIVE_INFINITY,
    "^(a|a)*$": Number.POSITIVE_INFINITY,
    "^(a+){30}$": Number.POSITIVE_INFINITY,
    "^(a+)\\1$": Number.POSITIVE_INFINITY,
  };
  for (const [pattern, degree] of Object.entries(degrees)) {
    test(`${pattern}: ${degree}`, () => assert.equal(compileDotnetRegex(pattern).degree, degree));
  }
});
