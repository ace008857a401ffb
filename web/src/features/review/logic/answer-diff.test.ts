import { expect, it } from 'vitest';
import { answerDiff } from '#web/features/review/logic/answer-diff';

const shown = (typed: string, answer: string) =>
  answerDiff(typed, answer)
    .map(({ kind, text }) => ({ same: text, extra: `-${text}-`, missing: `+${text}+` })[kind])
    .join('');

it('shows no difference but of spaces and of how accents are stored', () => {
  expect(shown('  caf\u0065\u0301  au lait ', 'café au lait')).toBe('café au lait');
});

it('marks what was typed too much and what is missing', () => {
  expect(shown('photosintesis', 'photosynthesis')).toBe('photos-i-+y+nt+h+esis');
  expect(shown('', 'fern')).toBe('+fern+');
  expect(shown('fern', '')).toBe('-fern-');
});

it('keeps letters and their marks together', () => {
  expect(shown('كَتَب', 'كَتَبَ')).toBe('كَتَ-ب-+بَ+');
});

it('compares long texts by words', () => {
  const words = 'word '.repeat(80);
  expect(shown(`${words}one`, `${words}two`)).toBe(`${words}-one-+two+`);
});
