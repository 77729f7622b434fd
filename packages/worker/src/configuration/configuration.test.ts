import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import * as fc from "fast-check";
import { ConfigurationBuilder } from "./configuration-builder.ts";
import { parseJson } from "./json-text.ts";

const folder = mkdtempSync(join(tmpdir(), "isofunc-configuration-"));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function builder(): ConfigurationBuilder {
  return new ConfigurationBuilder(folder);
}

describe("keys", () => {
  const configuration = builder()
    .addInMemory({ Storage: { Connection: "c", Retries: 3, Fast: true, Nothing: null }, "Orders:Names": ["a", "b"] })
    .build();

  test("are paths in any case, and values are texts", () => {
    assert.equal(configuration.get("Storage:Connection"), "c");
    assert.equal(configuration.get("sTORAGE:cONNECTION"), "c");
    assert.equal(configuration.get("Storage:Retries"), "3");
    assert.equal(configuration.get("Storage:Fast"), "true");
    assert.equal(configuration.get("Storage:Nothing"), "");
    assert.equal(configuration.get("Orders:Names:1"), "b");
    assert.equal(configuration.get("Storage"), undefined);
    assert.equal(configuration.get("constructor"), undefined);
  });

  test("lead to sections", () => {
    const storage = configuration.section("storage");
    assert.equal(storage.get("connection"), "c");
    assert.equal(storage.section("Retries").value, "3");
    assert.equal(storage.section("Retries").path, "storage:Retries");
    assert.equal(storage.section("Retries").key, "Retries");
    assert.equal(storage.exists, true);
    assert.equal(configuration.section("Other").exists, false);
    assert.equal(configuration.section("Other").value, undefined);
    assert.deepEqual(
      storage.children().map(({ key }) => key),
      ["Connection", "Retries", "Fast", "Nothing"],
    );
    assert.deepEqual(configuration.section("Other").children(), []);
  });
});

describe("sources", () => {
  test("win over those before them, key by key", () => {
    const configuration = builder()
      .addInMemory({ a: { x: "1", y: "1" } })
      .addJsonFile(file("later.json", `{ "A": { "X": "2" } }`))
      .addCommandLine(["--a:y=3"])
      .build();
    assert.equal(configuration.get("a:x"), "2");
    assert.equal(configuration.get("a:y"), "3");
  });

  test("include the environment, whose names nest by two underscores", (t) => {
    process.env["IsofuncTest_Orders__Queue"] = "orders";
    t.after(() => delete process.env["IsofuncTest_Orders__Queue"]);
    assert.equal(builder().addEnvironmentVariables().build().get("isofunctest_orders:queue"), "orders");
    assert.equal(builder().addEnvironmentVariables({ prefix: "ISOFUNCTEST_" }).build().get("Orders:Queue"), "orders");
    assert.equal(builder().addEnvironmentVariables({ prefix: "Other_" }).build().get("Orders:Queue"), undefined);
  });

  test("include the command line in its spellings", () => {
    const args = ["first", "--a", "1", "--b=2", "c=3", "--flag", "--d", "x=y", "--e=f=g", "-s", "--last"];
    const configuration = builder().addCommandLine(args).build();
    const values = ["a", "b", "c", "flag", "d", "e", "last"].map((key) => configuration.get(key));
    assert.deepEqual(values, ["1", "2", "3", "true", "x=y", "f=g", "true"]);
  });

  test("are read again by a reload, which sections show too", (t) => {
    const configuration = builder().addEnvironmentVariables({ prefix: "IsofuncReload_" }).build();
    const section = configuration.section("Level");
    assert.equal(section.value, undefined);
    process.env["IsofuncReload_Level"] = "2";
    t.after(() => delete process.env["IsofuncReload_Level"]);
    configuration.reload();
    assert.equal(section.value, "2");
  });
});

describe("JSON files", () => {
  test("may have comments, trailing commas and a byte order mark", () => {
    const text = `\uFEFF{ // settings\n "a": [1, 2.5e1, /* , */ true, ], "b": { "c": "d\\n", }, }`;
    const configuration = builder().addJsonFile(file("friendly.json", text)).build();
    assert.deepEqual(
      ["a:0", "a:1", "a:2", "b:c"].map((key) => configuration.get(key)),
      ["1", "25", "true", "d\n"],
    );
  });

  test("may be missing only when they are optional", () => {
    assert.equal(builder().addJsonFile("nowhere.json", { optional: true }).build().exists, false);
    assert.throws(() => builder().addJsonFile("nowhere.json").build(), {
      code: "ISO3011",
      message: /nowhere\.json does not exist/,
    });
    assert.throws(() => builder().addJsonFile(".", { optional: true }).build(), { code: "ISO3012" });
  });

  const mistakes: readonly (readonly [name: string, text: string, place: string, says: RegExp])[] = [
    ["a missing comma", `{\n  "a": 1\n  "b": 2\n}`, "3:3", /expected "," or "}", found "\\""/],
    ["an end too soon", `{ "a": `, "1:8", /expected a value, found the end/],
    ["a name without quotes", `{\n\n a: 1 }`, "3:2", /expected a name in quotes, found "a"/],
    ["something behind the end", `{} x`, "1:4", /expected the end, found "x"/],
    ["a text over two lines", `{ "a": "b\n" }`, "1:8", /expected a value/],
    ["a number that is none", `{ "a": 01 }`, "1:8", /expected a value/],
    ["a word", `{ "a": yes }`, "1:8", /expected a value, found "y"/],
    ["a list at the top", `[1]`, "1:1", /holds no object/],
    ["nothing", ``, "1:1", /expected a value, found the end/],
  ];
  for (const [name, text, place, says] of mistakes) {
    test(`${name} is found at its line and column`, () => {
      const path = file("mistake.json", text);
      assert.throws(
        () => builder().addJsonFile(path).build(),
        (error: Error) => error.message.includes(`mistake.json:${place} `) && says.test(error.message),
      );
    });
  }

  test("whatever JSON can say is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => assert.deepEqual(parseJson(text), JSON.parse(text))),
      { numRuns: 300 },
    );
  });

  test("any other text is refused, never misread", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          return;
        }
        assert.deepEqual(parseJson(text), expected);
      }),
    );
    assert.throws(() => parseJson("[".repeat(100_000)), /nested deeper/);
  });
});
