import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { temporaryApp } from "../../../tests/support/temporary-app.ts";
import { buildApp, describeApp, endBundlerProcess, formatDiagnostic, watchableBuild } from "./index.ts";

after(endBundlerProcess);

/** An app with these functions; `{name}` of each is its text. */
function mainWith(...names: string[]): string {
  const functions = names.map(
    (name, index) =>
      `const f${index} = fn("${name}", { trigger: httpTrigger({ methods: ["get"] }) }, () => new Response());`,
  );
  return `
    import { httpTrigger } from "@isofunc/extensions/http";
    import { fn, HostBuilder } from "@isofunc/worker";
    ${functions.join("\n")}
    const functions = { ${names.map((_, index) => `f${index}`).join()} };
    await new HostBuilder().configureFunctionsWebApplication().addFunctions(functions).build().run();
  `;
}

async function content(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.toSorted().map(async (name) => [name, await readFile(path.join(folder, name), "utf8")])),
  );
}

/** What a build that must fail says, seen from the app's folder. */
async function failedBuild(root: string): Promise<string> {
  const result = await buildApp(root);
  assert.ok(!result.ok);
  return result.errors.map((error) => formatDiagnostic(error, root)).join("\n");
}

test("the folder holds all that a host needs", async () => {
  await using app = await temporaryApp({ "src/main.ts": mainWith("Second", "First") });
  const result = await buildApp(app.root);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual(result.warnings, []);
  assert.equal(result.dist, path.join(app.root, "dist"));

  const files = await content(result.dist);
  assert.deepEqual(Object.keys(files), [
    "functions.metadata",
    "host.json",
    "main.js",
    "main.js.map",
    "package.json",
    "worker.config.json",
  ]);
  assert.deepEqual(JSON.parse(files["worker.config.json"] ?? ""), {
    description: {
      language: "isofunc",
      extensions: [".js", ".mjs", ".cjs"],
      defaultExecutablePath: "node",
      defaultWorkerPath: "main.js",
      arguments: ["--enable-source-maps"],
      workerIndexing: "true",
    },
  });
  const metadata = JSON.parse(files["functions.metadata"] ?? "");
  assert.deepEqual(
    metadata.map(({ name, scriptFile, language }: Record<string, string>) => [name, scriptFile, language]),
    [
      ["First", "main.js", "isofunc"],
      ["Second", "main.js", "isofunc"],
    ],
  );
  assert.deepEqual(metadata[0].bindings, [
    { name: "http", type: "httpTrigger", direction: "In", methods: ["get"] },
    { name: "$return", type: "http", direction: "Out" },
  ]);
});

test("host.json is the app's own, or says only the version", async () => {
  const hostJson = `{ "version": "2.0", "functionTimeout": "00:01:00" } // ours\n`;
  await using app = await temporaryApp({ "src/main.ts": mainWith("One"), "host.json": hostJson });
  assert.ok((await buildApp(app.root)).ok);
  assert.equal(await readFile(path.join(app.root, "dist/host.json"), "utf8"), hostJson);

  await using without = await temporaryApp({ "src/main.ts": mainWith("One"), "host.json": undefined });
  assert.ok((await buildApp(without.root)).ok);
  assert.deepEqual(JSON.parse(await readFile(path.join(without.root, "dist/host.json"), "utf8")), { version: "2.0" });
});

test("the same source gives the same files", async () => {
  await using app = await temporaryApp({ "src/main.ts": mainWith("One", "Two") });
  assert.ok((await buildApp(app.root)).ok);
  const first = await content(path.join(app.root, "dist"));
  assert.ok((await buildApp(app.root)).ok);
  assert.deepEqual(await content(path.join(app.root, "dist")), first);
});

test("a function name of more than 127 characters is warned about", async () => {
  const name = "a".repeat(128);
  await using app = await temporaryApp({ "src/main.ts": mainWith(name) });
  const result = await buildApp(app.root);
  assert.ok(result.ok);
  assert.match(result.warnings[0]?.text ?? "", /has 128 characters/);
});

test("an entry that throws while it is loaded: place, error, what led to it, remedy", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `import { table } from "./settings.ts";\n${mainWith("One")}\nvoid table;`,
    "src/settings.ts": `const settings: Record<string, string | undefined> = {};\nexport const table = settings["table"]!.length;`,
  });
  assert.equal(
    await failedBuild(app.root),
    [
      "src/settings.ts:2:41: error: TypeError: Cannot read properties of undefined (reading 'length')",
      "",
      `  2 │ export const table = settings["table"]!.length;`,
      `    │ ${" ".repeat(40)}^`,
      "",
      "  This was thrown while src/main.ts was being loaded, so none of the app's functions can run.",
      "  Correct it, or move what may fail into a service or a function, where one failure is one failed invocation.",
    ].join("\n"),
  );
});

test("an error of ours keeps its own remedy", async () => {
  await using app = await temporaryApp({ "src/main.ts": mainWith("One", "one") });
  const output = await failedBuild(app.root);
  assert.match(output, /error: ISO3\d{3}: /);
  assert.doesNotMatch(output, /Correct it, or move/);
});

test("an entry that ends without running a host is told what it must do", async () => {
  await using app = await temporaryApp({ "src/main.ts": `process.exit(3);` });
  const output = await failedBuild(app.root);
  assert.match(output, /^src\/main\.ts:1:1: error: src\/main\.ts ended with exit code 3 and did not run a host\.$/m);
  assert.match(output, /await host\.run\(\)/);
});

test("an entry that waits for ever is given up", async () => {
  await using app = await temporaryApp({ "src/main.ts": `setInterval(() => {}, 1000); await new Promise(() => {});` });
  await using build = await watchableBuild(app.root, { outdir: "dist" });
  assert.ok((await build.rebuild()).ok);
  const described = await describeApp(build.app, build.entry, { timeLimit: 500 });
  assert.ok(!described.ok);
  assert.match(described.error.text, /did not run a host within 0\.5 s/);
});
