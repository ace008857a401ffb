import { describe, expect, it } from 'vitest';
import { coverageOf, type CoverageNode } from '#tests/rules/coverage';
import { keptCoverage, merge } from '#tests/rules/kept-coverage';
import { shortenReport } from '#tests/rules/shorten-report';

describe('coverage', () => {
  it('evaluates every condition to true and to false, and every expression', () => {
    const { rules, report } = keptCoverage()!;
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
  });

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

  it('counts a condition that was both true and false', () => {
    expect(coverageOf(rule, [condition(yes, no)])).toEqual({
      expressions: 2,
      unvisited: [],
      conditions: 1,
      oneSided: [],
    });
  });
  it.each([[[yes]], [[no]], [[yes, { undefined: { causeMessage: 'no such field' } }]]])(
    'reports a condition with only the values %j',
    (values) => {
      expect(coverageOf(rule, [condition(...values)]).oneSided).toEqual(['1:1: a == b']);
    },
  );
  it('reports an expression that was not evaluated', () => {
    const node = { ...condition(yes, no), children: [part({ undefined: {} })] };
    expect(coverageOf(rule, [node]).unvisited).toEqual(['1:1: a']);
  });
  it('rejects a report that lacks a condition', () => {
    expect(() => coverageOf(rule, [])).toThrow('lacks a condition');
  });
  it('adds up what several test files have evaluated', () => {
    const added = merge([condition(yes, yes)], merge([condition(no)], []));
    expect(coverageOf(rule, added)).toMatchObject({ unvisited: [], oneSided: [] });
    expect(added[0]!.values).toHaveLength(2);
    const elsewhere = { ...condition(yes), sourcePosition: { ...position, currentOffset: 15 } };
    expect(() => merge([condition(yes)], [elsewhere])).toThrow('different rules');
  });
  it('is the same of a shortened report', async () => {
    const report = {
      values: [
        { value: { boolValue: true }, count: 1 },
        { value: { mapValue: { fields: { value: { boolValue: false } } } }, count: 2 },
        { value: { undefined: { causeMessage: 'no such field' } } },
        { value: { undefined: {} } },
        { value: {} },
        { value: { stringValue: '"value": {' }, count: 3 },
      ],
    };
    const lines = JSON.stringify(report, null, 2).split('\n');
    const shortened = await shortenReport(
      (async function* () {
        yield* lines;
      })(),
    );
    expect(JSON.parse(shortened)).toEqual({
      values: [
        { value: { boolValue: true }, count: 1 },
        { value: {}, count: 2 },
        { value: { undefined: { causeMessage: 'no such field' } } },
        { value: { undefined: {} } },
        { value: {} },
        { value: {}, count: 3 },
      ],
    });
  });
});
