import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { createHostLogger } from "../logging/host-log.ts";
import { AppSettings, type Environment } from "../settings/app-settings.ts";
import { findWorker } from "./find-worker.ts";
import { loadWorkerConfig } from "./worker-config.ts";

describe("the worker of an app", () => {
  let root: string;
  let logged: string[];
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "isofunc-find-"));
    logged = [];
  });
  afterEach(() => rm(root, { recursive: true }));

  /** Makes a folder with a worker in it. */
  async function worker(folder: string, config: unknown, ...files: readonly string[]): Promise<string> {
    const directory = join(root, folder);
    await mkdir(directory, { recursive: true });
    for (const file of files) {
      await mkdir(join(directory, file, ".."), { recursive: true });
      await writeFile(join(directory, file), "");
    }
    await writeFile(
      join(directory, "worker.config.json"),
      typeof config === "string" ? config : JSON.stringify(config),
    );
    return directory;
  }
  const description = (language: string, more: object = {}) => ({
    description: { language, extensions: [".js"], defaultExecutablePath: "run", defaultWorkerPath: "main.js", ...more },
  });
  const find = (environment: Environment = {}) =>
    findWorker({
      appRoot: join(root, "app"),
      settings: new AppSettings(environment),
      hostVersion: "4.1037.0.0",
      log: createHostLogger({ write: ({ message }) => logged.push(message) }, { logLevel: { default: "trace" } }),
    });
  const load = (directory: string, environment: Environment = {}, os = "LINUX") =>
    loadWorkerConfig(directory, {
      settings: new AppSettings(environment),
      machine: { os, architecture: "X64", hostVersion: "4.1037.0.0" },
      appRoot: join(root, "app"),
    });

  test("is its own, if it brings one", async () => {
    const directory = await worker(
      "app",
      {
        ...description("Isofunc", {
          defaultExecutablePath: "node",
          workerIndexing: "TRUE",
          arguments: ["--dir={workerDirectoryPath}"],
        }),
        processOptions: { initializationTimeout: "00:02:00" },
      },
      "main.js",
    );
    assert.deepEqual(await find({ FUNCTIONS_WORKER_RUNTIME: "isofunc" }), {
      language: "Isofunc",
      directory,
      executable: process.execPath,
      arguments: [`--dir=${directory}`],
      workerPath: join(directory, "main.js"),
      extensions: [".js"],
      workerIndexing: true,
      useStdErrorStreamForErrorsOnly: false,
      durations: { initializationTimeout: 120_000 },
    });
    assert.equal((await find()).language, "Isofunc");
    assert.match(logged.join(), /FUNCTIONS_WORKER_RUNTIME is not set\. The app brings a worker for 'Isofunc'/);
  });

  test("is the one of its language in the workers' folder, unless a setting names another", async () => {
    await worker("workers/node", description("node"), "main.js");
    const python = await worker("workers/python", description("python"), "main.js");
    const other = await worker("other", description("python"), "main.js");
    const environment = {
      FUNCTIONS_WORKER_RUNTIME: "Python",
      languageWorkers__workersDirectory: join(root, "workers"),
    };
    assert.equal((await find(environment)).directory, python);
    assert.equal((await find({ ...environment, languageWorkers__python__workerDirectory: other })).directory, other);
  });

  test("is not a disabled or broken one, and each of these drops no other", async () => {
    const workers = {
      broken: '{\n  "description": {,}\n}',
      disabled: description("x", { isDisabled: true }),
      incomplete: { description: { language: "x" } },
      missing: description("x", { defaultWorkerPath: "gone.js" }),
    };
    for (const [folder, config] of Object.entries(workers)) await worker(`workers/${folder}`, config, "main.js");
    const good = await worker("workers/zz", description("x"), "main.js");
    const environment = { FUNCTIONS_WORKER_RUNTIME: "x", languageWorkers__workersDirectory: join(root, "workers") };
    assert.equal((await find(environment)).directory, good);
    assert.equal(logged.length, 3);
    assert.match(logged.join("\n"), /broken.*worker\.config\.json:2:19: expected a property name/);
    assert.match(logged.join("\n"), /has no description\.extensions\./);
    assert.match(logged.join("\n"), /Did not find the worker of language x: '.*gone\.js' does not exist\./);

    await rm(good, { recursive: true });
    await assert.rejects(find(environment), {
      code: "ISO2104",
      message: /Did not find a worker for the language 'x'.*gone\.js.*languageWorkers__x__workerDirectory/s,
    });
  });

  test("must be for a language that is known", async () => {
    await assert.rejects(find(), { code: "ISO2103", message: /FUNCTIONS_WORKER_RUNTIME is missing/ });
    await assert.rejects(find({ FUNCTIONS_WORKER_RUNTIME: "cobol" }), { code: "ISO2104" });
    const empty = { FUNCTIONS_WORKER_RUNTIME: "cobol", languageWorkers__cobol__workerDirectory: "../nowhere" };
    await assert.rejects(find(empty), { code: "ISO2104", message: /There is none, or a disabled one, in '.*nowhere'/ });
    const nowhere = { FUNCTIONS_WORKER_RUNTIME: "cobol", languageWorkers__workersDirectory: "nowhere" };
    await assert.rejects(find(nowhere), { code: "ISO2102", message: /The folder of workers 'nowhere'/ });
  });

  test("is started as settings say", async () => {
    const directory = await worker(
      "w",
      description("node", { defaultExecutablePath: "node", arguments: ["-a"] }),
      "main.js",
    );
    const config = await load(directory, {
      languageWorkers__node__defaultExecutablePath: "%TOOLS%/node",
      languageWorkers__node__arguments: " --inspect=9229  -b ",
      TOOLS: "/opt",
    });
    assert.equal(config?.executable, "/opt/node");
    assert.deepEqual(config?.arguments, ["-a", "--inspect=9229", "-b"]);
  });

  test("may be a program in the app's folder", async () => {
    const directory = await worker(
      "w",
      description("dotnet-isolated", { defaultExecutablePath: "{WorkerRoot}App", defaultWorkerPath: "" }),
    );
    const config = await load(directory);
    assert.equal(config?.executable, join(root, "app", "App"));
    assert.equal(config?.workerPath, undefined);
  });

  test("is described by the first profile whose conditions hold", async () => {
    const condition = (conditionType: string, conditionName: string, conditionExpression: string) => ({
      conditionType,
      conditionName,
      conditionExpression,
    });
    const profile = (executable: string, ...conditions: object[]) => ({
      profileName: executable,
      conditions,
      description: { DefaultExecutablePath: executable },
    });
    const directory = await worker(
      "w",
      {
        ...description("x"),
        profiles: [
          profile("never", condition("hostProperty", "platform", "(")),
          profile("nor this", condition("weather", "sun", ".*")),
          profile(
            "placeholder",
            condition("environment", "MODE", "^1$"),
            condition("HostProperty", "Platform", "(?:LINUX|OSX)"),
          ),
          profile("version", condition("hostProperty", "hostVersion", "^4\\.")),
        ],
      },
      "main.js",
    );
    assert.equal((await load(directory, { MODE: "1" }))?.executable, "placeholder");
    assert.equal((await load(directory, { MODE: "1" }, "WINDOWS"))?.executable, "version");
    assert.equal((await load(directory))?.executable, "version");
  });

  test("has placeholders in its path, for what it supports", async () => {
    const python = description("python", {
      defaultWorkerPath: "%FUNCTIONS_WORKER_RUNTIME_VERSION%/{os}/{architecture}/worker.py",
      defaultRuntimeVersion: "3.11",
      supportedRuntimeVersions: ["3.11", "3.12"],
      supportedOperatingSystems: ["linux"],
      supportedArchitectures: ["X64"],
      sanitizeRuntimeVersionRegex: "\\d+\\.\\d+",
    });
    const directory = await worker("w", python, "3.11/LINUX/X64/worker.py", "3.12/LINUX/X64/worker.py");
    const path = async (version?: string) =>
      (await load(directory, { FUNCTIONS_WORKER_RUNTIME_VERSION: version }))?.workerPath;
    assert.equal(await path(), join(directory, "3.11/LINUX/X64/worker.py"));
    assert.equal(await path("~3.12.1"), join(directory, "3.12/LINUX/X64/worker.py"));
    await assert.rejects(path("3.6"), { code: "ISO2102", message: /does not support 3\.6; it supports 3\.11, 3\.12/ });
    await assert.rejects(path("new"), { code: "ISO2102", message: /'new' for language python does not match/ });
    await assert.rejects(load(directory, {}, "WINDOWS"), { message: /does not support WINDOWS/ });
  });
});
