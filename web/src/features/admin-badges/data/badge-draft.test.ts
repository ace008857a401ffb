import { expect, it, test } from 'vitest';
import { changedFields, isSameBadge } from '#web/features/admin-badges/data/badge-changes';
import {
  badgeOf,
  draftOf,
  idFor,
  isBadgeID,
  languagesMissing,
  newDraft,
} from '#web/features/admin-badges/data/badge-draft';

const oak = {
  name: 'Old oak',
  names: { en: 'Old oak', ar: 'سنديانة عريقة' },
  description: '',
  descriptions: { en: '', ar: 'أكمل 100 درس.' },
  imageUrl: '',
  xpReward: 200,
  criteria: 'complete_100_lessons',
};

it('restores a badge from its form', () => expect(badgeOf(draftOf(oak))).toEqual(oak));

it('throws for an invalid draft', () => expect(() => badgeOf(newDraft)).toThrow());

test.each([
  ['Old oak', 'old-oak'],
  ['  Été & Frères! ', 'ete-freres'],
  ['شجرة', 'badge-wy61j'],
  [' ', ''],
])('derives from %s the id “%s”', (name, id) => expect(idFor(name)).toBe(id));

test.each(['new', 'constructor', '', 'a/b', 'a b', 'ä', 'x'.repeat(129)])(
  'rejects %s as an id',
  (id) => expect(isBadgeID(id)).toBe(false),
);

it('names the fields in which two versions differ', () => {
  expect(changedFields(oak, { ...oak, xpReward: 100 })).toEqual(['xpReward']);
  expect(changedFields(oak, { ...oak, names: { ...oak.names, ar: 'بلوط' } })).toEqual(['name.ar']);
  expect(isSameBadge(oak, { ...oak })).toBe(true);
  expect(isSameBadge(oak, null)).toBe(false);
  expect(isSameBadge(null, null)).toBe(true);
});

it('finds the languages in which a text is missing', () => {
  const draft = draftOf(oak);
  expect(languagesMissing(draft)).toEqual([]);
  expect(languagesMissing({ ...draft, 'name.ar': ' ' })).toEqual(['ar']);
  expect(languagesMissing({ ...draft, description: 'Complete 100 lessons.' })).toEqual(['en']);
  expect(languagesMissing(newDraft)).toEqual(['en', 'ar']);
});
