import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '#scripts/emulators';
import { coverageReport, type CoverageNode, type CoverageReport } from '#tests/rules/coverage';

/** What the test files have covered so far. */
const file = join(root, '.trellis/rules-coverage.json');

/** Forgets what was covered before. */
export const clearCoverage = (): void => rmSync(file, { force: true });

/** Returns what was covered since {@link clearCoverage}; undefined if nothing was. */
export const keptCoverage = (): CoverageReport | undefined =>
  existsSync(file) ? coverageReport.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;

/** Adds a report of the same rules to what was covered. */
export function keepCoverage(report: CoverageReport): void {
  const before = keptCoverage()?.report ?? [];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...report, report: merge(report.report, before) }));
}

/** Returns the expressions of a report with the values of another one too, each kind of value once. */
export const merge = (report: CoverageNode[], others: CoverageNode[]): CoverageNode[] =>
  report.map((node, index) => {
    const other = others[index];
    const { currentOffset } = node.sourcePosition;
    if (other !== undefined && other.sourcePosition.currentOffset !== currentOffset)
      throw new Error('The reports are of different rules');
    return {
      ...node,
      values: kindsOf([...(node.values ?? []), ...(other?.values ?? [])]),
      children: merge(node.children ?? [], other?.children ?? []),
    };
  });

/** Returns one value of each kind: true, false, failed, not evaluated, and any other. */
function kindsOf(values: NonNullable<CoverageNode['values']>) {
  const kinds = values.map(({ value = {} }) => {
    if (value.boolValue !== undefined) return { boolValue: value.boolValue };
    if (value.undefined === undefined) return {};
    return { undefined: value.undefined.causeMessage ? { causeMessage: 'failed' } : {} };
  });
  const distinct = new Map(kinds.map((value) => [JSON.stringify(value), value]));
  return [...distinct.values()].map((value) => ({ value }));
}
