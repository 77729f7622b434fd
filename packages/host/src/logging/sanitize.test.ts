import assert from "node:assert/strict";
import { test } from "node:test";
import { sanitize } from "./sanitize.ts";

test("secrets do not get into a log", () => {
  const cases: Record<string, string> = {
    "cannot connect to DefaultEndpointsProtocol=https;AccountName=a;AccountKey=abc==":
      "cannot connect to [Hidden Credential]",
    'url "https://x/?sv=1&sig=abc%3D" failed': 'url "https://x/?sv=1[Hidden Credential]" failed',
    "Endpoint=sb://x/;SharedAccessKey=abc": "Endpoint=sb://x/;[Hidden Credential]",
    "System.Runtime, PublicKeyToken=b03f5f7f11d50a3a": "System.Runtime, PublicKeyToken=b03f5f7f11d50a3a",
    "Error: boom": "Error: boom",
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(sanitize(text), expected);
});
