import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AppSettings } from "../settings/app-settings.ts";
import { createHostLogger } from "./host-log.ts";
import type { HostLogEntry } from "./host-logger.ts";
import { effectiveLevel, resolveLogRules, type LogRules } from "./log-filter.ts";

const defaults: LogRules = { logLevel: {} };

describe("the log's filter", () => {
  test("shows the app's own categories from Information on, and the host's from Warning on", () => {
    for (const category of ["Function.A", "Function.A.User", "Host.Function.Console", "Anything"]) {
      assert.equal(effectiveLevel(category, defaults).level, "information", category);
    }
    for (const category of ["Host.Startup", "Worker.x", "Microsoft.Azure.WebJobs.x"]) {
      assert.equal(effectiveLevel(category, defaults).level, "warning", category);
      assert.equal(effectiveLevel(category, { ...defaults, verbose: true }).level, "information", category);
    }
  });

  test("takes the longest prefix that host.json has, and says so", () => {
    const rules: LogRules = {
      logLevel: { Function: "warning", "function.a.user": "none", "Host.": "debug", Default: "error" },
      verbose: true,
    };
    assert.deepEqual(effectiveLevel("Function.A.User", rules), {
      level: "none",
      reason: "host.json, logging.logLevel.function.a.user",
    });
    assert.equal(effectiveLevel("Function.A", rules).level, "warning");
    assert.equal(effectiveLevel("Host.Startup", rules).level, "debug");
    assert.deepEqual(effectiveLevel("Worker.x", rules), {
      level: "error",
      reason: "host.json, logging.logLevel.Default",
    });
  });

  test("prefers a user level that was given to the default of host.json, for the app's categories only", () => {
    const rules: LogRules = { logLevel: { default: "error" }, userLogLevel: "debug" };
    assert.equal(effectiveLevel("Function.A.User", rules).level, "debug");
    assert.equal(effectiveLevel("Host.Startup", rules).level, "error");
  });

  test("reads what the environment says of it", () => {
    assert.deepEqual(resolveLogRules(new AppSettings({ FUNCTIONS_USER_LOG_LEVEL: "Trace", CI: "true" }), {}), {
      logLevel: {},
      verbose: true,
      userLogLevel: "trace",
    });
    const given = { logLevel: { a: "none" }, verbose: false, userLogLevel: "error" } as const;
    assert.deepEqual(resolveLogRules(new AppSettings({ FUNCTIONS_USER_LOG_LEVEL: "Trace", CI: "true" }), given), given);
    assert.throws(() => resolveLogRules(new AppSettings({ FUNCTIONS_USER_LOG_LEVEL: "loud" }), {}), {
      code: "ISO2011",
      message: /The setting FUNCTIONS_USER_LOG_LEVEL has a wrong setting\. It is "loud"; allowed: trace, debug/,
    });
  });
});

describe("the host's log", () => {
  const written = (rules: LogRules) => {
    const entries: HostLogEntry[] = [];
    return { entries, log: createHostLogger({ write: (entry) => entries.push(entry) }, rules) };
  };

  test("writes what passes the filter, each category by its own level", () => {
    const { entries, log } = written({ logLevel: { "Function.B": "error" } });
    const [a, b] = [log.withCategory("Function.A"), log.withCategory("Function.B")];
    for (const logger of [log, a, b]) {
      logger.log("information", "i");
      logger.log("error", "e", { invocationId: "1" });
    }
    assert.deepEqual(
      [log.isEnabled("information"), a.isEnabled("information"), b.isEnabled("warning")],
      [false, true, false],
    );
    assert.deepEqual(entries, [
      { category: "Host.General", level: "error", message: "e", invocationId: "1" },
      { category: "Function.A", level: "information", message: "i" },
      { category: "Function.A", level: "error", message: "e", invocationId: "1" },
      { category: "Function.B", level: "error", message: "e", invocationId: "1" },
    ]);
  });

  test("writes the lines that tools wait for whatever the level", () => {
    const { entries, log } = written({ logLevel: { default: "none" } });
    log.log("information", "Worker process started and initialized.");
    log.log("information", "Host lock lease acquired by instance ID '1'.");
    log.log("critical", "Nobody hears this");
    assert.equal(entries.length, 2);
  });
});
