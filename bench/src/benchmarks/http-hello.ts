import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark, BenchmarkOptions } from "../harness/benchmark.ts";
import { cpuMilliseconds, startPeer } from "../harness/process.ts";
import { ratioOf, type Report, type Row, spreadOf } from "../harness/report.ts";
import { inRounds } from "../harness/rounds.ts";
import { wrk } from "../harness/wrk.ts";
import { startBuiltApp } from "../harness/built-app.ts";

const peer = (name: string): URL => new URL(`../peers/${name}.ts`, import.meta.url);

/** Connections that wrk holds open; more only queue up on two cores. */
const CONNECTIONS = 64;

/** A running contestant: where it answers, and which processes it costs. */
interface Running {
  readonly url: string;
  readonly pids: Readonly<Record<string, number>>;
}

/** Starts one contestant; everything it started ends with the stack. */
type Start = (stack: AsyncDisposableStack) => Promise<Running>;

const subject = "isofunc host and worker";
const contestants: Readonly<Record<string, Start>> = {
  [subject]: async (stack) => {
    const app = stack.use(await startBuiltApp("hello"));
    return { url: `${app.url}/api/hello`, pids: { host: app.hostPid, worker: app.workerPid } };
  },
  "node:http": async (stack) => {
    const server = stack.use(await startPeer<{ url: string }>(peer("raw-http")));
    return { url: server.ready.url, pids: { server: server.pid } };
  },
  "bare reverse proxy": async (stack) => {
    const folder = mkdtempSync(join(tmpdir(), "isofunc-bench-"));
    stack.defer(() => rmSync(folder, { recursive: true, force: true }));
    const socket = join(folder, "backend.sock");
    const backend = stack.use(await startPeer(peer("raw-http"), { args: [socket] }));
    const front = stack.use(await startPeer<{ url: string }>(peer("reverse-proxy"), { args: [socket] }));
    return { url: front.ready.url, pids: { host: front.pid, worker: backend.pid } };
  },
  "bare official shape": async (stack) => {
    const host = stack.use(await startPeer<{ uri: string }>(peer("official-shape-host")));
    const listening = once(host.child, "message");
    const worker = stack.use(await startPeer(peer("official-shape-worker"), { args: [host.ready.uri] }));
    const [message]: { url: string }[] = await listening;
    return { url: message?.url ?? "", pids: { host: host.pid, worker: worker.pid } };
  },
  "functions-framework": async (stack) => {
    const server = stack.use(await startPeer<{ url: string }>(peer("functions-framework")));
    return { url: server.ready.url, pids: { server: server.pid } };
  },
};

/** One load on one contestant, started for it and ended after it. */
async function measure(start: Start, seconds: number): Promise<Readonly<Record<string, number>>> {
  await using stack = new AsyncDisposableStack();
  const { url, pids } = await start(stack);
  await wrk(url, { connections: CONNECTIONS, seconds: 2 }); // warm: everything compiled
  const before = Object.entries(pids).map(([role, pid]) => [role, pid, cpuMilliseconds(pid)] as const);
  const load = await wrk(url, { connections: CONNECTIONS, seconds });
  const cpu = before.map(
    ([role, pid, used]) => [`cpu ${role}`, ((cpuMilliseconds(pid) - used) / load.requests) * 1000] as const,
  );
  const total = cpu.reduce((sum, [, value]) => sum + value, 0);
  return { rate: load.rate, p50: load.p50, p99: load.p99, ...Object.fromEntries(cpu), "cpu total": total };
}

async function run({ rounds, seconds }: BenchmarkOptions): Promise<Report> {
  const results = await inRounds(
    rounds,
    Object.entries(contestants).map(([name, start]) => ({ name, run: () => measure(start, seconds) })),
  );
  const units: Readonly<Record<string, string>> = { rate: "1/s", p50: "ms", p99: "ms" };
  const rows: Row[] = [...results].flatMap(([who, samples]) =>
    [...samples].map(([what, values]) => ({
      who,
      what,
      unit: units[what] ?? "µs",
      better: what === "rate" ? ("more" as const) : ("less" as const),
      spread: spreadOf(values),
    })),
  );
  const of = (who: string, what: string): readonly number[] => results.get(who)?.get(what) ?? [];
  const peers = Object.keys(contestants).filter((name) => name !== subject);
  return {
    subject,
    peers,
    unit: "requests per second",
    method: `GET, 5 bytes answered, wrk -t1 -c${CONNECTIONS}; ${rounds} rounds of ${seconds} s after one to warm up, every contestant started anew each round, order turned each round. CPU is user and system time per request of each process, from /proc. isofunc runs as built; the peers run bare.`,
    rows,
    ratios: peers.flatMap((name) => [
      ratioOf("rate", name, of(subject, "rate"), of(name, "rate")),
      ratioOf("cpu total", name, of(subject, "cpu total"), of(name, "cpu total")),
    ]),
  };
}

/** HTTP hello through host and worker. */
export const httpHello: Benchmark = {
  name: "http-hello",
  summary:
    "HTTP hello through host and worker beside node:http, a bare proxy, the bare official shape, functions-framework",
  run,
};
