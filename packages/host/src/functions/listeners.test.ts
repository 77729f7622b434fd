import assert from "node:assert/strict";
import { once } from "node:events";
import { describe, test } from "node:test";
import type { Listener } from "../extension.ts";
import { createHostLogger } from "../logging/host-log.ts";
import type { HostLogEntry } from "../logging/host-logger.ts";
import { Listeners } from "./listeners.ts";

/** Fails to start a number of times. */
class FlakyListener implements Listener {
  readonly #started = Promise.withResolvers<void>();
  failures: number;
  attempts = 0;
  stops = 0;

  constructor(failures = 0) {
    this.failures = failures;
  }

  get started(): Promise<void> {
    return this.#started.promise;
  }

  start(): Promise<void> {
    this.attempts++;
    if (this.failures-- > 0) return Promise.reject(new Error("service unavailable"));
    this.#started.resolve();
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.stops++;
    return Promise.resolve();
  }
}

function makeListeners(minimumPause = 1): { readonly listeners: Listeners; readonly entries: HostLogEntry[] } {
  const entries: HostLogEntry[] = [];
  const log = createHostLogger({ write: (entry) => void entries.push(entry) }, { logLevel: {} });
  return { listeners: new Listeners({ log, minimumPause, maximumPause: 4 * minimumPause }), entries };
}

describe("the listeners of a host", () => {
  test("start together and stop together", async () => {
    const { listeners, entries } = makeListeners();
    const all = [new FlakyListener(), new FlakyListener()];
    await listeners.start(all.map((listener, index) => ({ name: `F${index}`, createListener: () => listener })));
    await listeners.stop();
    assert.deepEqual(
      all.map(({ attempts, stops }) => [attempts, stops]),
      [
        [1, 1],
        [1, 1],
      ],
    );
    assert.deepEqual(entries, []);
  });

  test("try again after a failed start, which keeps nobody waiting", async () => {
    const { listeners, entries } = makeListeners();
    const flaky = new FlakyListener(3);
    const fine = new FlakyListener();
    await listeners.start([
      { name: "Flaky", createListener: () => flaky },
      { name: "Fine", createListener: () => fine },
    ]);
    assert.equal(fine.attempts, 1);
    await flaky.started;
    assert.equal(flaky.attempts, 4);
    assert.deepEqual(
      entries.map(({ level, message, error, functionName }) => [level, message, error?.message, functionName]),
      Array.from({ length: 3 }, () => [
        "error",
        "The listener for function 'Functions.Flaky' was unable to start.",
        "service unavailable",
        "Flaky",
      ]),
    );
    await listeners.stop();
  });

  test("try again when a listener cannot even be made", async () => {
    const { listeners, entries } = makeListeners();
    const listener = new FlakyListener();
    let made = 0;
    const createListener = (): Listener => {
      if (made++ === 0) throw new Error("no such connection");
      return listener;
    };
    await listeners.start([{ name: "F", createListener }]);
    await listener.started;
    assert.equal(entries[0]?.error?.message, "no such connection");
    await listeners.stop();
  });

  test("stop at once while they wait to try again", async () => {
    const { listeners } = makeListeners(60_000);
    const flaky = new FlakyListener(1);
    await listeners.start([{ name: "F", createListener: () => flaky }]);
    await listeners.stop();
    assert.equal(flaky.attempts, 1);
  });

  test("stop one that is still starting", async () => {
    const { listeners } = makeListeners();
    const stopped = new AbortController();
    const slow: Listener = {
      start: async () => void (await once(stopped.signal, "abort")),
      stop: () => Promise.resolve(stopped.abort()),
    };
    const starting = listeners.start([{ name: "Slow", createListener: () => slow }]);
    await listeners.stop();
    await starting;
    assert.ok(stopped.signal.aborted);
  });

  test("report one that does not stop as it should", async () => {
    const { listeners, entries } = makeListeners();
    const stubborn: Listener = { start: () => Promise.resolve(), stop: () => Promise.reject(new Error("no")) };
    await listeners.start([{ name: "F", createListener: () => stubborn }]);
    await listeners.stop();
    await listeners.stop();
    assert.deepEqual(new Set(entries.map(({ level }) => level)), new Set(["warning"]));
  });
});
