import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { AppSettings } from "./app-settings.ts";
import { applyLocalSettings, loadLocalSettings, parseLocalSettings } from "./local-settings.ts";

const parse = (content: string) => parseLocalSettings(content, "local.settings.json");

describe("local.settings.json", () => {
  test("gives values, connection strings and the host's address", () => {
    const settings = parse(`{
      // no IsEncrypted: plain
      "Values": { "A": "1", "N": 5, "T": true, "Nothing": null, "Empty": "" },
      "connectionstrings": { "Sql": "s", "Old": { "ConnectionString": "o", "ProviderName": "p" } },
      "Host": { "LocalHttpPort": 7072, "LocalHttpAddress": "0.0.0.0", "CORS": "a,b", "CORSCredentials": true, "x": 1 },
    }`);
    assert.deepEqual(settings, {
      values: { A: "1", N: "5", T: "true", Nothing: null, Empty: "" },
      connectionStrings: { Sql: "s", Old: "o" },
      host: { localHttpPort: 7072, localHttpAddress: "0.0.0.0", cors: "a,b", corsCredentials: true },
    });
  });

  test("adds to the environment what is not there yet", () => {
    const environment: Record<string, string | undefined> = { present: "kept", Blank: "" };
    const local = parse(`{
      "Values": { "Present": "no", "Blank": "filled", "New": "n", "Nothing": null, "Empty": "" },
      "ConnectionStrings": { "Sql": "s" }
    }`);
    assert.deepEqual(applyLocalSettings(local, environment), [
      "Skipping 'Present' from local settings as it's already defined in current environment variables.",
      "Skipping 'Nothing' from local settings as its value is null.",
    ]);
    assert.deepEqual(environment, {
      present: "kept",
      Blank: "filled",
      New: "n",
      Empty: "",
      "ConnectionStrings:Sql": "s",
    });
    assert.equal(new AppSettings(environment).get("connectionstrings__sql"), "s");
  });

  test("may be missing, and names file, line and column when malformed", async (t) => {
    const appRoot = await mkdtemp(join(tmpdir(), "isofunc-settings-"));
    t.after(() => rm(appRoot, { recursive: true }));
    assert.equal(await loadLocalSettings(appRoot), undefined);
    const path = join(appRoot, "local.settings.json");
    await writeFile(path, '{\n  "Values": {\n    "A": "1"\n    "B": "2"\n  }\n}');
    await assert.rejects(loadLocalSettings(appRoot), {
      code: "ISO2004",
      message: `Unable to parse local settings file '${path}'. ${path}:4:5: expected ',' or '}', found '"'.`,
    });
  });

  test("refuses encrypted values and values that are no text", () => {
    assert.throws(() => parse('{"IsEncrypted": true, "Values": {"A": "x"}}'), {
      code: "ISO2006",
      message: /func settings decrypt/,
    });
    assert.throws(() => parse('{"Values": {"A": {"B": 1}}}'), {
      code: "ISO2005",
      message: `local.settings.json has a wrong setting. 'values.A' is {"B":1}; allowed: text.`,
    });
    assert.throws(() => parse('{"Host": {"LocalHttpPort": "70000"}}'), {
      message: /'host\.localHttpPort' is "70000"; allowed: a whole number from 0 to 65535\./,
    });
    assert.throws(() => parse("[]"), { code: "ISO2004", message: /local\.settings\.json:1:1: expected an object/ });
  });
});
