import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { AppSettings, type Environment } from "./app-settings.ts";
import { loadHostJson, parseHostJson } from "./host-json.ts";

const parse = (content: unknown, environment: Environment = {}) =>
  parseHostJson(
    typeof content === "string" ? content : JSON.stringify(content),
    "host.json",
    new AppSettings(environment),
  );

describe("host.json", () => {
  test("has defaults for everything, and is not written when it is missing", async (t) => {
    const appRoot = await mkdtemp(join(tmpdir(), "isofunc-host-"));
    t.after(() => rm(appRoot, { recursive: true }));
    const { section, ...values } = await loadHostJson(appRoot, new AppSettings({}));
    assert.deepEqual(values, {
      functionTimeout: 1_800_000,
      functions: undefined,
      sendCanceledInvocationsToWorker: true,
      logLevel: {},
      http: {
        routePrefix: "api",
        maxOutstandingRequests: -1,
        maxConcurrentRequests: -1,
        customHeaders: {},
        hsts: { isEnabled: false, maxAge: undefined, includeSubDomains: false, preload: false, excludedHosts: [] },
      },
    });
    assert.equal(section("extensions.queues"), undefined);
    assert.deepEqual(await readdir(appRoot), []);

    await writeFile(join(appRoot, "host.json"), '{ "version": "2.0", "functionTimeout": "00:01:00" } // five less');
    assert.equal((await loadHostJson(appRoot, new AppSettings({}))).functionTimeout, 60_000);
  });

  test("says so when it is there and cannot be read", async (t) => {
    const appRoot = await mkdtemp(join(tmpdir(), "isofunc-host-"));
    t.after(() => rm(appRoot, { recursive: true }));
    await mkdir(join(appRoot, "host.json"));
    await assert.rejects(loadHostJson(appRoot, new AppSettings({})), {
      code: "ISO2012",
      message: /host\.json' cannot be read\. EISDIR/,
    });
  });

  test("is read in any case, and unknown keys are harmless", () => {
    const hostJson = parse({
      Version: "2.0",
      LOGGING: { loglevel: { Default: "warning", "Function.A": "None", Skipped: null }, unknown: 1 },
      Extensions: { HTTP: { ROUTEPREFIX: "", customheaders: { "X-A": "b" } }, Queues: { batchSize: 4 } },
      unknown: { x: [] },
    });
    assert.deepEqual(hostJson.logLevel, { Default: "warning", "Function.A": "none" });
    assert.equal(hostJson.http.routePrefix, "");
    assert.deepEqual(hostJson.http.customHeaders, { "X-A": "b" });
    assert.deepEqual(hostJson.section("extensions.queues"), { batchSize: 4 });
    assert.equal(hostJson.section("extensions.queues.BATCHSIZE"), 4);
    assert.equal(hostJson.section("constructor"), undefined);
  });

  test("is overridden by the environment", () => {
    const hostJson = parse(
      { version: "2.0", functions: ["A", "B"], extensions: { queues: { batchSize: 4 } } },
      {
        AzureFunctionsJobHost__functionTimeout: "00:00:10",
        AzureFunctionsJobHost__functions__1: "C",
        AZUREFUNCTIONSJOBHOST__EXTENSIONS__QUEUES__BATCHSIZE: "8",
        AzureFunctionsJobHost__extensions__queues__maxDequeueCount: "2",
        "AzureFunctionsJobHost:extensions:http:maxConcurrentRequests": "5",
        AzureFunctionsJobHost__logging__logLevel__Function: "Error",
        AzureFunctionsJobHost____proto____polluted: "yes",
      },
    );
    assert.equal(hostJson.functionTimeout, 10_000);
    assert.deepEqual(hostJson.functions, ["A", "C"]);
    assert.deepEqual(hostJson.section("extensions.queues"), { batchSize: "8", maxDequeueCount: "2" });
    assert.equal(hostJson.http.maxConcurrentRequests, 5);
    assert.deepEqual(hostJson.logLevel, { Function: "error" });
    assert.equal(Object.hasOwn(Object.prototype, "polluted"), false);
  });

  test("may leave functions unlimited time", () => {
    assert.equal(parse({ version: "2.0", functionTimeout: "-1" }).functionTimeout, undefined);
    assert.equal(parse({ version: "2.0", functionTimeout: -1 }).functionTimeout, undefined);
  });

  const wrong: readonly (readonly [content: unknown, message: string])[] = [
    [{ functions: [] }, `'version' is missing; allowed: "2.0".`],
    [{ version: "1.0" }, `'version' is "1.0"; allowed: "2.0".`],
    [{ version: 2 }, `'version' is 2; allowed: "2.0".`],
    [
      { version: "2.0", functionTimeout: "soon" },
      `'functionTimeout' is "soon"; allowed: a time span such as "00:05:00", at least 00:00:01, or "-1" for no limit.`,
    ],
    [
      { version: "2.0", logging: { logLevel: { A: "Loud" } } },
      `'logging.logLevel.A' is "Loud"; allowed: trace, debug,`,
    ],
    [{ version: "2.0", functions: "A" }, `'functions' is "A"; allowed: a list.`],
    [{ version: "2.0", functions: ["A", {}] }, `'functions.1' is {}; allowed: text.`],
    [
      { version: "2.0", extensions: { http: { maxConcurrentRequests: "many" } } },
      `'extensions.http.maxConcurrentRequests' is "many"; allowed: a whole number, at least -1.`,
    ],
    [{ version: "2.0", extensions: { http: [] } }, `'extensions.http' is []; allowed: an object.`],
  ];
  for (const [content, message] of wrong) {
    test(`says what is wrong with ${JSON.stringify(content)}`, () => {
      assert.throws(
        () => parse(content),
        (error) => {
          assert.ok(error instanceof Error && "code" in error);
          assert.equal(error.code, "ISO2008");
          assert.ok(error.message.startsWith("host.json has a wrong setting. "), error.message);
          assert.ok(error.message.includes(message), error.message);
          return true;
        },
      );
    });
  }

  test("names all wrong settings at once", () => {
    assert.throws(() => parse({ functions: 1 }), { message: /'version' is missing.*'functions' is 1/ });
  });

  test("says where it is malformed", () => {
    assert.throws(() => parse('{\n  "version": "2.0"\n  "a": 1\n}'), {
      code: "ISO2007",
      message: `Unable to parse host configuration file 'host.json'. host.json:3:3: expected ',' or '}', found '"'.`,
    });
  });

  test("never fails in any other way", () => {
    const anything = fc.record({
      version: fc.constant("2.0"),
      functions: fc.jsonValue(),
      logging: fc.jsonValue(),
      extensions: fc.jsonValue(),
    });
    const overrides = fc.dictionary(
      fc.stringMatching(/^(functions|logging|extensions|__proto__|a)(__[a-z0-9]{0,3}){0,3}$/),
      fc.string(),
    );
    fc.assert(
      fc.property(anything, overrides, (content, override) => {
        const environment = Object.entries(override).map(
          ([name, value]) => [`AzureFunctionsJobHost__${name}`, value] as const,
        );
        try {
          parse(content, Object.fromEntries(environment));
        } catch (error) {
          assert.ok(error instanceof Error && "code" in error && error.code === "ISO2008", String(error));
        }
      }),
    );
  });
});
