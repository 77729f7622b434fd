import assert from "node:assert/strict";
import { test } from "node:test";
import { IsofuncError } from "./isofunc-error.ts";

test("the message is what, why and fix", () => {
  const cause = new Error("ENOENT");
  const error = new IsofuncError({ code: "ISO1003", what: "No host.", why: "It is down.", fix: "Start it.", cause });
  assert.equal(error.message, "No host. It is down. Start it.");
  assert.equal(error.name, "IsofuncError");
  assert.equal(error.audience, "user");
  assert.equal(error.cause, cause);
  assert.match(error.stack ?? "", /^IsofuncError: No host/);
  assert.equal(new IsofuncError({ code: "ISO1003", what: "No host." }).message, "No host.");
});

test("whatever is thrown becomes an IsofuncError, and one stays as it is", () => {
  const error = new IsofuncError({ code: "ISO1003", what: "No host." });
  assert.equal(IsofuncError.from(error), error);
  const thrown = new TypeError("x is not a function");
  const unexpected = IsofuncError.from(thrown);
  assert.deepEqual([unexpected.code, unexpected.audience, unexpected.message], ["ISO0000", "system", thrown.message]);
  assert.equal(unexpected.cause, thrown);
  for (const value of [undefined, null, "text", 7, Symbol("s"), Object.create(null)]) {
    assert.equal(IsofuncError.from(value).cause, value);
  }
});

test("another copy of the package knows our errors, and we know its errors", async () => {
  const url = new URL("./isofunc-error.ts?copy", import.meta.url);
  const copy: { IsofuncError: typeof IsofuncError } = await import(url.href);
  assert.notEqual(copy.IsofuncError, IsofuncError);
  const theirs = new copy.IsofuncError({ code: "ISO1003", what: "No host." });
  assert.ok(theirs instanceof IsofuncError);
  assert.ok(new IsofuncError({ code: "ISO1003", what: "No host." }) instanceof copy.IsofuncError);
  assert.equal(IsofuncError.from(theirs), theirs);
});

test("a derived class is a class of its own", () => {
  class Special extends IsofuncError {}
  const plain = new IsofuncError({ code: "ISO1003", what: "No host." });
  const special = new Special({ code: "ISO1003", what: "No host." });
  assert.ok(special instanceof IsofuncError && special instanceof Special);
  assert.ok(!(plain instanceof Special));
  for (const value of [undefined, null, 7, {}, new Error("x")]) assert.ok(!(value instanceof IsofuncError));
});
