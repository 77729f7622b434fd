import assert from "node:assert/strict";
import { test } from "node:test";
import { Capability, isOn } from "./capabilities.ts";

test("any text switches a capability on, even false; no text does not", () => {
  for (const value of ["true", "True", "false", "10", " "])
    assert.ok(isOn({ WorkerStatus: value }, Capability.WorkerStatus));
  assert.ok(!isOn({ WorkerStatus: "" }, Capability.WorkerStatus));
  assert.ok(!isOn({}, Capability.WorkerStatus));
  assert.ok(!isOn(undefined, Capability.WorkerStatus));
});

test("the two boolean capabilities must read as true", () => {
  for (const name of [Capability.WorkerOpenTelemetryEnabled, Capability.WorkerApplicationInsightsLoggingEnabled]) {
    for (const value of ["true", "True", " TRUE "]) assert.ok(isOn({ [name]: value }, name));
    for (const value of ["false", "1", "yes", ""]) assert.ok(!isOn({ [name]: value }, name));
  }
});

test("names are compared with regard to case", () => {
  assert.ok(!isOn({ workerstatus: "true" }, Capability.WorkerStatus));
});
