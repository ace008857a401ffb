import { describe, expect, it } from 'vitest';
import { noLocalNames } from '@trellis/model/content/local-names';
import { newLearnerState } from '@trellis/model/progress/learner-state';
import {
  isWithinReach,
  nextInReach,
  badgeProgressOf,
} from '#web/features/badges/logic/badge-progress';

const badge = (id: string, criteria: string, xpReward = 10) => ({
  id,
  name: id,
  names: noLocalNames,
  description: '',
  descriptions: noLocalNames,
  imageUrl: '',
  criteria,
  xpReward,
});
const state = {
  ...newLearnerState(),
  xp: 150,
  badges: ['first', 'gone'],
  counters: { ...newLearnerState().counters, lessonsCompleted: 12 },
};
const badges = [
  badge('hundred', 'complete_100_lessons'),
  badge('both', 'complete_10_lessons and earn_300_xp', 50),
  badge('first', 'complete_1_lessons'),
  badge('twenty', 'complete_20_lessons'),
  badge('unreadable', 'complete_many_lessons'),
];

describe('badgeProgressOf', () => {
  const allProgress = badgeProgressOf(badges, state);

  it('sorts earned badges first, then the nearest', () =>
    expect(allProgress.map(({ badge: { id } }) => id)).toEqual([
      'first',
      'both',
      'twenty',
      'hundred',
      'unreadable',
    ]));

  it('reports each part, capped at its target', () =>
    expect(allProgress[1]).toMatchObject({
      isEarned: false,
      share: 0.75,
      parts: [{ done: 10 }, { done: 150 }],
    }));

  it('treats badges that are at least half done as within reach', () =>
    expect(allProgress.filter(isWithinReach).map(({ badge: { id } }) => id)).toEqual([
      'both',
      'twenty',
    ]));

  it('lists the nearest unearned badges next', () =>
    expect(nextInReach(allProgress, 3).map(({ badge: { id } }) => id)).toEqual([
      'both',
      'twenty',
      'hundred',
    ]));

  it('keeps an earned badge whose criteria are no longer met', () =>
    expect(badgeProgressOf([badge('first', 'complete_50_lessons')], state)[0]).toMatchObject({
      isEarned: true,
      share: 0.24,
    }));
});
