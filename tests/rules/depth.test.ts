import { beforeAll, expect, it } from 'vitest';
import { allReads, allWrites, DepthMeter, type Depth } from '#tests/rules/depth';
import { loadRules, projectId } from '#tests/rules/environment';
import { mapLimited } from '#tests/rules/map-limited';
import { put, reopenSchool } from '#tests/rules/put';
import { limits, spendingRules, type Measure } from '#tests/rules/spending-rules';

/** Slightly above the usage of the deepest requests, which this test logs. */
const budgets: Record<Measure, number> = { expressions: 920, lookups: 8, lookupsOfBatch: 10 };

beforeAll(async () => {
  await loadRules(projectId, spendingRules());
  await reopenSchool();
});

it('keeps the deepest request within its budgets', async () => {
  const meter = await DepthMeter.calibrated();
  for (const request of allWrites()) {
    if (request.before) await put(request.before);
    const isAllowed = await meter.measure(request);
    // Updates between some documents of a factory are denied.
    if (!request.before)
      expect(isAllowed, `${request.title}, and there is room to see it`).toBe(true);
    if (request.before) await reopenSchool();
  }
  await mapLimited(allReads(), (request) => meter.measure(request));

  const measured = Object.entries(meter.deepest) as [Measure, Depth][];
  for (const [measure, { used, title }] of measured)
    console.log(
      `firestore.rules: ${used} ${measure} at most (${title}; budget ${budgets[measure]} of ${limits[measure]})`,
    );
  expect(measured.filter(([measure, { used }]) => used > budgets[measure])).toEqual([]);
  for (const [, { used }] of measured) expect(used).toBeGreaterThan(0);
}, 120_000);
