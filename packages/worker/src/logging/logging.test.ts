import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { ConfigurationBuilder } from "../configuration/configuration-builder.ts";
import { ServiceCollection } from "../services/service-collection.ts";
import { ServiceProvider } from "../services/service-provider.ts";
import { logger } from "./logger.ts";
import type { LogLevel } from "./logger.ts";
import { LoggerFactory } from "./logger-factory.ts";
import type { LoggerProvider } from "./logger-provider.ts";
import { LoggingBuilder } from "./logging-builder.ts";
import type { LogRecord } from "./log-record.ts";
import { renderTemplate } from "./message-template.ts";

class Memory implements LoggerProvider {
  readonly name: string;
  readonly records: LogRecord[] = [];

  constructor(name = "memory") {
    this.name = name;
  }

  write(record: LogRecord): void {
    this.records.push(record);
  }

  get messages(): string[] {
    return this.records.map((record) => record.message);
  }
}

function setup(configure: (logging: LoggingBuilder) => void = () => {}): { factory: LoggerFactory; memory: Memory } {
  const memory = new Memory();
  const logging = new LoggingBuilder().addProvider(memory);
  configure(logging);
  return { factory: logging.createFactory(new ServiceProvider(new ServiceCollection())), memory };
}

describe("message templates", () => {
  const cases: readonly (readonly [template: string, properties: Record<string, unknown>, text: string])[] = [
    ["Blob {name} copied", { name: "a.txt" }, "Blob a.txt copied"],
    ["{a}{b} and {a}", { a: 1, b: true }, "1true and 1"],
    ["{missing} {constructor}", {}, "{missing} {constructor}"],
    ["{{literal}} {a}", { a: 1 }, "{literal} 1"],
    ["a } b { c", { c: 1 }, "a } b { c"],
    ["{a} {b} {c}", { a: null, b: undefined, c: 12n }, "null undefined 12"],
    ["{list} {@object}", { list: [1, "x"], object: { a: 1 } }, '[1,"x"] {"a":1}'],
    ["{error}", { error: new TypeError("wrong") }, "wrong"],
    ["{n:F1}|{n:N2}|{n:E2}|{p:P0}", { n: 1234.567, p: 0.256 }, "1234.6|1,234.57|1.23e+3|26%"],
    ["{n:D5}|{n:X4}|{n:x}|{n:000000}|{m:D4}", { n: 255, m: -42 }, "00255|00FF|ff|000255|-0042"],
    ["{n:0.00}|{n:00.0}|{n:other}", { n: 2.34567 }, "2.35|02.3|2.34567"],
    [
      "{when:yyyy-MM-dd HH:mm:ss.fff}|{when}",
      { when: new Date(1e12) },
      "2001-09-09 01:46:40.000|2001-09-09T01:46:40.000Z",
    ],
    ["[{a,4}] [{a,-4}] [{a,6:F1}]", { a: 7 }, "[   7] [7   ] [   7.0]"],
  ];
  for (const [template, properties, text] of cases) {
    test(`${template} becomes ${text}`, () => assert.equal(renderTemplate(template, properties), text));
  }

  test("take values that JSON refuses", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    assert.match(renderTemplate("{circle}", { circle }), /Circular/);
    assert.match(renderTemplate("{broken}", { broken: new Date(Number.NaN) }), /Invalid Date/);
  });
});

describe("a log", () => {
  test("passes template, values, event and error to the providers", () => {
    const { factory, memory } = setup();
    const error = new Error("boom");
    factory
      .createLogger("Orders")
      .error("Order {id} failed", { id: 7, customer: "c" }, { eventId: "OrderFailed", error });
    const [record] = memory.records;
    assert.equal(record?.message, "Order 7 failed");
    assert.equal(record.template, "Order {id} failed");
    assert.deepEqual(record.properties, { id: 7, customer: "c" });
    assert.equal(record.eventId, "OrderFailed");
    assert.equal(record.error, error);
    assert.equal(record.category, "Orders");
    assert.equal(record.level, "error");
  });

  test("has a method for each level", () => {
    const { factory, memory } = setup((logging) => logging.setMinimumLevel("trace"));
    const log = factory.createLogger("Orders");
    log.trace("t");
    log.debug("d");
    log.info("i");
    log.warn("w");
    log.error("e");
    log.critical("c");
    log.log("none", "never");
    assert.deepEqual(
      memory.records.map(({ level }) => level),
      ["trace", "debug", "information", "warning", "error", "critical"] satisfies LogLevel[],
    );
  });

  test("records metrics", () => {
    const { factory, memory } = setup();
    factory.createLogger("Orders").metric("queue length", 12, { queue: "orders" });
    const [record] = memory.records;
    assert.deepEqual([record?.kind, record?.template, record?.value], ["metric", "queue length", 12]);
  });

  test("can be asked of the services without being registered", () => {
    const { factory, memory } = setup();
    const provider = new ServiceProvider(new ServiceCollection().addInstance(LoggerFactory, factory));
    provider.get(logger("Orders")).info("hello");
    assert.equal(provider.get(logger("Orders")), provider.createScope().get(logger("Orders")));
    assert.deepEqual(memory.messages, ["hello"]);
  });

  test("survives a provider that fails", (t) => {
    const reported = t.mock.method(console, "error", () => {});
    const failing: LoggerProvider = {
      name: "failing",
      write: () => {
        throw new Error("disk full");
      },
    };
    const memory = new Memory();
    const logging = new LoggingBuilder().addProvider(failing).addProvider(() => memory);
    logging.createFactory(new ServiceProvider(new ServiceCollection())).createLogger("Orders").info("hello");
    assert.deepEqual(memory.messages, ["hello"]);
    assert.equal(reported.mock.callCount(), 1);
  });
});

