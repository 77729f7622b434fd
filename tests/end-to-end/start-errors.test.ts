/** What a user who made a mistake sees from `isofunc start`: what is wrong, where, and an exit code that is not 0. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { runCommand } from "@isofunc/testing";
import { temporaryApp } from "../support/temporary-app.ts";

const main = `
  import { HostBuilder } from "@isofunc/worker";
  await new HostBuilder().configureFunctionsWorkerDefaults().build().run();
`;

/** Starts an app of these files, which must end by itself. */
async function failedStart(files: Record<string, string>, args: readonly string[] = []): Promise<string> {
  await using app = await temporaryApp({ "src/main.ts": main, ...files });
  const { exitCode, output } = await runCommand(["start", "--port", "0", ...args], { cwd: app.root });
  assert.equal(exitCode, 1, output);
  return output;
}

test("a malformed host.json: file, line and column", async () => {
  const output = await failedStart({ "host.json": `{\n  "version": "2.0"\n  "logging": {}\n}` });
  assert.match(output, /host\.json:3:3: /);
});

test("a wrong setting in host.json: its name", async () => {
  const output = await failedStart({ "host.json": `{ "version": "2.0", "functionTimeout": "soon" }` });
  assert.match(output, /host\.json/);
  assert.match(output, /functionTimeout/);
});

test("a malformed local.settings.json: file, line and column", async () => {
  const output = await failedStart({ "local.settings.json": `{\n  "Values": {\n    "A": 1\n    "B": 2\n  }\n}` });
  assert.match(output, /local\.settings\.json:4:5: /);
});

test("an error in the source: file.ts:line:column", async () => {
  const output = await failedStart({
    "src/main.ts": `import "./functions.ts";`,
    "src/functions.ts": `const one = 1;\nconst = 2;`,
  });
  assert.match(output, /^src\/functions\.ts:2:7: error: /m);
});

test("an entry that throws while it is loaded: file, line, what, why and what to do", async () => {
  const output = await failedStart({
    "src/main.ts": `import { table } from "./settings.ts";\n${main}\nconsole.log(table);`,
    "src/settings.ts": `function required(name: string): string {\n  throw new Error(\`\${name} is not set\`, { cause: new Error("nobody set it") });\n}\nexport const table = required("TABLE");`,
  });
  assert.match(output, /^src\/settings\.ts:2:9: error: Error: TABLE is not set$/m);
  assert.match(output, /Caused by Error: nobody set it/);
  assert.match(output, /move what may fail into a service or a function/);
});

test("an entry that never runs a host: what it must do", async () => {
  const output = await failedStart({ "src/main.ts": `console.log("hello");` });
  assert.match(output, /src\/main\.ts/);
  assert.match(output, /await host\.run\(\)/);
});

test("a folder without an app", async () => {
  await using app = await temporaryApp({ "package.json": `{ "main": "src/nothing.ts" }` });
  const { exitCode, output } = await runCommand(["start"], { cwd: app.root });
  assert.equal(exitCode, 1);
  assert.match(output, /src\/nothing\.ts does not exist/);
});

test("a port that is taken, in the words that tools know", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  assert.ok(typeof address === "object" && address !== null);
  const output = await failedStart({}, ["--port", String(address.port)]);
  other.close();
  assert.match(
    output,
    new RegExp(
      String.raw`Port ${address.port} is unavailable\. Close the process using that port, or specify another port using --port \[-p\]\.`,
    ),
  );
});

test("keys are refused until there are any", async () => {
  assert.match(await failedStart({}, ["--enable-auth"]), /no keys yet/);
});

test("an unknown option names itself", async () => {
  assert.match(await failedStart({}, ["--prot", "1"]), /unknown option '--prot'/);
});

test("an old Node: what is needed", async (t) => {
  const bin = path.resolve(import.meta.dirname, "../../packages/cli/bin/isofunc.js");
  const node = "/usr/bin/node";
  const version = await promisify(execFile)(node, ["--version"]).then(
    ({ stdout }) => Number(/^v(\d+)/.exec(stdout)?.[1]),
    () => Infinity,
  );
  if (version >= 24) return t.diagnostic("This machine has no old Node to try.");
  const failure = await promisify(execFile)(node, [bin, "start"]).catch((error: unknown) => error);
  assert.ok(failure instanceof Error && "stderr" in failure && "code" in failure);
  assert.equal(failure.code, 1);
  assert.match(String(failure.stderr), /isofunc needs Node 24 or later/);
});
