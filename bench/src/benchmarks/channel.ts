import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark, BenchmarkOptions } from "../harness/benchmark.ts";
import { cpuMilliseconds, startPeer } from "../harness/process.ts";
import { ratioOf, type Report, type Row, spreadOf } from "../harness/report.ts";
import { inRounds } from "../harness/rounds.ts";

const peer = (name: string): URL => new URL(`../peers/${name}.ts`, import.meta.url);

/** Who answers: an echo on either wire, or the whole worker. */
interface Contestant {
  readonly name: string;
  readonly wire: "isofunc" | "grpc-js";
  readonly worker: "channel-echo" | "empty-worker";
}

const subject: Contestant = { name: "isofunc echo", wire: "isofunc", worker: "channel-echo" };
const grpcJs: Contestant = { name: "grpc-js echo", wire: "grpc-js", worker: "channel-echo" };
const pipeline: Contestant = { name: "isofunc worker, empty function", wire: "isofunc", worker: "empty-worker" };

/** What the server tells after a load. */
interface Load {
  readonly invocations: number;
  readonly seconds: number;
}

/** One load on a fresh pair of processes: invocations a second, and CPU time per invocation on either side. */
async function measure(
  contestant: Contestant,
  load: { readonly transport: "tcp" | "unix"; readonly outstanding: number; readonly seconds: number },
): Promise<Readonly<Record<string, number>>> {
  const folder = mkdtempSync(join(tmpdir(), "isofunc-bench-"));
  try {
    const address = load.transport === "tcp" ? "tcp" : join(folder, "channel.sock");
    await using server = await startPeer<{ url: string }>(peer("channel-server"), { args: [contestant.wire, address] });
    const connected = once(server.child, "message");
    const { url } = server.ready;
    const args =
      contestant.worker === "channel-echo"
        ? [contestant.wire, url]
        : ["--functions-uri", url, "--functions-worker-id", "bench", "--functions-request-id", "bench"].concat([
            "--functions-grpc-max-message-length",
            "2147483647",
          ]);
    await using worker = await startPeer(peer(contestant.worker), { args });
    await connected;
    await pump(server, load.outstanding, 1); // warm: both sides compiled
    const before = [cpuMilliseconds(server.pid), cpuMilliseconds(worker.pid)] as const;
    const { invocations, seconds } = await pump(server, load.outstanding, load.seconds);
    return {
      rate: invocations / seconds,
      "cpu host": ((cpuMilliseconds(server.pid) - before[0]) / invocations) * 1000,
      "cpu worker": ((cpuMilliseconds(worker.pid) - before[1]) / invocations) * 1000,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pump(
  server: Awaited<ReturnType<typeof startPeer>>,
  outstanding: number,
  seconds: number,
): Promise<Load> {
  const done = once(server.child, "message");
  server.child.send({ outstanding, seconds });
  const [load]: Load[] = await done;
  if (load === undefined) throw new Error("The server said nothing.");
  return load;
}

/** Each contestant on TCP and on a Unix socket, with 64 invocations outstanding and with one. */
const settings = [
  { label: "tcp, 64 outstanding", transport: "tcp", outstanding: 64 },
  { label: "tcp, one at a time", transport: "tcp", outstanding: 1 },
  { label: "unix, 64 outstanding", transport: "unix", outstanding: 64 },
  { label: "unix, one at a time", transport: "unix", outstanding: 1 },
] as const;

async function run({ rounds, seconds }: BenchmarkOptions): Promise<Report> {
  const rows: Row[] = [];
  const ratios: Report["ratios"][number][] = [];
  for (const { label, transport, outstanding } of settings) {
    const contestants = [subject, grpcJs, ...(transport === "tcp" ? [pipeline] : [])];
    const results = await inRounds(
      rounds,
      contestants.map((contestant) => ({
        name: contestant.name,
        run: () => measure(contestant, { transport, outstanding, seconds }),
      })),
    );
    const of = (who: Contestant, what: string): readonly number[] => results.get(who.name)?.get(what) ?? [];
    for (const who of contestants) {
      const row = (what: string, unit: string, better: "more" | "less"): Row => ({
        who: who.name,
        what: `${what}, ${label}`,
        unit,
        better,
        spread: spreadOf(of(who, what)),
      });
      rows.push(row("rate", "1/s", "more"), row("cpu host", "µs", "less"), row("cpu worker", "µs", "less"));
    }
    for (const what of ["rate", "cpu host", "cpu worker"]) {
      ratios.push(ratioOf(`${what}, ${label}`, grpcJs.name, of(subject, what), of(grpcJs, what)));
    }
    if (transport === "tcp") {
      const ratio = ratioOf(`cpu worker, ${label}`, grpcJs.name, of(pipeline, "cpu worker"), of(grpcJs, "cpu worker"));
      ratios.push({ ...ratio, what: `whole worker, ${ratio.what}` });
    }
  }
  return {
    subject: subject.name,
    peers: [grpcJs.name, pipeline.name],
    unit: "invocations per second",
    method: `Two processes, one stream, the same frames and codec on both wires; ${rounds} rounds of ${seconds} s after one to warm up, order turned each round. CPU is user and system time per invocation, from /proc.`,
    rows,
    ratios,
  };
}

/** Invocations over the channel, echo against echo, and the cost of the whole worker around an empty function. */
export const channel: Benchmark = {
  name: "channel",
  summary: "invocations over the host-worker channel beside a bare grpc-js echo of the same frames",
  run,
};
