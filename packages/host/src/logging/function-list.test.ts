import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFunctionList } from "./function-list.ts";

test("the list of functions has HTTP functions first and disabled ones last", () => {
  const list = formatFunctionList([
    { name: "Tick", triggerType: "timerTrigger", isDisabled: false },
    {
      name: "Hello",
      triggerType: "httpTrigger",
      isDisabled: false,
      http: { methods: ["get", "POST"], url: "http://localhost:7071/api/hello/{name?}" },
    },
    {
      name: "Off",
      triggerType: "httpTrigger",
      isDisabled: true,
      http: { methods: [], url: "http://localhost:7071/api/off" },
    },
    {
      name: "Any",
      triggerType: "httpTrigger",
      isDisabled: false,
      http: { methods: [], url: "http://localhost:7071/api/any" },
    },
  ]);
  assert.equal(
    list,
    [
      "",
      "Functions:",
      "",
      "\tHello: [GET,POST] http://localhost:7071/api/hello/{name?}",
      "",
      "\tAny: http://localhost:7071/api/any",
      "",
      "\tTick: timerTrigger",
      "",
      "Function Off is disabled.",
      "For detailed output, run isofunc with --verbose flag.",
      "",
    ].join("\n"),
  );
});

test("the list of functions gives no hint when everything is printed anyway, and has colours", () => {
  const list = formatFunctionList([{ name: "Tick", triggerType: "timerTrigger", isDisabled: false }], {
    verbose: true,
    paint: (colour, text) => `<${colour}>${text}</>`,
  });
  assert.equal(list, "\n<yellow>Functions:</>\n\n\t<yellowBright>Tick:</> timerTrigger\n\n");
});
