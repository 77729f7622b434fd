import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BindingTypes } from "../functions/binding-types.ts";
import { indexFunctions } from "../functions/function-index.ts";
import { AppSettings } from "../settings/app-settings.ts";
import { answerAdminRequest, type AdminAnswer, type AdminSubject } from "./admin-api.ts";
import { hostStatus } from "./host-status.ts";

const http = { name: "http", triggers: [{ type: "httpTrigger" }], outputs: [{ type: "http" }] };
const index = indexFunctions(
  [
    {
      name: "Hello",
      entryPoint: "run",
      scriptFile: "main.js",
      rawBindings: ['{"name":"req","type":"httpTrigger","authLevel":"Anonymous","route":"Greet/{Name}"}'],
    },
    { name: "Odd", rawBindings: ['{"name":"q","type":"queueTrigger"}'] },
    { name: "a b", rawBindings: [] },
  ],
  {
    types: new BindingTypes([http]),
    settings: new AppSettings({ AzureWebJobs_Odd_Disabled: "1" }),
    routePrefix: "Api",
  },
);

const subject: AdminSubject = {
  appRoot: "/app",
  routePrefix: "Api",
  language: "isofunc",
  index: () => index,
  status: () => hostStatus({ hostId: "id", instanceId: "i", version: "4.1.2.3", state: { name: "running" } }),
};

function get(path: string, host = subject): AdminAnswer {
  return answerAdminRequest("GET", path, "http://localhost:7071", host);
}

describe("the admin API", () => {
  test("tells the status of the host", () => {
    const { status, body } = get("/admin/host/status");
    assert.equal(status, 200);
    assert.partialDeepStrictEqual(body, {
      id: "id",
      state: "Running",
      version: "4.1.2.3",
      versionDetails: "4.1.2.3",
      platformVersion: "",
      instanceId: "i",
    });
  });

  test("tells why the host is in error", () => {
    const state = { name: "error", error: new Error("host.json is malformed") } as const;
    const status = hostStatus({ hostId: "id", instanceId: "i", version: "4", state });
    assert.deepEqual([status.state, status.errors], ["Error", ["host.json is malformed"]]);
  });

  test("answers a ping, by either method, with an answer that nobody keeps", () => {
    for (const method of ["GET", "POST"]) {
      assert.deepEqual(answerAdminRequest(method, "/admin/host/ping", "", subject), { status: 200, noStore: true });
    }
  });

  test("describes a function", () => {
    assert.deepEqual(get("/admin/functions/hello").body, {
      name: "Hello",
      script_root_path_href: null,
      script_href: "http://localhost:7071/admin/vfs/main.js",
      config_href: null,
      test_data_href: "http://localhost:7071/admin/vfs/Hello.dat",
      href: "http://localhost:7071/admin/functions/Hello",
      invoke_url_template: "http://localhost:7071/api/greet/{name}",
      language: "isofunc",
      config: {
        name: "Hello",
        entryPoint: "run",
        scriptFile: "main.js",
        language: "isofunc",
        functionDirectory: "/app",
        bindings: [{ name: "req", type: "httpTrigger", authLevel: "Anonymous", route: "Greet/{Name}" }],
      },
      files: null,
      test_data: "",
      isDisabled: false,
      isDirect: false,
      isProxy: false,
    });
  });

  test("lists functions, in error or not, in the order of their names, but not those that are malformed", () => {
    const { body } = get("/admin/functions");
    assert.partialDeepStrictEqual(body, [
      { name: "Hello", isDisabled: false },
      { name: "Odd", isDisabled: true, invoke_url_template: null },
    ]);
    assert.ok(Array.isArray(body) && body.length === 2);
  });

  test("tells what is wrong with a function", () => {
    assert.deepEqual(get("/admin/functions/Hello/status"), { status: 200, body: {} });
    assert.partialDeepStrictEqual(get("/admin/functions/odd/status").body, {
      errors: [
        "The binding type(s) 'queueTrigger' are not registered. Please ensure the type is correct and the binding extension is installed.",
      ],
    });
    assert.deepEqual(get("/admin/functions/a b/status").body, { errors: ["'a b' is not a valid function name."] });
  });

  test("has no functions before the worker has told them", () => {
    const early = { ...subject, index: () => undefined };
    assert.deepEqual(get("/admin/functions", early), { status: 200, body: [] });
    assert.deepEqual(get("/admin/functions/Hello/status", early), { status: 404 });
  });

  for (const [method, path] of [
    ["GET", "/admin"],
    ["GET", "/admin/nothing"],
    ["GET", "/admin/host"],
    ["POST", "/admin/host/status"],
    ["GET", "/admin/host/status/x"],
    ["PUT", "/admin/host/ping"],
    ["GET", "/admin/functions/none"],
    ["GET", "/admin/functions/none/status"],
    ["GET", "/admin/functions/Hello/other"],
    ["GET", "/admin/functions/Hello/status/x"],
    ["DELETE", "/admin/functions/Hello"],
  ] as const) {
    test(`answers ${method} ${path} with 404`, () => {
      assert.deepEqual(answerAdminRequest(method, path, "", subject), { status: 404 });
    });
  }
});
