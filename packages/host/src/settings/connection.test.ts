import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AppSettings } from "./app-settings.ts";
import { findConnection } from "./connection.ts";

describe("a connection", () => {
  test("is looked up in four places, in order", () => {
    const environment: Record<string, string> = {
      "ConnectionStrings:AzureWebJobsOrders": "1",
      AzureWebJobsOrders: "2",
      ConnectionStrings__Orders: "3",
      Orders: "4",
    };
    for (const [index, name] of Object.keys(environment).entries()) {
      const found = findConnection(new AppSettings(environment), "orders");
      assert.deepEqual(found, { name: "orders", connectionString: String(index + 1), section: {} });
      delete environment[name];
    }
  });

  test("may be made of sub-keys, once no place has a connection string", () => {
    const identity = {
      AzureWebJobsOrders__queueServiceUri: "https://x",
      AzureWebJobsOrders__Credential: "managedidentity",
    };
    assert.deepEqual(findConnection(new AppSettings({ ...identity, AzureWebJobsOrders: "" }), "Orders"), {
      name: "Orders",
      connectionString: undefined,
      section: { queueserviceuri: "https://x", credential: "managedidentity" },
    });
    assert.equal(findConnection(new AppSettings({ ...identity, Orders: "text" }), "Orders").connectionString, "text");
  });

  test("defaults to the host's storage, or that of the service", () => {
    const settings = new AppSettings({ AzureWebJobsStorage: "s", AzureWebJobsServiceBus: "b" });
    assert.deepEqual(findConnection(settings, undefined), {
      name: "AzureWebJobsStorage",
      connectionString: "s",
      section: {},
    });
    assert.equal(findConnection(settings, "").connectionString, "s");
    assert.equal(findConnection(settings, undefined, "AzureWebJobsServiceBus").connectionString, "b");
    assert.equal(findConnection(settings, "Storage").connectionString, "s");
  });

  test("that is missing says so in the official words, and what to do", () => {
    const message =
      /^Storage account connection string 'AzureWebJobsOrders' does not exist\. Make sure that it is a defined App Setting\. Set 'Orders'/;
    assert.throws(() => findConnection(new AppSettings({}), "Orders"), { code: "ISO2001", message });
    assert.throws(() => findConnection(new AppSettings({}), undefined), {
      message: /'AzureWebJobsStorage' does not exist/,
    });
    assert.throws(() => findConnection(new AppSettings({}), "Bus", "AzureWebJobsServiceBus"), {
      message: /^Connection string 'AzureWebJobsBus' does not exist/,
    });
  });
});
