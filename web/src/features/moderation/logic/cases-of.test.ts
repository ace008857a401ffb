import { expect, it } from 'vitest';
import { casesOf, type StoredReport } from '#web/features/moderation/logic/cases-of';

const report = (reporterID: string, userID: string): StoredReport => ({
  id: `${reporterID}:${userID}`,
  reporterID,
  target: { kind: 'course_review', courseID: 'ferns', userID },
  ...{ reason: 'spam', comment: '', status: 'open' },
  ...{ createdAt: new Date(0), decidedAt: null, decidedBy: null },
});

it('gathers the reports of one thing, in the order of the first ones', () => {
  const all = [report('lea', 'max'), report('lea', 'zoe'), report('kim', 'max')];
  expect(casesOf(all).map(({ reports }) => reports.map(({ id }) => id))).toEqual([
    ['lea:max', 'kim:max'],
    ['lea:zoe'],
  ]);
  expect(casesOf([])).toEqual([]);
});
