import { expect, it, test } from 'vitest';
import { changedFields, isSameBadge } from '#web/features/admin-badges/data/badge-changes';
import {
  badgeOf,
  draftOf,
  idFor,
  isBadgeID,
  newDraft,
} from '#web/features/admin-badges/data/badge-draft';

const oak = {
  name: 'Old oak',
  description: '',
  imageUrl: '',
  xpReward: 200,
  criteria: 'complete_100_lessons',
};

it('a badge survives the form', () => expect(badgeOf(draftOf(oak))).toEqual(oak));

it('a draft that is no badge is none', () => expect(() => badgeOf(newDraft)).toThrow());

test.each([
  ['Old oak', 'old-oak'],
  ['  Été & Frères! ', 'ete-freres'],
  ['شجرة', 'badge-wy61j'],
  [' ', ''],
])('%s is kept under “%s”', (name, id) => expect(idFor(name)).toBe(id));

test.each(['new', 'constructor', '', 'a/b', 'a b', 'ä', 'x'.repeat(129)])('%s is no id', (id) =>
  expect(isBadgeID(id)).toBe(false),
);

it('says in what two versions differ', () => {
  expect(changedFields(oak, { ...oak, xpReward: 100 })).toEqual(['xpReward']);
  expect(isSameBadge(oak, { ...oak })).toBe(true);
  expect(isSameBadge(oak, null)).toBe(false);
  expect(isSameBadge(null, null)).toBe(true);
});
