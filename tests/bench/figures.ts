/** A measured value and its target. Without a target it is informational. */
export type Figure = {
  name: string;
  floor: string;
  ours: string;
  aim: { text: string; isMet: boolean } | null;
};

type Shown = { floor?: string; ours?: string };

/** Returns the percentile of values for `share`, from 0 to 1. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: number[]): number => quantile(values, 0.5);

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;

/** The number of measurements for a ratio, alternating both sides, before its median is used. */
export const runs = 10;

/** Returns a figure without a target. */
export const shown = (name: string, ours: string, floor = ''): Figure => ({
  ...{ name, floor, ours },
  aim: null,
});

/** Returns a figure with an upper limit. NaN misses it. */
export const atMost = (
  name: string,
  value: number,
  limit: number,
  format: (value: number) => string = String,
  { floor = '', ours = format(value) }: Shown = {},
): Figure => ({ name, floor, ours, aim: { text: `≤ ${format(limit)}`, isMet: value <= limit } });

/** Returns a figure with a condition. */
export const holds = (
  name: string,
  ours: string,
  text: string,
  isMet: boolean,
  floor = '',
): Figure => ({ ...{ name, floor, ours }, aim: { text, isMet } });

/** The upper or lower limit of a ratio; `goal` is the desired value. */
type Limit = { atMost: number; goal?: number } | { atLeast: number; goal?: number };

/**
 * Returns a figure for a ratio that was measured several times: its median must meet the limit; its spread is printed.
 */
export function ratio(name: string, ratios: number[], limit: Limit, shownAs: Shown = {}): Figure {
  const middle = median(ratios);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const spread = `${times(middle)} (${low.toFixed(2)} to ${high.toFixed(2)} in ${ratios.length} runs)`;
  const goal = limit.goal === undefined ? '' : `, goal ${limit.goal}`;
  const aim =
    'atMost' in limit
      ? { text: `≤ ${limit.atMost} ×${goal}`, isMet: middle <= limit.atMost }
      : { text: `≥ ${limit.atLeast} ×${goal}`, isMet: middle >= limit.atLeast };
  const { floor = '', ours } = shownAs;
  return { name, floor, ours: ours === undefined ? spread : `${ours}, ${spread}`, aim };
}

let met = 0;
let missed = 0;

/** Prints figures as a table and counts which targets are met. */
export function print(title: string, figures: Figure[]): void {
  const rows = [
    ['', 'floor', 'ours', 'aim', ''],
    ...figures.map(({ name, floor, ours, aim }) => [
      ...[name, floor, ours, aim?.text ?? ''],
      aim === null ? '' : aim.isMet ? 'met' : 'MISSED',
    ]),
  ];
  for (const { aim } of figures) {
    if (aim?.isMet) met++;
    else if (aim) missed++;
  }
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    console.log(`  ${line.trimEnd()}`);
  }
}

/** Returns the numbers of printed targets that were met and missed. */
export const counts = (): { met: number; missed: number } => ({ met, missed });
