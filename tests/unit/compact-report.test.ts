import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactReport } from '#tests/rules/compact-report';

/** Returns a report as it arrives, in parts of a size. */
async function* inParts(report: unknown, size: number) {
  const bytes = Buffer.from(JSON.stringify(report, null, 2));
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, start + size);
}
const compacted = async (report: unknown, size = 7): Promise<unknown> =>
  JSON.parse(await compactReport(inParts(report, size)));

it('keeps positions, conditions and causes, and leaves out what documents say', async () => {
  const node = (value: object) => ({ sourcePosition: { line: 1 }, values: [{ value }] });
  const values = [{ boolValue: true }, { undefined: { causeMessage: 'a "b", c}' } }];
  expect(
    await compacted({
      report: [...values.map(node), node({ mapValue: { report: [{ a: '}]"\\' }] }, count: 3 })],
      other: 'x',
    }),
  ).toEqual({
    report: [...values.map(node), node({ mapValue: null, count: null })],
    other: null,
  });
});

it('leaves out any value, however the report is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 40 }), async (value, size) => {
      const report = { report: [{ other: value, line: 3 }, { last: value }] };
      expect(await compacted(report, size)).toEqual({
        report: [{ other: null, line: 3 }, { last: null }],
      });
    }),
  );
});
