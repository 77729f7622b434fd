/** `isofunc build`, and the folder that it makes under a host. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runCommand, startApp } from "@isofunc/testing";
import { temporaryApp } from "../support/temporary-app.ts";

const hello = {
  "src/main.ts": `
    import { httpTrigger } from "@isofunc/extensions/http";
    import { fn, HostBuilder } from "@isofunc/worker";
    const hello = fn("Hello", { trigger: httpTrigger() }, () => new Response("Hello from a build."));
    await new HostBuilder().configureFunctionsWebApplication().addFunctions({ hello }).build().run();
  `,
};

test("what was built runs as it is, without its source", async () => {
  await using app = await temporaryApp(hello);
  const { exitCode, output } = await runCommand(["build"], { cwd: app.root });
  assert.equal(exitCode, 0, output);
  assert.match(output, /Built dist: 1 function \(Hello\)\./);
  await app.remove("src");

  await using running = await startApp(`${app.root}/dist`, {
    storage: false,
    settings: { FUNCTIONS_WORKER_RUNTIME: "isofunc" },
  });
  const response = await running.fetch("/api/Hello");
  assert.equal(await response.text(), "Hello from a build.");
});

test("a build with errors says where, and its exit code is not 0", async () => {
  await using app = await temporaryApp({ "src/main.ts": `import "./missing.ts";` });
  const { exitCode, output } = await runCommand(["build"], { cwd: app.root });
  assert.equal(exitCode, 1);
  assert.match(output, /^src\/main\.ts:1:8: error: Could not resolve "\.\/missing\.ts"$/m);
});

test("a build refuses a host.json that no host could read", async () => {
  await using app = await temporaryApp({ ...hello, "host.json": `{ "version": "2.0", }}` });
  const { exitCode, output } = await runCommand(["build"], { cwd: app.root });
  assert.equal(exitCode, 1);
  assert.match(output, /host\.json:1:\d+: /);
});
