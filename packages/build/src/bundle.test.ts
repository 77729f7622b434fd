import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { temporaryApp } from "../../../tests/support/temporary-app.ts";
import { endBundlerProcess, formatDiagnostic, watchableBuild, type BundleOptions } from "./index.ts";

after(endBundlerProcess);

/** Bundles and runs an app; what it printed. */
async function bundleAndRun(root: string, options: BundleOptions = {}): Promise<string> {
  await using build = await watchableBuild(root, { outdir: "dist", ...options });
  const result = await build.rebuild();
  assert.ok(result.ok, JSON.stringify(result));
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--enable-source-maps",
    path.join(root, "dist/main.js"),
  ]);
  return stdout.trim();
}

/** What a build that must fail says, seen from the app's folder. */
async function buildErrors(root: string): Promise<string> {
  await using build = await watchableBuild(root, { outdir: "dist" });
  const result = await build.rebuild();
  assert.ok(!result.ok);
  return result.errors.map((error) => formatDiagnostic(error, root)).join("\n");
}

test("decorators and using run on any Node that is supported", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `
      const seen: string[] = [];
      const mark = (_: unknown, context: ClassMethodDecoratorContext) => void seen.push(String(context.name));
      class Functions { @mark run(): void {} }
      {
        using resource = { [Symbol.dispose]: () => void seen.push("disposed") };
      }
      console.log(seen.join(), Functions.name);
    `,
  });
  assert.equal(await bundleAndRun(app.root), "run,disposed Functions");
});

test("classes of the same name in two files keep it", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `import { Order as One } from "./one.ts"; import { Order as Two } from "./two.ts"; console.log(One.name, Two.name);`,
    "src/one.ts": "export class Order {}",
    "src/two.ts": "export class Order {}",
  });
  assert.equal(await bundleAndRun(app.root), "Order Order");
});

test("CommonJS has require, __dirname and __filename, and does not get into the way of a module's own", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `
      import { createRequire } from "node:module";
      import old from "./old.cjs";
      const require = createRequire(import.meta.url);
      const __dirname = "mine";
      console.log(old(), __dirname, typeof require("node:fs").readFileSync);
    `,
    "src/old.cjs": `const path = require("path"); module.exports = () => [path.basename(__dirname), path.basename(__filename)].join();`,
  });
  assert.equal(await bundleAndRun(app.root), "dist,main.js mine function");
});

test("what is imported lazily is a file of its own", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `if (process.argv.length > 9) await import("./heavy.ts"); console.log("light");`,
    "src/heavy.ts": `console.log("heavy weight");`,
  });
  assert.equal(await bundleAndRun(app.root), "light");
  const main = await readFile(path.join(app.root, "dist/main.js"), "utf8");
  assert.doesNotMatch(main, /heavy weight/);
  const chunks = await readdir(path.join(app.root, "dist/chunks"));
  assert.ok(chunks.some((name) => /^heavy-\w+\.js$/.test(name)));
});

test("a package that instrumentation watches stays outside and is listed; another one goes in", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `
      import { credentials } from "@grpc/grpc-js";
      import * as v from "valibot";
      console.log(typeof credentials.createInsecure, typeof v.object);
    `,
  });
  assert.equal(await bundleAndRun(app.root), "function function");
  const main = await readFile(path.join(app.root, "dist/main.js"), "utf8");
  assert.match(main, /from "@grpc\/grpc-js"/);
  assert.doesNotMatch(main, /from "valibot"/);
  const { dependencies } = JSON.parse(await readFile(path.join(app.root, "dist/package.json"), "utf8"));
  assert.deepEqual(Object.keys(dependencies), ["@grpc/grpc-js"]);
});

test("an instrumented package that only a dependency has goes in, since nothing would find it outside", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `import { version } from "./vendor/client/index.js"; console.log(version);`,
    "src/vendor/client/index.js": `export { version } from "redis";`,
    "src/vendor/client/node_modules/redis/package.json": `{ "name": "redis", "version": "0.0.1", "main": "index.js" }`,
    "src/vendor/client/node_modules/redis/index.js": `exports.version = "its own";`,
  });
  assert.equal(await bundleAndRun(app.root), "its own");
});

test("package.json leaves further packages outside", async () => {
  await using app = await temporaryApp({
    "package.json": JSON.stringify({ main: "app.ts", isofunc: { external: ["valibot"] } }),
    "app.ts": `import * as v from "valibot"; console.log(typeof v.object);`,
  });
  assert.equal(await bundleAndRun(app.root), "function");
  assert.match(await readFile(path.join(app.root, "dist/main.js"), "utf8"), /from "valibot"/);
});

test("our own packages come in the shape in which the build itself runs", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `import { IsofuncError } from "@isofunc/protocol"; console.log(IsofuncError.name);`,
  });
  assert.equal(await bundleAndRun(app.root), "IsofuncError");
  const map = JSON.parse(await readFile(path.join(app.root, "dist/main.js.map"), "utf8"));
  assert.ok(map.sources.some((source: string) => source.endsWith("packages/protocol/src/isofunc-error.ts")));
});

test("stack traces name the app's own files and lines", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `import { fail } from "./fail.ts";\ntry { fail(); } catch (error) { console.log((error as Error).stack); }`,
    "src/fail.ts": `export function fail(): never {\n  throw new Error("here");\n}`,
  });
  assert.match(await bundleAndRun(app.root), /src\/fail\.ts:2:9\)/);
});

test("a build works on after its errors are mended, and again after a change", async () => {
  await using app = await temporaryApp({ "src/main.ts": "console.log('one'" });
  const main = path.join(app.root, "src/main.ts");
  await using build = await watchableBuild(app.root, { outdir: "dist" });
  const run = async () =>
    (await promisify(execFile)(process.execPath, [path.join(app.root, "dist/main.js")])).stdout.trim();
  assert.equal((await build.rebuild()).ok, false);
  await writeFile(main, "console.log('one');");
  assert.equal((await build.rebuild()).ok, true);
  assert.equal(await run(), "one");
  await writeFile(main, "console.log('two');");
  assert.equal((await build.rebuild()).ok, true);
  assert.equal(await run(), "two");
});

test("errors say file, line and column, and show the line", async () => {
  await using app = await temporaryApp({
    "src/main.ts": `import "./functions.ts";`,
    "src/functions.ts": `console.log(two);\n\timport { two } from "./missing.ts";\n`,
  });
  assert.equal(
    await buildErrors(app.root),
    [
      `src/functions.ts:2:22: error: Could not resolve "./missing.ts"`,
      "",
      `  2 │ \timport { two } from "./missing.ts";`,
      `    │ \t${" ".repeat(20)}^^^^^^^^^^^^^^`,
      "",
    ].join("\n"),
  );
});

test("a folder without an app is refused, and so is one whose entry is missing", async () => {
  await using empty = await temporaryApp({ "package.json": undefined });
  await assert.rejects(watchableBuild(empty.root), { code: "ISO5001" });

  await using noEntry = await temporaryApp({ "package.json": `{ "main": "src/start.ts" }` });
  await assert.rejects(watchableBuild(noEntry.root), /entry src\/start\.ts does not exist/);

  await using malformed = await temporaryApp({ "package.json": `{ "main": 5 }` });
  await assert.rejects(watchableBuild(malformed.root), { code: "ISO5002" });
});
