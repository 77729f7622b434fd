import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

test("the code that is checked in is what the .proto files say", async () => {
  const script = fileURLToPath(new URL("../scripts/generate.ts", import.meta.url));
  // Rejects, with what the script says, when it exits with anything but 0.
  const { stderr } = await promisify(execFile)(process.execPath, [script, "--check"]);
  assert.equal(stderr, "");
});
