import type { Report } from "./report.ts";

/** One benchmark: what it measures and how to run it. */
export interface Benchmark {
  readonly name: string;
  /** One line for `--list`. */
  readonly summary: string;
  run(options: BenchmarkOptions): Promise<Report>;
}

/** How long and how often. */
export interface BenchmarkOptions {
  /** Counted rounds. */
  readonly rounds: number;
  /** Seconds of load for each contestant in each round. */
  readonly seconds: number;
}
