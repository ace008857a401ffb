/** A measured figure beside what it is measured against, and whether it is good enough. */
export type Figure = { name: string; floor: string; ours: string; aim: string; isMet: boolean };

/** The value below which `share` of the values lie, from 0 to 1. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: number[]): number => quantile(values, 0.5);

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** Prints figures as a table. */
export function print(title: string, figures: Figure[]): void {
  const rows = [
    ['', 'floor', 'ours', 'aim', ''],
    ...figures.map(({ name, floor, ours, aim, isMet }) => [
      name,
      floor,
      ours,
      aim,
      isMet ? 'met' : 'MISSED',
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  }
}
