import { afterEach, expect, it } from 'vitest';
import { titleNow } from '#web/features/notifications/logic/title-now';
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
const told = { kind: 'badge', itemID: 'oak', title: 'Old oak' } as const;

afterEach(() => locale.set('en'));

it('calls a known badge by its current name, in the reader’s language', () => {
  expect(titleNow(told, badges)).toBe('Ancient oak');
  locale.set('ar');
  expect(titleNow(told, badges)).toBe('سنديانة عريقة');
});

it('keeps the stored title where the badge is unknown, and for all other causes', () => {
  expect(titleNow(told, undefined)).toBe('Old oak');
  expect(titleNow({ ...told, itemID: 'elm' }, badges)).toBe('Old oak');
  expect(titleNow({ ...told, kind: 'enrolled' }, badges)).toBe('Old oak');
});
