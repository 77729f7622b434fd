import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { AppSettings } from "./app-settings.ts";

describe("app settings", () => {
  test("are found in any case, with `__` for `:`", () => {
    const settings = new AppSettings({ My__Setting: "1", "Other:Setting": "2", empty: "", gone: undefined });
    assert.equal(settings.get("my:setting"), "1");
    assert.equal(settings.get("MY__SETTING"), "1");
    assert.equal(settings.get("Other__Setting"), "2");
    assert.equal(settings.get("EMPTY"), "");
    assert.equal(settings.get("gone"), undefined);
    assert.equal(settings.get("constructor"), undefined);
  });

  test("prefer the exact spelling", () => {
    const settings = new AppSettings({ http_proxy: "lower", HTTP_PROXY: "upper" });
    assert.equal(settings.get("http_proxy"), "lower");
    assert.equal(settings.get("HTTP_PROXY"), "upper");
  });

  test("have sections", () => {
    const settings = new AppSettings({ Conn__serviceUri: "u", Conn__Deep__x: "d", Connection: "no", Conn: "value" });
    assert.deepEqual(settings.section("conn"), [
      { path: "serviceUri", value: "u" },
      { path: "Deep:x", value: "d" },
    ]);
  });

  test("are put in for %names%, once", () => {
    const settings = new AppSettings({ queue: "orders", nested: "%queue%" });
    assert.equal(settings.resolve("a-%queue%-%QUEUE%-b"), "a-orders-orders-b");
    assert.equal(settings.resolve("%nested%"), "%queue%");
    assert.equal(settings.resolve("plain {x}"), "plain {x}");
    assert.throws(() => settings.resolve("%missing%"), {
      code: "ISO2002",
      message: /^'%missing%' does not resolve to a value\./,
    });
    assert.throws(() => settings.resolve("100% sure"), {
      code: "ISO2003",
      message: /^The '%' at position 3 .*closing '%'\./,
    });
  });

  test("resolve any text without % to itself", () => {
    const settings = new AppSettings({});
    fc.assert(
      fc.property(fc.string(), (text) => settings.resolve(text.replaceAll("%", "")) === text.replaceAll("%", "")),
    );
  });
});
