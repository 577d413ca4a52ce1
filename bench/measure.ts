/** Median milliseconds of some runs, after as many to warm up. */
export function medianMs(runs: number, work: (run: number) => void): number {
  for (let run = 0; run < runs; run++) work(run);
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

/** Milliseconds of one run, cold. */
export function onceMs(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One line of the table: what was timed, how long it took, compared with what, the target, and whether it was met. */
export interface Row {
  readonly what: string;
  readonly ms: number;
  readonly against: string;
  readonly target: string;
  readonly met: boolean | null;
}

/** Prints rows as a table with aligned columns. */
export function printTable(rows: readonly Row[]): void {
  const cells = [
    ["what", "ms", "against", "target", ""],
    ...rows.map(({ what, ms, against, target, met }) => [
      what,
      ms >= 100 ? ms.toFixed(0) : ms.toFixed(2),
      against,
      target,
      met === null ? "" : met ? "met" : "MISSED",
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => (row[column] as string).length)));
  for (const row of cells)
    console.log(
      row
        .map((cell, column) =>
          column === 1 ? cell.padStart(widths[1] as number) : cell.padEnd(widths[column] as number),
        )
        .join("  ")
        .trimEnd(),
    );
}
