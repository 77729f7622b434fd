import assert from "node:assert/strict";
import { test } from "node:test";
import { QueueAccounts } from "./queue-account.ts";

function connection(connectionString: string | undefined, section: Record<string, string> = {}) {
  return { name: "Orders", connectionString, section };
}

test("the storage emulator's short connection string leads to its queues", async () => {
  const account = await new QueueAccounts().open(connection("UseDevelopmentStorage=true"));
  assert.equal(account.queue("letters").reading.url, "http://127.0.0.1:10001/devstoreaccount1/letters");
});

test("a connection by identity leads to the queues of its account or URI", async () => {
  const accounts = new QueueAccounts();
  for (const [section, url] of [
    [{ accountname: "acme" }, "https://acme.queue.core.windows.net/letters"],
    [{ serviceuri: "https://q.example/" }, "https://q.example/letters"],
    [{ queueserviceuri: "https://q.example", serviceuri: "https://other.example" }, "https://q.example/letters"],
    [
      { accountname: "acme", credential: "managedidentity", clientid: "c" },
      "https://acme.queue.core.windows.net/letters",
    ],
    [
      { accountname: "acme", tenantid: "t-1", clientid: "c", clientsecret: "s" },
      "https://acme.queue.core.windows.net/letters",
    ],
  ] as const) {
    const account = await accounts.open(connection(undefined, section));
    assert.equal(account.queue("letters").writing.url, url);
  }
});

test("clients are shared by all who use the same connection", async () => {
  const accounts = new QueueAccounts();
  const [one, two, other] = await Promise.all([
    accounts.open(connection("UseDevelopmentStorage=true")),
    accounts.open(connection("UseDevelopmentStorage=true")),
    accounts.open(connection(undefined, { accountname: "acme" })),
  ]);
  assert.equal(one, two);
  assert.notEqual(one, other);
});

test("a connection that leads nowhere is named", async () => {
  const accounts = new QueueAccounts();
  await assert.rejects(accounts.open(connection("AccountName=acme")), {
    code: "ISO4102",
    message: /The value of 'Orders' is not a connection string of a storage account/,
  });
  await assert.rejects(accounts.open(connection(undefined, { credential: "managedidentity" })), {
    code: "ISO4001",
    message: /none of Orders__queueServiceUri, Orders__serviceUri and Orders__accountName/,
  });
});
