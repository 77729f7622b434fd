import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What wrk saw in one run. */
export interface Load {
  readonly requests: number;
  /** Requests a second. */
  readonly rate: number;
  /** Latency in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Runs wrk (Debian's package `wrk`) against a URL. Answers other than 2xx and 3xx make it fail: they are no load. */
export async function wrk(url: string, options: { connections: number; seconds: number }): Promise<Load> {
  const { stdout } = await run("wrk", [
    "--latency",
    "-t1",
    `-c${options.connections}`,
    `-d${options.seconds}s`,
    url,
  ]).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT"
      ? new Error("wrk is not installed. It makes the HTTP load: `apt-get install wrk`.", { cause: error })
      : error;
  });
  const bad = /(Non-2xx or 3xx responses|Socket errors): .*/.exec(stdout);
  if (bad) throw new Error(`wrk against ${url}: ${bad[0]}`);
  const field = (pattern: RegExp): string => {
    const found = pattern.exec(stdout)?.[1];
    if (found === undefined) throw new Error(`wrk printed something unexpected:\n${stdout}`);
    return found;
  };
  return {
    requests: Number(field(/(\d+) requests in/)),
    rate: Number(field(/Requests\/sec:\s+([\d.]+)/)),
    p50: milliseconds(field(/50%\s+(\S+)/)),
    p99: milliseconds(field(/99%\s+(\S+)/)),
  };
}

/** wrk's `812.00us`, `1.50ms`, `2.01s` in milliseconds. */
function milliseconds(text: string): number {
  const value = Number.parseFloat(text);
  return text.endsWith("us") ? value / 1000 : text.endsWith("ms") ? value : value * 1000;
}
