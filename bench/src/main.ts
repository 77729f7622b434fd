import { parseArgs } from "node:util";
import type { Benchmark } from "./harness/benchmark.ts";
import { printReport } from "./harness/report.ts";

/** Each benchmark is loaded when it is asked for: they bring their peers with them. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  "http-hello": async () => (await import("./benchmarks/http-hello.ts")).httpHello,
  channel: async () => (await import("./benchmarks/channel.ts")).channel,
};

const usage = `npm run bench -- <name> [--rounds 5] [--seconds 4] [--json]
npm run bench -- --list`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
  },
});

if (values.list) {
  for (const load of Object.values(benchmarks)) {
    const { name, summary } = await load();
    console.log(`${name.padEnd(14)} ${summary}`);
  }
} else {
  const [name = ""] = positionals;
  const load = benchmarks[name];
  if (!load) {
    console.error(
      `There is no benchmark ${JSON.stringify(name)}. There are: ${Object.keys(benchmarks).join(", ")}.\n${usage}`,
    );
    process.exit(1);
  }
  const benchmark = await load();
  const report = await benchmark.run({ rounds: Number(values.rounds), seconds: Number(values.seconds) });
  console.log(`${benchmark.name}: ${benchmark.summary}\n`);
  console.log(printReport(report));
  if (values.json) console.log(JSON.stringify(report));
}
