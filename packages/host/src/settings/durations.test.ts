import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AppSettings } from "./app-settings.ts";
import { HOST_DURATIONS, resolveDurations } from "./durations.ts";

const settings = (json?: string) => new AppSettings({ ISOFUNC_DURATIONS: json });

describe("durations", () => {
  test("are the host's, those of extensions, and the worker's in place of the host's", () => {
    const durations = resolveDurations({
      settings: settings(),
      extensions: [{ queueVisibility: 600_000 }, undefined],
      worker: { initializationTimeout: 120_000 },
    });
    assert.deepEqual(durations, { ...HOST_DURATIONS, queueVisibility: 600_000, initializationTimeout: 120_000 });
  });

  test("are replaced by ISOFUNC_DURATIONS, in milliseconds or as time spans", () => {
    const json = '{ "queueVisibility": "00:00:01.5", "initializationTimeout": 5, /* tests */ "killWait": 0 }';
    const durations = resolveDurations({
      settings: settings(json),
      extensions: [{ queueVisibility: 600_000 }],
      worker: { initializationTimeout: 120_000 },
    });
    assert.equal(durations["queueVisibility"], 1500);
    assert.equal(durations.initializationTimeout, 5);
    assert.equal(durations.killWait, 0);
    assert.equal(durations.processStartupTimeout, 60_000);
  });

  test("that nobody knows, or that are none, are named with those that there are", () => {
    const message =
      /There is no duration 'visibility'\. 'killWait' must be milliseconds or .*not "soon"\. 'x' must .*not -1\. The durations are .*killWait.*, x\./;
    const json = '{"visibility": 1, "killWait": "soon", "x": -1}';
    assert.throws(() => resolveDurations({ settings: settings(json), extensions: [{ x: 1 }] }), {
      code: "ISO2009",
      message,
    });
    assert.throws(() => resolveDurations({ settings: settings("{,}") }), {
      code: "ISO2009",
      message: /ISOFUNC_DURATIONS:1:2/,
    });
  });
});
