import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { createConsoleSink, type ConsoleSinkOptions, type ConsoleStream } from "./console-sink.ts";

const now = () => new Date("2026-01-01T12:00:00.000Z");

function print(
  options: ConsoleSinkOptions & { tty?: Partial<ConsoleStream> },
  ...entries: Parameters<ReturnType<typeof createConsoleSink>["write"]>[0][]
) {
  const writes: string[] = [];
  const stream: ConsoleStream = { write: (text) => writes.push(text), ...options.tty };
  using sink = createConsoleSink({ now, ...options, stream });
  for (const entry of entries) sink.write(entry);
  sink.flush();
  return writes;
}

describe("the console", () => {
  test("stamps each line, in one write", () => {
    const entry = { category: "Function.A", level: "information", message: "first\nsecond\r\nthird" } as const;
    assert.deepEqual(print({}, entry, { ...entry, message: "" }), [
      "[2026-01-01T12:00:00.000Z] first\n[2026-01-01T12:00:00.000Z] second\n[2026-01-01T12:00:00.000Z] third\n[2026-01-01T12:00:00.000Z] \n",
    ]);
  });

  test("shows the messages of an error and of its causes, and stacks only when verbose", () => {
    const error = new Error("outer", { cause: new TypeError("inner", { cause: new Error("inner") }) });
    const entry = { category: "Function.A", level: "error", message: "Failed", error } as const;
    const stamp = "[2026-01-01T12:00:00.000Z] ";
    assert.deepEqual(print({}, entry), [`${stamp}Failed\n${stamp}outer\n${stamp}inner\n`]);
    assert.match(print({ verbose: true }, entry).join(""), /\n\[2026-01-01T12:00:00\.000Z\] {5}at /);
  });

  test("says nothing twice", () => {
    const entry = { category: "A", level: "error", message: "Failed: no.", error: new Error("no") } as const;
    assert.deepEqual(print({}, entry), ["[2026-01-01T12:00:00.000Z] Failed: no.\n"]);
  });

  test("prints tools' lines bare", () => {
    const entry = {
      category: "Host.Function.ToolingConsoleLog",
      level: "information",
      message: 'azfuncjsonlog:{"a":1}',
    } as const;
    assert.deepEqual(print({}, entry), ['{"a":1}\n']);
  });

  test("shows colours on a terminal that wants them, and nowhere else", () => {
    const entry = { category: "Function.A", level: "error", message: "x" } as const;
    const coloured = print({ tty: { isTTY: true, hasColors: () => true } }, entry).join("");
    assert.equal(coloured, "\u001B[90m[2026-01-01T12:00:00.000Z]\u001B[39m \u001B[91mx\u001B[39m\n");
    const plain = "[2026-01-01T12:00:00.000Z] x\n";
    assert.equal(print({ tty: { isTTY: true, hasColors: () => false } }, entry).join(""), plain);
    assert.equal(print({ tty: { isTTY: false, hasColors: () => true } }, entry).join(""), plain);
  });

  test("loses nothing when the process exits at once", () => {
    const program = `
      import { createConsoleSink } from ${JSON.stringify(new URL("console-sink.ts", import.meta.url).href)};
      createConsoleSink().write({ category: "Function.A", level: "information", message: "last words" });
      process.exit(3);`;
    const { stdout, status } = spawnSync(
      process.execPath,
      ["--conditions=isofunc-source", "--input-type=module", "--eval", program],
      { encoding: "utf8" },
    );
    assert.equal(status, 3);
    assert.match(stdout, /^\[.*Z\] last words\n$/);
  });
});
