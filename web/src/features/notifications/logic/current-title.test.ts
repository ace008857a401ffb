import { afterEach, expect, it } from 'vitest';
import { currentTitle } from '#web/features/notifications/logic/current-title';
import { locale } from '#web/shared/i18n/locale';

const badges = {
  oak: {
    name: 'Ancient oak',
    names: { en: '', ar: 'سنديانة عريقة' },
    description: '',
    descriptions: { en: '', ar: '' },
    imageUrl: '',
    xpReward: 200,
    criteria: 'complete_100_lessons',
  },
};
const notification = { kind: 'badge', itemID: 'oak', title: 'Old oak' } as const;

afterEach(() => locale.set('en'));

it('calls a known badge by its current name, in the reader’s language', () => {
  expect(currentTitle(notification, badges)).toBe('Ancient oak');
  locale.set('ar');
  expect(currentTitle(notification, badges)).toBe('سنديانة عريقة');
});

it('keeps the stored title where the badge is unknown, and for all other causes', () => {
  expect(currentTitle(notification, undefined)).toBe('Old oak');
  expect(currentTitle({ ...notification, itemID: 'elm' }, badges)).toBe('Old oak');
  expect(currentTitle({ ...notification, kind: 'enrolled' }, badges)).toBe('Old oak');
});