test("providers end with the app, the last first", async () => {
  const ended: string[] = [];
  const provider = (name: string): LoggerProvider & Disposable => ({
    name,
    write: () => {},
    [Symbol.dispose]: () => void ended.push(name),
  });
  const { factory } = setup((logging) => logging.addProvider(provider("first")).addProvider(() => provider("second")));
  await factory[Symbol.asyncDispose]();
  assert.deepEqual(ended, ["second", "first"]);
});

describe("scopes", () => {
  test("add their properties, the innermost wins, also across await", async () => {
    const { factory, memory } = setup();
    const log = factory.createLogger("Orders");
    await log.scope({ order: 1, step: "outer" }, async () => {
      await setImmediate();
      log.scope({ step: "inner" }, () => log.info("inside"));
      log.info("outside");
    });
    log.info("after");
    assert.deepEqual(
      memory.records.map(({ scope }) => scope),
      [{ order: 1, step: "inner" }, { order: 1, step: "outer" }, {}],
    );
  });
});

describe("filters", () => {
  function passes(configure: (logging: LoggingBuilder) => void, category: string, level: LogLevel): boolean {
    return setup(configure).factory.createLogger(category).isEnabled(level);
  }

  test("let information pass where nothing else is said", () => {
    assert.equal(
      passes(() => {}, "Orders", "information"),
      true,
    );
    assert.equal(
      passes(() => {}, "Orders", "debug"),
      false,
    );
    assert.equal(
      passes((logging) => logging.setMinimumLevel("error"), "Orders", "warning"),
      false,
    );
  });

  test("go by the longest start of the category, in any case", () => {
    const configure = (logging: LoggingBuilder): LoggingBuilder =>
      logging.addFilter("http.client.retries", "debug").addFilter("HTTP.client", "warning").addFilter("", "error");
    assert.equal(passes(configure, "http.client", "information"), false);
    assert.equal(passes(configure, "http.client.requests", "warning"), true);
    assert.equal(passes(configure, "http.client.retries.x", "debug"), true);
    assert.equal(passes(configure, "Orders", "warning"), false);
  });

  test("of the same category the later one wins", () => {
    const configure = (logging: LoggingBuilder): LoggingBuilder =>
      logging.addFilter("a", "none").addFilter("a", "trace");
    assert.equal(passes(configure, "a", "trace"), true);
  });

  test("for one provider take precedence for that provider alone", () => {
    const other = new Memory("other");
    const { factory, memory } = setup((logging) =>
      logging
        .addProvider(other)
        .addFilter("Orders.Archive", "none")
        .addFilter("Orders", "debug", { provider: "other" }),
    );
    factory.createLogger("Orders.Archive").debug("hello");
    assert.deepEqual(other.messages, ["hello"]);
    assert.deepEqual(memory.messages, []);
  });

  test("can be removed again by the app", () => {
    const { factory, memory } = setup((logging) => {
      logging.addFilter("Orders", "none");
      logging.rules.length = 0;
    });
    factory.createLogger("Orders").info("hello");
    assert.deepEqual(memory.messages, ["hello"]);
  });

  test("come from configuration", () => {
    const configuration = new ConfigurationBuilder()
      .addInMemory({
        LogLevel: { Default: "Warning", "http.client": "None" },
        memory: { LogLevel: { Orders: "debug" } },
      })
      .build();
    const configure = (logging: LoggingBuilder): LoggingBuilder => logging.addConfiguration(configuration);
    assert.equal(passes(configure, "Other", "information"), false);
    assert.equal(passes(configure, "http.client", "critical"), false);
    assert.equal(passes(configure, "Orders", "debug"), true);
  });

  test("that name no level are refused with their key", () => {
    const configuration = new ConfigurationBuilder().addInMemory({ LogLevel: { Default: "Loud" } }).build();
    assert.throws(() => new LoggingBuilder().addConfiguration(configuration), {
      code: "ISO3021",
      message: /"LogLevel:Default" is "Loud"/,
    });
  });
});
