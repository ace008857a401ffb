import { beforeEach, expect, it } from 'vitest';
import { isolated, locale } from '#web/shared/i18n/locale';

beforeEach(() => locale.set('en'));

it('leaves words of the same direction as they are', () => {
  expect(isolated('Liam')).toBe('Liam');
  expect(isolated('+20')).toBe('+20');
});

it('isolates a right-to-left name in a left-to-right sentence', () => {
  expect(isolated('نورا +')).toBe('\u2068نورا +\u2069');
});

it('isolates everything in a right-to-left sentence, including text without letters', () => {
  locale.set('ar');
  expect(isolated('Liam (A+)')).toBe('\u2068Liam (A+)\u2069');
  expect(isolated('-5 %')).toBe('\u2068-5 %\u2069');
});
