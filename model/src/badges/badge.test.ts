import { describe, expect, it } from 'vitest';
import { badge, badgeList } from '#model/badges/badge';
import { badgesHaveLocalTexts, listedBadgesHaveLocalTexts } from '#model/badges/badge-migrations';
import { lifted, readStored } from '#model/stored';

const stored = {
  name: 'Old oak',
  description: 'Complete 100 lessons.',
  imageUrl: '',
  xpReward: 200,
  criteria: 'complete_100_lessons',
};
const none = { en: '', ar: '' };
const texts = {
  names: { en: 'Old oak', ar: 'سنديانة عريقة' },
  descriptions: { en: '', ar: 'أكمل 100 درس.' },
};

describe('badges that were stored before they had texts for each language', () => {
  it('reads a badge', () => {
    expect(readStored(badge, stored)).toEqual({ ...stored, names: none, descriptions: none });
    expect(badgesHaveLocalTexts.isDue(badgesHaveLocalTexts.lift(stored))).toBe(false);
  });

  it('keeps the texts that a badge has', () => {
    expect(readStored(badge, { ...stored, ...texts })).toEqual({ ...stored, ...texts });
    expect(readStored(badge, { ...stored, names: texts.names })).toMatchObject({
      names: texts.names,
      descriptions: none,
    });
  });

  it('reads a list of old and new badges', () => {
    const old = { badges: { oak: stored, elm: { ...stored, ...texts } } };
    expect(readStored(badgeList, old).badges).toEqual({
      oak: { ...stored, names: none, descriptions: none },
      elm: { ...stored, ...texts },
    });
    expect(listedBadgesHaveLocalTexts.isDue(listedBadgesHaveLocalTexts.lift(old))).toBe(false);
  });

  it('leaves alone a part of a badge and a malformed list', () => {
    expect(lifted(badge, { name: 'Old oak' })).toEqual({ name: 'Old oak' });
    for (const odd of [{ badges: 7 }, { badges: { oak: null } }, {}])
      expect(lifted(badgeList, odd)).toEqual(odd);
  });
});
