/** Smallest, middle and largest of the values that the rounds gave. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** One measured thing: what was measured, of whom, in which unit. */
export interface Row {
  /** The subject or peer. */
  readonly who: string;
  /** What: `rate`, `cpu host`, `latency p99`, … */
  readonly what: string;
  readonly unit: string;
  readonly spread: Spread;
  /** Is more better? Decides nothing here; it tells the reader which way a ratio points. */
  readonly better: "more" | "less";
}

/** The subject's value over a peer's, round by round, so that noise that hits a whole round falls out. */
export interface Ratio {
  readonly what: string;
  readonly over: string;
  readonly spread: Spread;
}

/** What one benchmark found. */
export interface Report {
  readonly subject: string;
  readonly peers: readonly string[];
  /** The unit of the main rows. */
  readonly unit: string;
  readonly method: string;
  readonly rows: readonly Row[];
  readonly ratios: readonly Ratio[];
}

/** Minimum, median and maximum of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
  return { min: at(0), median, max: at(sorted.length - 1) };
}

/** Median over rounds of `subject / peer`, taken round by round. */
export function ratioOf(what: string, over: string, subject: readonly number[], peer: readonly number[]): Ratio {
  return { what, over, spread: spreadOf(subject.map((value, round) => value / (peer[round] ?? Number.NaN))) };
}

/** A report as lines for people. */
export function printReport(report: Report): string {
  const number = (value: number): string =>
    Math.abs(value) >= 1000 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column < 2 ? cell.padEnd(column === 0 ? 34 : 24) : cell.padStart(10))).join(" ");
  const rows = report.rows.map(({ who, what, unit, spread }) =>
    line([who, `${what} [${unit}]`, number(spread.min), number(spread.median), number(spread.max)]),
  );
  const ratios = report.ratios.map(({ what, over, spread }) =>
    line([`${report.subject} / ${over}`, what, number(spread.min), number(spread.median), number(spread.max)]),
  );
  return [
    report.method,
    "",
    line(["who", "what", "min", "median", "max"]),
    ...rows,
    "",
    line(["ratio, round by round", "of", "min", "median", "max"]),
    ...ratios,
  ].join("\n");
}
