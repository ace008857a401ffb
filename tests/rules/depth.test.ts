import { beforeAll, expect, it } from 'vitest';
import { coursePath, enrollmentPath, entitlementPath } from '@trellis/model/paths';
import { anEntitlement } from '#tests/factories/an-order';
import { allReads, allWrites, DepthMeter, type Depth } from '#tests/rules/depth';
import { loadRules, projectId } from '#tests/rules/environment';
import { mapLimited } from '#tests/rules/map-limited';
import { put, reopenSchool } from '#tests/rules/put';
import { school } from '#tests/rules/school';
import { limits, spendingRules, type Measure } from '#tests/rules/spending-rules';

/** Slightly above the usage of the deepest requests, which this test logs. */
const budgets: Record<Measure, number> = { expressions: 920, lookups: 10, lookupsOfBatch: 10 };

/** The course with a price, and learners who have paid it. */
const inPaidCourse = {
  [coursePath('ferns')]: { ...school[coursePath('ferns')], price: 4900 },
  ...Object.fromEntries(
    ['erin', 'otto'].flatMap((userID) => [
      [
        enrollmentPath(userID, 'ferns'),
        { ...school[enrollmentPath(userID, 'ferns')], isPaid: true },
      ],
      [entitlementPath(userID, 'ferns'), anEntitlement({ userID, courseID: 'ferns' })],
    ]),
  ),
};

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

  // Once more in a course that costs something, where there is one document more to look at.
  for (const request of allWrites()) {
    await put({ ...inPaidCourse, ...request.before });
    await meter.measure(request);
    await reopenSchool();
  }
  await put(inPaidCourse);
  await mapLimited(allReads(), (request) => meter.measure(request));
  await reopenSchool();

  const measured = Object.entries(meter.deepest) as [Measure, Depth][];
  for (const [measure, { used, title }] of measured)
    console.log(
      `firestore.rules: ${used} ${measure} at most (${title}; budget ${budgets[measure]} of ${limits[measure]})`,
    );
  expect(measured.filter(([measure, { used }]) => used > budgets[measure])).toEqual([]);
  for (const [, { used }] of measured) expect(used).toBeGreaterThan(0);
}, 240_000);
