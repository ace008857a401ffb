import { expect, it } from 'vitest';
import { shortenReport } from '#tests/rules/shorten-report';

async function* linesOf(report: unknown) {
  yield* JSON.stringify(report, null, 2).split('\n');
}

it('keeps positions, conditions and causes, and leaves out what documents say', async () => {
  const node = (...values: object[]) => ({
    sourcePosition: { line: 1, column: 2 },
    values: values.map((value) => ({ value, count: 3 })),
  });
  const needed = [{ boolValue: true }, { undefined: { causeMessage: 'a "value": {' } }];
  const other = [{ mapValue: { fields: [{ value: { stringValue: '}' } }] } }, {}];
  const report = { rules: { content: 'allow' }, report: [node(...needed, ...other), node()] };
  expect(JSON.parse(await shortenReport(linesOf(report)))).toEqual({
    ...report,
    report: [node(...needed, {}, {}), node()],
  });
});
