import { describe, expect, it } from 'vitest';
import { lastSeenOf } from '#model/progress/enrollment';
import { learnerNameFields } from '#model/progress/learner-name';
import { learnersOfCourse, orderOf, type LearnerChoice } from '#model/progress/learners-of-course';
import { isStalled } from '#model/progress/stalled';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const choice = (fields: Partial<LearnerChoice>): LearnerChoice => ({
  filter: 'all',
  sort: 'progress',
  direction: 'desc',
  prefix: '',
  ...fields,
});

describe('a stalled learner', () => {
  it.each([
    ['active', daysAgo(11), true],
    ['active', daysAgo(9), false],
    ['active', daysAgo(10), false],
    ['active', null, false],
    ['paused', daysAgo(30), false],
    ['completed', daysAgo(30), false],
    ['dropped', daysAgo(30), false],
  ] as const)('is %s, last seen %s: %s', (status, lastSeenAt, expected) => {
    expect(isStalled({ status, lastSeenAt }, now)).toBe(expected);
  });
});

it('was last seen at the latest sign, and never before enrolling', () => {
  const seen = { enrolledAt: daysAgo(9), lastAccessedAt: null, lastSeenAt: null };
  expect(lastSeenOf(seen)).toEqual(daysAgo(9));
  expect(lastSeenOf({ ...seen, lastAccessedAt: daysAgo(20) })).toEqual(daysAgo(9));
  expect(lastSeenOf({ ...seen, lastSeenAt: daysAgo(2) }, daysAgo(5))).toEqual(daysAgo(2));
  expect(lastSeenOf(seen, daysAgo(5), daysAgo(1))).toEqual(daysAgo(1));
});

it('folds names, so that they are found without accents and case', () => {
  expect(learnerNameFields(' Ångström É ')).toEqual({
    learnerName: ' Ångström É ',
    learnerNameFolded: 'angstrom e',
  });
});

describe('a list of learners', () => {
  it('is sorted as chosen', () => {
    expect(learnersOfCourse('ferns', choice({ filter: 'away' }), now, 51)).toEqual({
      collection: 'enrollments',
      where: [
        ['courseID', '==', 'ferns'],
        ['status', 'in', ['paused', 'dropped']],
      ],
      orderBy: [['progress', 'desc']],
      limit: 51,
    });
  });

  it('is by name in a search, and by the last sign among stalled ones, in the direction chosen for that', () => {
    expect(orderOf(choice({ prefix: 'er' }))).toEqual({ sort: 'name', direction: 'asc' });
    expect(orderOf(choice({ prefix: 'er', sort: 'name' }))).toMatchObject({ direction: 'desc' });
    expect(orderOf(choice({ filter: 'stalled' }))).toEqual({ sort: 'seen', direction: 'asc' });
    expect(orderOf(choice({ filter: 'stalled', sort: 'seen' }))).toMatchObject({
      direction: 'desc',
    });
  });

  it('finds a beginning of the folded name in any language', () => {
    const { where } = learnersOfCourse('ferns', choice({ prefix: 'ليل' }), now, 51);
    const [, from, below] = where;
    for (const name of ['ليل', 'ليلي حسن']) {
      expect(name >= String(from![2]) && name < String(below![2])).toBe(true);
    }
    for (const name of ['لي', 'ليم', 'lil']) {
      expect(name >= String(from![2]) && name < String(below![2])).toBe(false);
    }
  });
});
