import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AppSettings } from "./app-settings.ts";
import { resolveHostId } from "./host-id.ts";

describe("the host id", () => {
  const id = (environment: Record<string, string>) =>
    resolveHostId(new AppSettings(environment), "/app", "My-Machine.local");

  test("is the machine's name and a hash of the app's folder", () => {
    // ((23 * 31 + '/') * 31 + 'a') * 31 + … over 32 bits
    assert.equal(id({}), "mymachinelocal-22737961");
    assert.match(resolveHostId(new AppSettings({}), "/another", "m"), /^m-\d+$/);
  });

  test("is the site and its slot in App Service, shortened", () => {
    assert.equal(id({ WEBSITE_SITE_NAME: "Shop", WEBSITE_SLOT_NAME: "Production" }), "shop");
    assert.equal(id({ WEBSITE_SITE_NAME: "Shop", WEBSITE_SLOT_NAME: "Test" }), "shop-test");
    assert.equal(id({ WEBSITE_SITE_NAME: `${"a".repeat(31)}-b` }), "a".repeat(31));
  });

  test("is what the setting says, if that can be one", () => {
    assert.equal(id({ AzureFunctionsWebHost__hostid: "shop-1" }), "shop-1");
    for (const wrong of ["Shop", "a--b", "-a", "a".repeat(33)]) {
      assert.throws(() => id({ AzureFunctionsWebHost__hostid: wrong }), { code: "ISO2010" }, wrong);
    }
  });
});
