import { describe, expect, it } from 'vitest';
import { coverageOf, coverageReport, type CoverageNode } from '#tests/rules/coverage';
import { readCoverage } from '#tests/rules/environment';

describe('coverage', () => {
  it('every condition has been true and false, and no expression was passed over', async () => {
    const { rules, report } = coverageReport.parse(await readCoverage());
    const found = coverageOf(rules.files[0].content, report);
    const gaps = [
      ...found.oneSided.map((place) => `never both true and false: ${place}`),
      ...found.unvisited.map((place) => `never evaluated: ${place}`),
    ];
    const total = found.conditions + found.expressions;
    const percent = Math.floor((10_000 * (total - gaps.length)) / total) / 100;
    console.log(
      `firestore.rules: ${percent} % covered (${found.conditions} conditions, ${found.expressions} expressions)`,
    );
    expect(gaps).toEqual([]);
    // The emulator writes 160 MB for it.
  }, 300_000);

  const position = { line: 1, column: 1, currentOffset: 0 };
  const rule = 'allow get: if a == b;';
  const part = (value: object): CoverageNode => ({
    sourcePosition: { ...position, currentOffset: 14 },
    values: [{ value }],
  });
  const condition = (...values: object[]): CoverageNode => ({
    sourcePosition: { ...position, currentOffset: 14, endOffset: 19 },
    values: values.map((value) => ({ value })),
    children: [part({ stringValue: 'a' })],
  });
  const [yes, no] = [{ boolValue: true }, { boolValue: false }];

  it('sees a condition that was true and false', () => {
    expect(coverageOf(rule, [condition(yes, no)])).toEqual({
      expressions: 2,
      unvisited: [],
      conditions: 1,
      oneSided: [],
    });
  });
  it.each([[[yes]], [[no]], [[yes, { undefined: { causeMessage: 'no such field' } }]]])(
    'sees that %j is not both',
    (values) => {
      expect(coverageOf(rule, [condition(...values)]).oneSided).toEqual(['1:1: a == b']);
    },
  );
  it('sees a part that was passed over', () => {
    const node = { ...condition(yes, no), children: [part({ undefined: {} })] };
    expect(coverageOf(rule, [node]).unvisited).toEqual(['1:1: a']);
  });
  it('does not take a report without the condition for a good one', () => {
    expect(() => coverageOf(rule, [])).toThrow('lacks a condition');
  });
});
